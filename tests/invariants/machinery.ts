import { isDeepStrictEqual } from 'node:util';
import { type Chart, type CivilDate, compareFold, type LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart, placeEntry, standingEntries } from '@orgledger/projections';
import type { Fold } from '@orgledger/testing/proofs';

/** How one gets the chart of a day from a log as it was known after so many entries: from a ledger, or by the definition. */
export type ChartOf = (entries: readonly LedgerEntry[], on: CivilDate, size: number) => Chart | Promise<Chart>;

export const records = ['agencies', 'positions', 'functions', 'persons', 'mergers', 'programmes'] as const;

/** The kinds of records in which two charts differ. */
export const differences = (one: Chart, other: Chart): readonly string[] =>
  records.filter(
    (kind) => !isDeepStrictEqual(new Map<string, unknown>(one[kind]), new Map<string, unknown>(other[kind])),
  );

/** What stands of a log, in the order in which it is in force. */
export const inFoldOrder = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  standingEntries(entries)
    .map(placeEntry)
    .filter((one) => one !== undefined)
    .sort(compareFold)
    .map(({ entry }) => entry);

/** The chart after all that stands of a log. */
export const foldAll = (entries: readonly LedgerEntry[], fold: Fold = applyEntry): Chart => {
  const chart = emptyChart();
  for (const entry of inFoldOrder(entries)) fold(chart, entry);
  return chart;
};
