import { assumptionsFile, commandsFile, peopleFile, textOf } from './files.ts';
import { list, object, type Read, table, text } from './read.ts';

export { assumptionsFile, commandsFile, factsFile, peopleFile } from './files.ts';

const assumption = object({ id: text, assumed: text, reason: text, facts: list(text) });
const assumptionTable = list(assumption);
const directory = table(text);

/** Something that no source states and the commands say nevertheless: what, why, and which facts it concerns. */
export type Assumption = Read<typeof assumption>;

/** The commands of the story as JSON texts, one each, in the order in which to import them. */
export const commandLines = (): readonly string[] => textOf(commandsFile).split('\n').slice(0, -1);

/** All that had to be assumed. A command names the rows it rests on in its provenance: `[assumption: <id>]`. */
export const assumptions = (): readonly Assumption[] =>
  assumptionTable(JSON.parse(textOf(assumptionsFile)), 'assumptions');

/** Names by person id, for a `people` directory. Persons whose name is not known are not in it. */
export const people = (): ReadonlyMap<string, string> => directory(JSON.parse(textOf(peopleFile)), 'people');
