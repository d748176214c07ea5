import type { AnyCommand } from '../histories/any-command.ts';
import { readable } from './readable.ts';

/** A history that shows what must never be, as short as it could be made: leave out any command and it is gone. */
export type Counterexample = {
  readonly commands: readonly AnyCommand[];
  /** What is wrong, as whoever looked for it said. */
  readonly found: string;
  /** With the same seed the same histories are played. */
  readonly seed: number;
  /** How many histories were played until one showed it. */
  readonly runs: number;
};

/** A counterexample as a person reads it: what is wrong, and the commands one a line. */
export const explain = (statement: string, { commands, found, seed, runs }: Counterexample): string =>
  [
    `Not so: ${statement}`,
    `Found: ${found}`,
    `History ${runs} of seed ${seed}, down to ${commands.length} commands:`,
    ...commands.map((command, index) => `${String(index + 1).padStart(3)}. ${readable(command)}`),
  ].join('\n');
