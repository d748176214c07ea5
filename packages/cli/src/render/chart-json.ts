import type { ChartView } from '@orgledger/ledger';
import { possibleAt } from './possibly.ts';

/** The chart as JSON: the records that are active on the day, each value with the entry that set it, and what may be. */
export const chartJson = (chart: ChartView, include: ReadonlySet<string>): string => {
  const agencies = [...chart.agencies.values()].filter(({ id, end }) => end === undefined && include.has(id));
  const positions = [...chart.positions.values()].filter(
    ({ agencyId, end }) => end === undefined && include.has(agencyId),
  );
  const shown = { agencies, positions };
  return JSON.stringify(
    {
      on: chart.on,
      size: chart.size,
      counts: chart.counts,
      ...shown,
      functions: [...chart.functions.values()].filter(({ holders }) =>
        holders.some(({ agencyId }) => include.has(agencyId)),
      ),
      possible: chart.possible,
      // One row for each; where there would be no value, the row has none.
      possibleValues: possibleAt(chart, include).flatMap(([key, values]) => values.map((one) => ({ key, ...one }))),
      skipped: chart.skipped,
      entries: [...entriesNamed(shown)].map((id) => chart.entry(id)),
    },
    null,
    2,
  );
};

/** The ids that stand behind `by` anywhere in a value. */
const entriesNamed = (value: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'by' && typeof part === 'string') found.add(part);
    else entriesNamed(part, found);
  }
  return found;
};
