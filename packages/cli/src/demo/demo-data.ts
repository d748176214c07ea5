import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

type Assumption = {
  readonly id: string;
  readonly assumed: string;
  readonly reason: string;
  readonly facts: readonly string[];
};

/** The files of the demo. */
export type DemoData = {
  readonly commands: string;
  readonly people: string;
  readonly assumptions: readonly Assumption[];
};

// In the checkout the example itself; in an installed package the copy that was packed with it.
const folders = ['../../../../examples/quang-ninh/', '../../demo-data/'];

/** Finds the demo's files, in the checkout or in the package. */
export const demoData = async (): Promise<DemoData> => {
  for (const folder of folders) {
    const url = new URL(folder, import.meta.url);
    if ((await stat(new URL('commands.ndjson', url)).catch(() => undefined)) === undefined) continue;
    return {
      commands: fileURLToPath(new URL('commands.ndjson', url)),
      people: fileURLToPath(new URL('people.json', url)),
      // The file is the package's own, written and tested with it.
      assumptions: JSON.parse(await readFile(new URL('assumptions.json', url), 'utf8')) as readonly Assumption[],
    };
  }
  throw new Failure(EXIT.fault, 'the files of the demo are missing; install the package again');
};
