import { type Chart, type ChartRecord, type Subject, sameJson, subjectOf } from '@orgledger/domain';
import { copyChart, dropRecord, putRecord, recordOf } from '../fold/index.ts';

/** One record that two charts do not share as it is: how it is on the first, and how on the second; undefined where it is not. */
export type RecordDiff = {
  readonly subject: Subject;
  readonly from: ChartRecord | undefined;
  readonly to: ChartRecord | undefined;
};

/**
 * What differs between two charts, record by record: first what the second has, in its order, then what it lacks. A record
 * that another entry has set to the same value differs too, since a value names the entry that set it (M7).
 */
export const diffCharts = (a: Chart, b: Chart): readonly RecordDiff[] => {
  const diff: RecordDiff[] = [];
  for (const to of recordsOf(b)) {
    const from = recordOf(a, subjectOf(to));
    if (!sameJson(from, to)) diff.push({ subject: subjectOf(to), from, to });
  }
  for (const from of recordsOf(a)) {
    if (recordOf(b, subjectOf(from)) === undefined) diff.push({ subject: subjectOf(from), from, to: undefined });
  }
  return diff;
};

/**
 * The chart with a diff applied: `applyDiff(a, diffCharts(a, b))` has the records of `b` (M6). Throws a RangeError when a
 * record is not as the diff found it, so that a diff between other charts is never half applied.
 */
export const applyDiff = (chart: Chart, diff: readonly RecordDiff[]): Chart => {
  const result = copyChart(chart);
  for (const { subject, from, to } of diff) {
    if (!sameJson(recordOf(chart, subject), from)) {
      throw new RangeError(`the diff is one of other charts: ${subject} is not as it was there; take the diff anew`);
    }
    if (to !== undefined) putRecord(result, to);
    else if (from !== undefined) dropRecord(result, from);
  }
  return result;
};

const recordsOf = (chart: Chart): readonly ChartRecord[] => [
  ...chart.agencies.values(),
  ...chart.positions.values(),
  ...chart.functions.values(),
  ...chart.persons.values(),
  ...chart.mergers.values(),
  ...chart.programmes.values(),
];
