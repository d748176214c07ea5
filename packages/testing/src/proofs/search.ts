import fc from 'fast-check';
import type { AnyCommand } from '../histories/any-command.ts';
import type { StepKind } from '../histories/repertoire.ts';
import { stepKinds, steps } from '../histories/step.ts';
import type { Counterexample } from './counterexample.ts';
import { forget, idsIn } from './forget.ts';
import { minimal } from './minimal.ts';
import { playCommands, playSteps } from './play.ts';
import type { Played, PlayOptions } from './player.ts';
import { simplified } from './simpler.ts';

export type SearchOptions = {
  /** How many histories at most; 1,000 unless said otherwise. */
  readonly runs?: number;
  readonly seed?: number;
  /** Steps of a history at most. */
  readonly length?: number;
  /** What steps can be, each as often as it is listed; `stepKinds` unless said otherwise. */
  readonly kinds?: readonly StepKind[];
  /** How the ledger of each history is opened: made anew for each, so that a policy may keep something of its own. */
  readonly options?: () => PlayOptions;
};

/** What is wrong with a history that was played; undefined where nothing is. */
export type Fault = (played: Played) => string | undefined | Promise<string | undefined>;

/** Looks for a history with a fault, and makes it as short as can be. Undefined: none was found. */
export const searchCounterexample = async (
  fault: Fault,
  {
    runs = 1_000,
    seed = Date.now() % 2_147_483_647,
    length = 25,
    kinds = stepKinds,
    options = () => ({}),
  }: SearchOptions = {},
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
      steps(length, kinds),
      async (history) => (await faultOf(await playSteps(history, options()))) === undefined,
    ),
    { numRuns: runs, seed },
  );
  const [history] = found.counterexample ?? [];
  if (!found.failed || history === undefined) return undefined;
  const playedFault = async (commands: readonly AnyCommand[]): Promise<string | undefined> =>
    faultOf(await playCommands(commands, options()));
  // Everything in it is carried out: a command that is refused says nothing.
  const shows = async (commands: readonly AnyCommand[]): Promise<boolean> => {
    const played = await playCommands(commands, options());
    const found = await faultOf(played);
    return found !== undefined && played.refused.length === 0;
  };
  const { accepted } = await playSteps(history, options());
  // The steps were made plain. Now whole commands go, then things with all that is said of them, then what is beside the point.
  let fewer = await minimal(accepted, shows);
  for (const id of idsIn(fewer)) {
    const without = forget(fewer, id);
    if (without.length < fewer.length && (await shows(without))) fewer = without;
  }
  const commands = await minimal(await simplified(fewer, shows), shows);
  return { commands, found: (await playedFault(commands)) ?? '', seed, runs: found.numRuns };
};
