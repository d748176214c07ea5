import type { CivilDate, LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart, type NotApplicableReason } from '../fold/index.ts';
import type { Folded } from './folded.ts';
import { type KnownAt, knownSize } from './known-at.ts';
import { type PlacedEntry, placeEntry } from './placed-entry.ts';
import { standingEntries } from './standing.ts';

/**
 * The chart by its definition: take the prefix that was known; apply the corrections in it; order it by (last day, first day, order, place in the log);
 * fold what is certainly in force on the day; list what may be. Slow and plain on purpose: whatever index answers faster is
 * tested against it, so it shares no code with one.
 */
export const chartByDefinition = (entries: readonly LedgerEntry[], on: CivilDate, knownAt?: KnownAt): Folded => {
  const sorted = standingEntries(entries.slice(0, knownSize(entries, knownAt)))
    .map(placeEntry)
    .filter((placed) => placed !== undefined)
    .sort(byDefinition);
  const chart = emptyChart();
  const skipped = new Map<string, NotApplicableReason>();
  const possible: PlacedEntry[] = [];
  for (const placed of sorted) {
    const { first, last } = placed.window;
    if (last <= on) {
      const outcome = applyEntry(chart, placed.entry);
      if (!outcome.applied) skipped.set(placed.entry.id, outcome.reason);
    } else if (first <= on) possible.push(placed);
  }
  return { chart, skipped, possible };
};

const byDefinition = (a: PlacedEntry, b: PlacedEntry): number => {
  const keys = [
    [a.window.last, b.window.last],
    [a.window.first, b.window.first],
    [a.order, b.order],
    [a.entry.index, b.entry.index],
  ] as const;
  for (const [one, other] of keys) {
    if (one < other) return -1;
    if (one > other) return 1;
  }
  return 0;
};
