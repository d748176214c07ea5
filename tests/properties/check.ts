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

/**
 * Checks a property over generated histories. The seed is printed with every failure, and can be set with SEED. `share`: a
 * part of the runs is enough for a property that plays each history several times.
 */
export const overHistories = async (
  property: (played: Played, picks: readonly number[]) => Promise<void> | void,
  {
    share = 1,
    runs = Math.ceil(RUNS * share),
    length = 40,
  }: { readonly share?: number; readonly runs?: number; readonly length?: number } = {},
): Promise<void> => {
  await fc.assert(
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
    { numRuns: runs, seed: SEED },
  );
};
