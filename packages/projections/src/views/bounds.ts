import { type ChartRecord, type Subject, subjectOf } from '@orgledger/domain';
import { type Folded, type PlacedEntry, settled } from '../chart/index.ts';
import { applyEntry, type Change, copyChart, type MutableChart, undo } from '../fold/index.ts';
import type { Counter, Range } from './counter.ts';
import { createPartition } from './partition.ts';

/** A count that is known to lie between two numbers. */
export type Bounds = { readonly atLeast: number; readonly atMost: number };

/**
 * Counts on a day, bounded by entries. Possible entries that change an agency, a position or a merger in common form a
 * group; a group contributes the least and the greatest total over its prefixes in fold order; groups add.
 *
 * Where the windows leave open in which order the entries of a group happened, its prefixes are not all that may have been:
 * then each entry that could change the count contributes what it could, in any order. So bounds may be wider than the
 * truth, never narrower. The same where an entry needs another group to apply at all: under a parent that is only possible.
 */
export const countBounds = (folded: Folded, counter: Counter): Bounds => {
  let [atLeast, atMost] = [0, 0];
  for (const records of Object.values(folded.chart))
    for (const record of records.values()) atLeast += counter.count(record);
  atMost = atLeast;
  // One copy for all groups: each takes back what it has applied.
  const scratch = copyChart(folded.chart);
  for (const group of groupsOf(folded)) {
    const { least, most } =
      (group.inOrder && isSettled(group.entries, counter)
        ? overPrefixes(scratch, group.entries, counter)
        : undefined) ?? inAnyOrder(group.entries, counter);
    atLeast += least;
    atMost += most;
  }
  // Each way of counting may go too far down, but nothing is there less than not at all.
  return { atLeast: Math.max(0, atLeast), atMost };
};

/** Undefined where an entry does not apply by this group alone, so that its prefixes say too little. Leaves the chart as it was. */
const overPrefixes = (chart: MutableChart, entries: readonly PlacedEntry[], counter: Counter): Range | undefined => {
  const applied: (readonly Change[])[] = [];
  let [sum, least, most] = [0, 0, 0];
  for (const { entry } of entries) {
    const outcome = applyEntry(chart, entry);
    if (!outcome.applied) break;
    applied.push(outcome.changes);
    sum += countChange(outcome.changes, counter);
    least = Math.min(least, sum);
    most = Math.max(most, sum);
  }
  for (const changes of applied.toReversed()) undo(chart, changes);
  return applied.length === entries.length ? { least, most } : undefined;
};

const inAnyOrder = (entries: readonly PlacedEntry[], counter: Counter): Range => {
  const ranges = entries.map(({ entry }) => counter.range(entry)).filter((range) => range !== undefined);
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
};

const countChange = (changes: readonly Change[], { count }: Counter): number =>
  changes.reduce((sum, { before, after }) => sum + count(after) - (before === undefined ? 0 : count(before)), 0);

/** True when it is known in which order those entries happened that could change the count. */
const isSettled = (entries: readonly PlacedEntry[], { range }: Counter): boolean => {
  const counting = entries.filter(({ entry }) => range(entry) !== undefined);
  return counting.every((later, index) => counting.slice(0, index).every((earlier) => settled(earlier, later)));
};

type Group = {
  /** In fold order. */
  readonly entries: readonly PlacedEntry[];
  /** False when an entry does not apply in fold order, though it might in another. */
  readonly inOrder: boolean;
};

const linking = new Set<ChartRecord['record']>(['agency', 'position', 'merger']);

/** The possible entries, parted so that no two groups change an agency, a position or a merger in common. */
const groupsOf = ({ chart, possible }: Folded): readonly Group[] => {
  const scratch = copyChart(chart);
  const partition = createPartition(possible.length);
  const changedBy = new Map<Subject, number>();
  const applied = possible.map(({ entry }, place) => {
    const outcome = applyEntry(scratch, entry);
    for (const { after } of outcome.applied ? outcome.changes : []) {
      if (!linking.has(after.record)) continue;
      const subject = subjectOf(after);
      const other = changedBy.get(subject);
      if (other === undefined) changedBy.set(subject, place);
      else partition.join(place, other);
    }
    return outcome.applied;
  });
  return partition.parts().map((places) => ({
    entries: places.flatMap((place) => possible[place] ?? []),
    inOrder: places.every((place) => applied[place]),
  }));
};
