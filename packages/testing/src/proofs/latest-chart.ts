import { type Chart, compareFold, isCorrection, type LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart, type PlacedEntry, placeEntry, standingEntries } from '@orgledger/projections';

/** The chart after all entries that there are, kept up to date as the log grows. */
export type LatestChart = {
  readonly chart: () => Chart;
  readonly add: (entry: LedgerEntry) => void;
};

/** Most entries come in the order of days and are folded once; one that comes late, or corrects, makes all be folded again. */
export const latestChart = (): LatestChart => {
  const entries: LedgerEntry[] = [];
  let chart = emptyChart();
  let last: PlacedEntry | undefined;
  const foldAgain = (): void => {
    chart = emptyChart();
    const placed = standingEntries(entries)
      .map(placeEntry)
      .filter((one) => one !== undefined)
      .sort(compareFold);
    for (const { entry } of placed) applyEntry(chart, entry);
    last = placed.at(-1);
  };
  return {
    chart: () => chart,
    add: (entry) => {
      entries.push(entry);
      const one = placeEntry(entry);
      if (isCorrection(entry) || (one !== undefined && last !== undefined && compareFold(last, one) > 0)) foldAgain();
      else if (one !== undefined) {
        applyEntry(chart, entry);
        last = one;
      }
    },
  };
};
