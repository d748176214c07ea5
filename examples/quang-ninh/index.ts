import { readFacts } from './facts.ts';
import { assumptionsFile, commandsFile, factsFile, factsTableFile, peopleFile, textOf } from './files.ts';
import { list, object, optional, type Read, table, text, whole } from './read.ts';

export type { Conflict } from './facts.ts';
export { assumptionsFile, commandsFile, factsFile, factsTableFile, peopleFile } from './files.ts';

const assumption = object({ id: text, assumed: text, reason: text, conflict: optional(text), facts: list(text) });
const assumptionTable = list(assumption);
const directory = table(text);
const coverage = object({ fact: text, type: text, commands: list(text), entries: whole });

/**
 * Something that no source states and the commands say nevertheless: what, why, and which facts it concerns, one by one
 * (`qn-064`) or from one to another (`qn-096..qn-121`). `conflict`: what two sources contradict each other about, where
 * the assumption is how that was settled.
 */
export type Assumption = Read<typeof assumption>;

/** What became of a fact: the ids of its commands, and how many entries they are in the log, follow-ups included. */
export type FactCoverage = Read<typeof coverage>;

/** The commands of the story as JSON texts, one each, in the order in which to import them. */
export const commandLines = (): readonly string[] => linesOf(commandsFile);

/** All that had to be assumed. A command names the rows it rests on in its provenance: `[assumption: <id>]`. */
export const assumptions = (): readonly Assumption[] =>
  assumptionTable(JSON.parse(textOf(assumptionsFile)), 'assumptions');

/** Names by person id, for a `people` directory. Persons whose name is not known are not in it. */
export const people = (): ReadonlyMap<string, string> => directory(JSON.parse(textOf(peopleFile)), 'people');

/**
 * What became of each of the 127 facts when the commands were imported into an empty ledger, in the order of the facts. It
 * is read from `facts-table.ndjson`, which a test compares with an import.
 */
export const factCoverage = (): readonly FactCoverage[] =>
  linesOf(factsTableFile).map((line, index) => coverage(JSON.parse(line), `facts-table, line ${index + 1}`));

/** On what sources contradict each other, what each says, and how it was settled. */
export const conflicts = () => readFacts(textOf(factsFile)).conflicts;

/** The fact that a command tells, by the command's id; undefined for what only an assumption brings in. */
export const factOf = (commandId: string): string | undefined => /^qn-\d{3}(?=\/|$)/.exec(commandId)?.[0];

const linesOf = (file: URL): readonly string[] => textOf(file).split('\n').slice(0, -1);
