import { defaultPolicy, type PolicyInput } from '@orgledger/domain';
import { stepKinds, steps } from '@orgledger/testing';
import { playSteps, searchCounterexample } from '@orgledger/testing/proofs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEED, untilMet } from './check.ts';
import { dutiesIn, mixedDuties } from './duties.ts';

const LENGTH = 8;

/** Lives in which much is merged. */
const merging = Array.from({ length: 50 }, (_, turn) => (turn % 2 === 0 ? 'carry-merger' : 'found-office'));
const kinds = [...stepKinds, ...merging];

it('S1, S2: in 1,000 histories nobody approves what they drafted, or a change to their own post, unless waived', async () => {
  const counts = { named: 0, waived: 0, refused: 0 };
  // Else the histories would say little: mergers that name both, some whose drafter approved them, some that came to nothing.
  const met = () => {
    expect(counts.named).toBeGreaterThan(100);
    expect(counts.waived).toBeGreaterThan(10);
    expect(counts.refused).toBeGreaterThan(20);
  };
  await untilMet(met, async (seed) => {
    const counterexample = await searchCounterexample(
      ({ entries, refused }) => {
        for (const { drafters, approvers, holders, waived } of dutiesIn(entries)) {
          if (drafters.length === 0 || approvers.length === 0) continue;
          counts.named += 1;
          if (waived.length > 0 && approvers.some((id) => drafters.includes(id) || holders.includes(id)))
            counts.waived += 1;
        }
        counts.refused += refused.filter(({ refusal: { rule } }) => rule === 'S1' || rule === 'S2').length;
        return mixedDuties(entries)[0];
      },
      { runs: 1_000, seed, length: LENGTH, kinds, options: () => ({ policy: defaultPolicy }) },
    );
    expect(counterexample).toBeUndefined();
  });
});

it.each(['S1', 'S2'] as const)('where %s is off, a history is found in which one person does both', async (rule) => {
  const policy: PolicyInput = { gates: { [rule]: { severity: 'off' } } };
  let found: readonly string[] = [];
  for (const history of fc.sample(steps(LENGTH, kinds), { numRuns: 1_000, seed: SEED })) {
    const { entries, ledger } = await playSteps(history, { policy });
    await ledger.close();
    found = mixedDuties(entries);
    if (found.length > 0) break;
  }
  expect(found[0]).toContain(`${rule}: `);
});
