import { defaultPolicy } from '@orgledger/domain';
import { type Step, steps } from '@orgledger/testing';
import { coverage, playSteps } from '@orgledger/testing/proofs';
import fc from 'fast-check';
import { it } from 'vitest';
import { warnOnly } from '../support/policies.ts';

/** The same histories each time: how rare the rarest is would else be left to luck. */
const SEED = Number(process.env['SEED'] ?? 2019);
const RUNS = 600;

it('generated histories reach every event type, every refusal and every rule that can refuse', async () => {
  let runs = 0;
  const reached = coverage(defaultPolicy);
  await fc.assert(
    fc.asyncProperty(steps(20), async (history: readonly Step[]) => {
      runs += 1;
      // Gates refuse in each second one; where they warn, lives get longer.
      const played = await playSteps(history, runs % 2 === 0 ? { policy: warnOnly } : {});
      reached.add(played);
      await played.ledger.close();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  reached.demand({ events: 2, refusals: 2 });
});
