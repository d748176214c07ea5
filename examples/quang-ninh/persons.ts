import { type Read, table, text } from './read.ts';

const byId = table(text);

/** The opaque ids of the heads: by pair, and by agency for one whom the article names as head in the province. */
export type Persons = Read<typeof byId>;

/** The ids were drawn once at random and kept, so that neither a name nor a pair gives one away. Takes `persons.json`. */
export const readPersons = (json: string): Persons => byId(JSON.parse(json), 'persons');

/** The id of the head of a pair or of an agency. */
export const personOf = (persons: Persons, headOf: string): string => {
  const person = persons.get(headOf);
  if (person === undefined) throw new TypeError(`persons.json gives no id for the head of ${headOf}`);
  return person;
};
