import type { CommandInput } from '@orgledger/domain';
import fc from 'fast-check';
import { steps } from '../histories/step.ts';
import type { Counterexample } from './counterexample.ts';
import { minimal } from './minimal.ts';
import { playCommands, playSteps } from './play.ts';
import type { Played, PlayOptions } from './player.ts';

export type SearchOptions = {
  /** How many histories at most; 1,000 unless said otherwise. */
  readonly runs?: number;
  readonly seed?: number;
  /** Steps of a history at most. */
  readonly length?: number;
  /** How the ledger of each history is opened: made anew for each, so that a policy may keep something of its own. */
  readonly options?: () => PlayOptions;
};

/** What is wrong with a history that was played; undefined where nothing is. */
export type Fault = (played: Played) => string | undefined | Promise<string | undefined>;

/** Looks for a history with a fault, and makes it as short as can be. Undefined: none was found. */
export const searchCounterexample = async (
  fault: Fault,
  { runs = 1_000, seed = Date.now() % 2_147_483_647, length = 25, options = () => ({}) }: SearchOptions = {},
): Promise<Counterexample | undefined> => {
  const faultOf = async (played: Played): Promise<string | undefined> => {
    try {
      return await fault(played);
    } finally {
      await played.ledger.close();
    }
  };
  const found = await fc.check(
    fc.asyncProperty(
      steps(length),
      async (history) => (await faultOf(await playSteps(history, options()))) === undefined,
    ),
    { numRuns: runs, seed },
  );
  const [history] = found.counterexample ?? [];
  if (!found.failed || history === undefined) return undefined;
  const faultOfCommands = async (commands: readonly CommandInput[]): Promise<string | undefined> =>
    faultOf(await playCommands(commands, options()));
  const { accepted } = await playSteps(history, options());
  // The steps were made plain; now whole commands go, also out of the middle of a step.
  const commands = await minimal(accepted, async (shorter) => (await faultOfCommands(shorter)) !== undefined);
  return { commands, found: (await faultOfCommands(commands)) ?? '', seed, runs: found.numRuns };
};
