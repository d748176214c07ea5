import type { ChartView } from '@orgledger/ledger';

/** The active agencies at and under the roots, on any line; all of them without roots. */
export const subtree = (chart: ChartView, roots: readonly string[]): ReadonlySet<string> => {
  const active = [...chart.agencies.values()].filter(({ end }) => end === undefined);
  if (roots.length === 0) return new Set(active.map(({ id }) => id));
  const found = new Set<string>(
    roots.filter((id) => chart.agencies.get(id)?.end === undefined && chart.agencies.has(id)),
  );
  for (const id of found) {
    // A set may grow while it is walked; what is added is walked too.
    for (const child of active) if (child.lines.some(({ parentId }) => parentId === id)) found.add(child.id);
  }
  return found;
};
