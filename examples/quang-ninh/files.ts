import { readFileSync } from 'node:fs';

/** The facts: what was reported about Quảng Ninh, each with its source and how certain it is. */
export const factsFile = new URL('./data/quang-ninh.json', import.meta.url);

/** The commands that tell the facts to a ledger, one a line (NDJSON), ready for `orgledger import`. */
export const commandsFile = new URL('./commands.ndjson', import.meta.url);

/** What had to be assumed to turn the facts into commands. */
export const assumptionsFile = new URL('./assumptions.json', import.meta.url);

/** The names of persons by their opaque ids: the only place where the two meet. */
export const peopleFile = new URL('./people.json', import.meta.url);

/** Which opaque id the holder of a pair of unified posts has. */
export const personsFile = new URL('./persons.json', import.meta.url);

export const textOf = (file: URL): string => readFileSync(file, 'utf8');
