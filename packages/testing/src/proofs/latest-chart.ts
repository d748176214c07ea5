import { type Chart, compareFold, type LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart, type PlacedEntry, placeEntry } from '@orgledger/projections';

/** The chart after all entries that there are, kept up to date as the log grows. */
export type LatestChart = {
  readonly chart: () => Chart;
  readonly add: (entry: LedgerEntry) => void;
};

/** Most entries come in the order of days and are folded once; one that comes late makes all be folded again. */
export const latestChart = (): LatestChart => {
  const placed: PlacedEntry[] = [];
  let chart = emptyChart();
  return {
    chart: () => chart,
    add: (entry) => {
      const one = placeEntry(entry);
      if (one === undefined) return;
      const last = placed.at(-1);
      placed.push(one);
      if (last === undefined || compareFold(last, one) < 0) {
        applyEntry(chart, entry);
        return;
      }
      placed.sort(compareFold);
      chart = emptyChart();
      for (const { entry: again } of placed) applyEntry(chart, again);
    },
  };
};
