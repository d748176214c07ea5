import type { Ledger, Person } from '@orgledger/ledger';

/** The trail of a person as a service shows it: the name from the directory, and what the log says under the opaque id. */
export const trailOf = async (ledger: Ledger, personId: string): Promise<string> => {
  const rows = await ledger.audit({ person: personId });
  return [
    `${personId}: ${nameOf(await ledger.person(personId))}`,
    ...rows.map(({ entry }) => `  ${entry.effective} ${entry.type} in ${entry.stream}`),
  ].join('\n');
};

// A switch over the tag: who forgets a case is told by the compiler.
const nameOf = (person: Person): string => {
  switch (person.kind) {
    case 'known':
      return person.details.name;
    case 'forgotten':
      return `forgotten since ${person.on} (${person.basis})`;
    case 'unknown':
      return 'nobody whom the vault knows';
  }
};
