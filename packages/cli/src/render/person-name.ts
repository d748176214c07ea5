import type { Ledger } from '@orgledger/ledger';

/** The name of a person or, where there is none, the id and `unknown` or that the person was forgotten. */
export const personName = async (
  ledger: Ledger,
  personId: string,
  unknown = `${personId} (name not known)`,
): Promise<string> => {
  const person = await ledger.person(personId);
  switch (person.kind) {
    case 'known':
      return person.details.name;
    case 'forgotten':
      return `${personId} (forgotten)`;
    case 'unknown':
      return unknown;
  }
};
