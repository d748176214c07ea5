import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/** What no source states, or on what two contradict each other, and why it is recorded as it is. */
export type Assumption = {
  readonly id: string;
  readonly assumed: string;
  readonly reason: string;
  /** On what two sources contradict each other. */
  readonly conflict?: string;
  readonly facts: readonly string[];
};

/** What became of a fact: its commands and how many entries, follow-ups included. */
type Fact = { readonly fact: string; readonly commands: readonly string[]; readonly entries: number };

/** The files of the demo. */
export type DemoData = {
  readonly commands: string;
  readonly people: string;
  readonly facts: readonly Fact[];
  readonly assumptions: readonly Assumption[];
};

// In the checkout the example itself; in an installed package the copy that was packed with it.
const folders = ['../../../../examples/quang-ninh/', '../../demo-data/'];

/** Finds the demo's files, in the checkout or in the package. */
export const demoData = async (): Promise<DemoData> => {
  for (const folder of folders) {
    const url = new URL(folder, import.meta.url);
    if ((await stat(new URL('commands.ndjson', url)).catch(() => undefined)) === undefined) continue;
    const textOf = (name: string): Promise<string> => readFile(new URL(name, url), 'utf8');
    const lines = (await textOf('facts-table.ndjson')).trimEnd().split('\n');
    return {
      commands: fileURLToPath(new URL('commands.ndjson', url)),
      people: fileURLToPath(new URL('people.json', url)),
      // These files are the package's own, written and tested with it.
      facts: lines.map((line) => JSON.parse(line) as Fact),
      assumptions: JSON.parse(await textOf('assumptions.json')) as readonly Assumption[],
    };
  }
  throw new Failure(EXIT.fault, 'the files of the demo are missing; install the package again');
};
