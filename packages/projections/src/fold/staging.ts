import type { AgencyRecord, ChartLookup, ChartRecord, Subject } from '@orgledger/domain';
import { subjectOf } from '@orgledger/domain';
import type { FoldBase } from './fold-base.ts';
import type { MutableChart } from './mutable-chart.ts';
import { type Tie, tiesOf } from './ties.ts';

/** What one entry changes, kept apart from the chart until the whole entry has applied. */
export type Staging = ChartLookup & {
  /** The chart before the entry. */
  readonly base: FoldBase;
  put(record: ChartRecord): void;
  /** The records put so far. */
  changes(): readonly ChartRecord[];
  /** The agencies that are tied to something, as they stand. */
  agenciesTied(tie: Tie): readonly AgencyRecord[];
};

export const stage = (base: FoldBase): Staging => {
  const staged = new Map<Subject, ChartRecord>();
  const read = <R extends ChartRecord>(kind: R['record'], from: Pick<ReadonlyMap<string, R>, 'get'>) => ({
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
    agenciesTied: (tie) => {
      const changed = [...staged.values()].filter((record) => record.record === 'agency');
      const others = [...base.agenciesTied(tie)].filter((agency) => !staged.has(subjectOf(agency)));
      return [...others, ...changed.filter((agency) => tiesOf(agency).includes(tie))];
    },
  };
};

/** The record that a subject names. */
export const recordOf = (chart: ChartLookup, subject: Subject): ChartRecord | undefined => {
  const split = subject.indexOf(':');
  const id = subject.slice(split + 1);
  // A subject begins with a record kind: the type says so.
  switch (subject.slice(0, split) as ChartRecord['record']) {
    case 'agency':
      return chart.agencies.get(id);
    case 'position':
      return chart.positions.get(id);
    case 'function':
      return chart.functions.get(id);
    case 'person':
      return chart.persons.get(id);
    case 'merger':
      return chart.mergers.get(id);
    case 'programme':
      return chart.programmes.get(id);
  }
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

/** Takes a record out of the map of its kind. */
export const dropRecord = (chart: MutableChart, { record, id }: ChartRecord): void => {
  const maps = {
    agency: chart.agencies,
    position: chart.positions,
    function: chart.functions,
    person: chart.persons,
    merger: chart.mergers,
    programme: chart.programmes,
  };
  maps[record].delete(id);
};
