import { readFileSync } from 'node:fs';

/** The facts: what was reported about Quảng Ninh, each with its source and how certain it is. */
export const factsFile = new URL('./data/quang-ninh.json', import.meta.url);

/** The commands that tell the facts to a ledger, one a line (NDJSON), ready for `orgledger import`. */
export const commandsFile = new URL('./commands.ndjson', import.meta.url);

/** What became of each fact: its commands and how many entries, one fact a line. `vitest -u` writes it from an import. */
export const factsTableFile = new URL('./facts-table.ndjson', import.meta.url);

/** What had to be assumed to turn the facts into commands. */
export const assumptionsFile = new URL('./assumptions.json', import.meta.url);

/** The names of persons by their opaque ids: the only place where the two meet. */
export const peopleFile = new URL('./people.json', import.meta.url);

/** Which opaque id the head of a pair has. */
export const personsFile = new URL('./persons.json', import.meta.url);

export const textOf = (file: URL): string => readFileSync(file, 'utf8');
