import { type Counterexample, type Counts, coverage, searchCounterexample } from '@orgledger/testing/proofs';
import { faultOf } from './fault.ts';

/** Histories of one batch, which one seed makes: the campaign goes on batch by batch. */
export const BATCH = 100;

/** Steps of a history at most: longer lives cost more than they find. */
const LENGTH = 12;

export type BatchDone = {
  readonly batch: number;
  readonly counts: Counts;
  readonly counterexample: Counterexample | undefined;
};

/** Plays the histories of a batch and checks each; what they reach is counted. */
export const runBatch = async (seed: number, batch: number): Promise<BatchDone> => {
  const reached = coverage();
  const counterexample = await searchCounterexample(
    (played) => {
      reached.add(played);
      return faultOf(played);
    },
    { runs: BATCH, seed: seed + batch, length: LENGTH },
  );
  return { batch, counts: reached.counts(), counterexample };
};
