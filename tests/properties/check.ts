import type { Step } from '@orgledger/testing';
import { stepKinds, steps } from '@orgledger/testing';
import fc from 'fast-check';
import { type Played, play } from './play.ts';

/** Histories for each property in the test command; longer campaigns set RUNS. */
const RUNS = Number(process.env['RUNS'] ?? 120);
export const SEED = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);

/**
 * Histories that their commands tell in full: nobody else writes in between, and what is corrected is tested where an entry's id
 * is known.
 */
const REPEATABLE = stepKinds.filter(
  (kind) => !['race', 'correct-entry', 'annul-entry', 'record-and-correct'].includes(kind),
);

type Property = (played: Played, picks: readonly number[]) => Promise<void> | void;

/** How many times as many histories are tried at most, and for how long, where the first ones have met too little. */
const ROUNDS = 20;
const PATIENCE_MS = 120_000;

/**
 * Checks a property over generated histories. The seed is printed with every failure, and can be set with SEED. `share`: a
 * part of the runs is enough for a property that plays each history several times. `met` expects that the histories have met
 * what the property speaks of, for a property that met nothing would hold of anything: until they have, more are tried, so
 * that no luck of the seed decides it.
 */
export const overHistories = async (
  property: Property,
  {
    share = 1,
    runs = Math.ceil(RUNS * share),
    length = 40,
    met = () => {},
  }: { readonly share?: number; readonly runs?: number; readonly length?: number; readonly met?: () => void } = {},
): Promise<void> => untilMet(met, (seed) => playHistories(property, { runs, length, seed }));

/** Plays rounds, each with a seed of its own, until they have met what is expected. */
export const untilMet = async (met: () => void, playRound: (seed: number) => Promise<void>): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  for (let round = 1; ; round += 1) {
    await playRound(SEED + round - 1);
    const unmet = failureOf(met);
    if (unmet === undefined) return;
    if (round < ROUNDS && Date.now() < until) continue;
    throw new Error(`${round} rounds from seed ${SEED} on met too little: ${unmet.message}`, { cause: unmet });
  }
};

const playHistories = async (
  property: Property,
  { runs, length, seed }: { readonly runs: number; readonly length: number; readonly seed: number },
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      steps(length, REPEATABLE),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (history: readonly Step[], picks) => {
        const played = await play(history);
        try {
          await property(played, picks);
        } finally {
          await played.ledger.close();
        }
      },
    ),
    { numRuns: runs, seed },
  );

const failureOf = (expectation: () => void): Error | undefined => {
  try {
    expectation();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('failed', { cause: error });
  }
};
