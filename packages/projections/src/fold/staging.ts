import type { ChartLookup, ChartRecord, Subject } from '@orgledger/domain';
import { subjectOf } from '@orgledger/domain';
import type { MutableChart } from './mutable-chart.ts';

/** What one entry changes, kept apart from the chart until the whole entry has applied. */
export type Staging = ChartLookup & {
  readonly base: MutableChart;
  put(record: ChartRecord): void;
  /** The records put so far. */
  changes(): readonly ChartRecord[];
  commit(): void;
};

export const stage = (base: MutableChart): Staging => {
  const staged = new Map<Subject, ChartRecord>();
  const read = <R extends ChartRecord>(kind: R['record'], from: ReadonlyMap<string, R>) => ({
    // What was put under a kind is of that kind.
    get: (id: string): R | undefined => (staged.get(`${kind}:${id}`) as R | undefined) ?? from.get(id),
  });
  return {
    base,
    agencies: read('agency', base.agencies),
    positions: read('position', base.positions),
    functions: read('function', base.functions),
    persons: read('person', base.persons),
    mergers: read('merger', base.mergers),
    programmes: read('programme', base.programmes),
    put: (record) => {
      staged.set(subjectOf(record), record);
    },
    changes: () => [...staged.values()],
    commit: () => {
      for (const record of staged.values()) putRecord(base, record);
    },
  };
};

/** Puts a record into the map of its kind. */
export const putRecord = (chart: MutableChart, record: ChartRecord): void => {
  switch (record.record) {
    case 'agency':
      chart.agencies.set(record.id, record);
      return;
    case 'position':
      chart.positions.set(record.id, record);
      return;
    case 'function':
      chart.functions.set(record.id, record);
      return;
    case 'person':
      chart.persons.set(record.id, record);
      return;
    case 'merger':
      chart.mergers.set(record.id, record);
      return;
    case 'programme':
      chart.programmes.set(record.id, record);
  }
};
