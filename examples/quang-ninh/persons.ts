import { table, text } from './read.ts';

const byPair = table(text);

/**
 * The opaque ids of the heads, by pair: drawn once at random and kept, so that neither a name nor a pair gives one away.
 * Takes the text of `persons.json`.
 */
export const readPersons = (json: string): ReadonlyMap<string, string> => byPair(JSON.parse(json), 'persons');
