import type { CivilDate } from '@orgledger/domain';
import { applyEntry, emptyChart, type MutableChart, type NotApplicableReason } from '../fold/index.ts';
import type { Folded } from './folded.ts';
import type { PlacedEntry } from './placed-entry.ts';

/** The chart of a day from entries that are in fold order already, such as the part of an index that was known. */
export const foldPlaced = (placed: readonly PlacedEntry[], on: CivilDate): Folded => {
  const chart = emptyChart();
  const skipped = new Map<string, NotApplicableReason>();
  const possible: PlacedEntry[] = [];
  for (const one of placed) {
    if (one.window.last > on) {
      if (one.window.first <= on) possible.push(one);
      continue;
    }
    const outcome = applyEntry(chart, one.entry);
    if (!outcome.applied) skipped.set(one.entry.id, outcome.reason);
  }
  return { chart, skipped, possible };
};

/** The chart after the first so many entries that are in fold order already, for the caller to fold on. */
export const foldFirst = (placed: readonly PlacedEntry[], count: number): MutableChart => {
  const chart = emptyChart();
  for (const { entry } of placed.slice(0, count)) applyEntry(chart, entry);
  return chart;
};
