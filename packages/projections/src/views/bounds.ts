import { type ChartRecord, type Subject, subjectOf } from '@orgledger/domain';
import type { Folded, PlacedEntry } from '../chart/index.ts';
import { applyEntry, copyChart, type MutableChart } from '../fold/index.ts';

/** A count that is known to lie between two numbers. */
export type Bounds = { readonly atLeast: number; readonly atMost: number };

/** What a record adds to a count; 0 for most. */
export type Contribution = (record: ChartRecord) => number;

/**
 * Counts on a day, bounded by entries: possible entries that change an agency, a position or a merger in common form a
 * group; a group contributes the least and the greatest total over its prefixes in fold order; groups add. Where windows
 * leave the order within a group open, the bounds may be wider than the truth, never narrower.
 */
export const countBounds = (folded: Folded, contribution: Contribution): Bounds => {
  const certain = total(folded, contribution);
  let [atLeast, atMost] = [certain, certain];
  for (const group of groupsOf(folded)) {
    const chart = copyChart(folded.chart);
    let [sum, least, most] = [0, 0, 0];
    for (const { entry } of group) {
      sum += applyAndCompare(chart, entry, contribution);
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    atLeast += least;
    atMost += most;
  }
  return { atLeast, atMost };
};

const total = ({ chart }: Folded, contribution: Contribution): number => {
  let sum = 0;
  for (const records of Object.values(chart)) for (const record of records.values()) sum += contribution(record);
  return sum;
};

const applyAndCompare = (chart: MutableChart, entry: PlacedEntry['entry'], contribution: Contribution): number => {
  const outcome = applyEntry(chart, entry);
  if (!outcome.applied) return 0;
  return outcome.changes.reduce(
    (sum, { before, after }) => sum + contribution(after) - (before === undefined ? 0 : contribution(before)),
    0,
  );
};

const linking = new Set<ChartRecord['record']>(['agency', 'position', 'merger']);

/** The possible entries, parted so that no two groups change an agency, a position or a merger in common. */
const groupsOf = ({ chart, possible }: Folded): readonly (readonly PlacedEntry[])[] => {
  const scratch = copyChart(chart);
  let groups: { readonly subjects: Set<Subject>; readonly entries: PlacedEntry[] }[] = [];
  for (const placed of possible) {
    const outcome = applyEntry(scratch, placed.entry);
    const changed = outcome.applied ? outcome.changes.map(({ after }) => after) : [];
    const subjects = new Set(changed.filter(({ record }) => linking.has(record)).map(subjectOf));
    const shared = groups.filter((group) => !group.subjects.isDisjointFrom(subjects));
    const merged = {
      subjects: new Set([...shared.flatMap((group) => [...group.subjects]), ...subjects]),
      entries: [...shared.flatMap((group) => group.entries), placed],
    };
    groups = [...groups.filter((group) => !shared.includes(group)), merged];
  }
  const position = new Map(possible.map((placed, index) => [placed, index]));
  return groups.map(({ entries }) => entries.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)));
};
