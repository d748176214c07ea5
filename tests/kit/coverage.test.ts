import { type Step, steps } from '@orgledger/testing';
import { coverage, playSteps } from '@orgledger/testing/proofs';
import fc from 'fast-check';
import { it } from 'vitest';
import { warnOnly } from '../support/policies.ts';

/** The same histories each time: how rare the rarest is would else be left to luck. */
const SEED = Number(process.env['SEED'] ?? 2019);
const RUNS = 600;

it('generated histories reach every event type, every refusal and every rule', async () => {
  const reached = coverage();
  await fc.assert(
    fc.asyncProperty(steps(20), async (history: readonly Step[]) => {
      const played = await playSteps(history, { policy: warnOnly });
      reached.add(played);
      await played.ledger.close();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  reached.demand({ events: 2, refusals: 2 });
});
