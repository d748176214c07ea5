import { type Chart, type ChartLookup, type ChartRecord, type Subject, subjectOf } from '@orgledger/domain';
import type { Change } from '@orgledger/projections';

/** The chart as it was before some changes that it has taken in. */
export const beforeEntry = (chart: Chart, changes: readonly Change[]): ChartLookup => {
  const earlier = new Map<Subject, ChartRecord | undefined>(
    changes.map(({ before, after }) => [subjectOf(after), before]),
  );
  const read = <R extends ChartRecord>(kind: R['record'], from: Pick<ReadonlyMap<string, R>, 'get'>) => ({
    get: (id: string): R | undefined => {
      const subject: Subject = `${kind}:${id}`;
      // What changed under a kind is of that kind.
      return earlier.has(subject) ? (earlier.get(subject) as R | undefined) : from.get(id);
    },
  });
  return {
    agencies: read('agency', chart.agencies),
    positions: read('position', chart.positions),
    functions: read('function', chart.functions),
    persons: read('person', chart.persons),
    mergers: read('merger', chart.mergers),
    programmes: read('programme', chart.programmes),
  };
};
