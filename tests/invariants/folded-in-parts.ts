import type { Chart, LedgerEntry } from '@orgledger/domain';
import { applyEntry, copyChart, emptyChart } from '@orgledger/projections';
import type { Fold } from '@orgledger/testing/proofs';
import { differences, inFoldOrder } from './machinery.ts';

/**
 * M1: what is different when a log is folded in two parts, the second onto a copy of what the first has left, and what is when it
 * is folded once more.
 */
export const foldedInParts = (
  entries: readonly LedgerEntry[],
  cut: number,
  fold: Fold = applyEntry,
): readonly string[] => {
  const all = inFoldOrder(entries);
  const whole = folded(emptyChart(), all, fold);
  const first = folded(emptyChart(), all.slice(0, cut), fold);
  return [
    ...differences(whole, folded(copyChart(first), all.slice(cut), fold)),
    ...differences(whole, folded(emptyChart(), all, fold)),
  ];
};

const folded = (onto: ReturnType<typeof emptyChart>, entries: readonly LedgerEntry[], fold: Fold): Chart => {
  for (const entry of entries) fold(onto, entry);
  return onto;
};
