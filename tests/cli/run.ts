import { Readable } from 'node:stream';
import { main } from '../../packages/cli/src/main.ts';

/** What a run of the command line left: its exit code, and what it wrote where. */
export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command line in this process. Its output is recorded as it comes, before a terminal normalises it. */
export const run = (...args: readonly string[]): Promise<Run> => runOn([], ...args);

/** Runs it with something on its standard input. */
export const runOn = async (input: readonly string[], ...args: readonly string[]): Promise<Run> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    input: () => Readable.from(input),
    interactive: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

/** Where the command line of the checkout begins. */
export const BIN = new URL('../../packages/cli/src/bin.ts', import.meta.url);

/** The story's own files. */
export const STORY = new URL('../../examples/quang-ninh/', import.meta.url);
