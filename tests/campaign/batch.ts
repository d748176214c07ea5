import { defaultPolicy, type PolicyInput } from '@orgledger/domain';
import { type Counterexample, type Counts, coverage, searchCounterexample } from '@orgledger/testing/proofs';
import { warnOnly } from '../support/policies.ts';
import { faultOf } from './fault.ts';

/** Histories of one batch, which one seed makes: the campaign goes on batch by batch. */
export const BATCH = 100;

/** Steps of a history at most: longer lives cost more than they find. */
const LENGTH = 12;

/** Gates and closing rules warn, but for the two that keep duties apart: of these every run is to be a proof. */
const warnBesidesDuties: PolicyInput = {
  ...warnOnly,
  gates: { ...warnOnly.gates, S1: { severity: 'refuse' }, S2: { severity: 'refuse' } },
};

export type BatchDone = {
  readonly batch: number;
  readonly counts: Counts;
  readonly counterexample: Counterexample | undefined;
};

/** Plays the histories of a batch and checks each; what they reach is counted. */
export const runBatch = async (seed: number, batch: number): Promise<BatchDone> => {
  const reached = coverage(defaultPolicy);
  const counterexample = await searchCounterexample(
    (played) => {
      reached.add(played);
      return faultOf(played);
    },
    // Where gates refuse, mergers that are hardly prepared come to nothing; where they warn, lives get longer.
    {
      runs: BATCH,
      seed: seed + batch,
      length: LENGTH,
      options: () => (batch % 2 === 0 ? { policy: warnBesidesDuties } : {}),
    },
  );
  return { batch, counts: reached.counts(), counterexample };
};
