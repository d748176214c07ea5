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

/** Who a person is, in a line; undefined where nothing is known of them. */
export const personHeading = async (ledger: Ledger, personId: string): Promise<string | undefined> => {
  const person = await ledger.person(personId);
  switch (person.kind) {
    case 'known':
      return `${personId} is ${person.details.name}`;
    case 'forgotten':
      return `${personId} is forgotten, in force ${person.on}: ${person.basis}`;
    case 'unknown':
      return undefined;
  }
};
