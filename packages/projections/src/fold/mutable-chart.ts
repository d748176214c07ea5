import type { Chart } from '@orgledger/domain';

/** A chart that a fold owns: maps that change, of records that do not. */
export type MutableChart = {
  readonly [K in keyof Chart]: Chart[K] extends ReadonlyMap<infer Id, infer R> ? Map<Id, R> : never;
};

export const emptyChart = (): MutableChart => ({
  agencies: new Map(),
  positions: new Map(),
  functions: new Map(),
  persons: new Map(),
  mergers: new Map(),
  programmes: new Map(),
});

/** A copy whose maps are its own; the records are shared, as they never change. */
export const copyChart = (chart: Chart): MutableChart => ({
  agencies: new Map(chart.agencies),
  positions: new Map(chart.positions),
  functions: new Map(chart.functions),
  persons: new Map(chart.persons),
  mergers: new Map(chart.mergers),
  programmes: new Map(chart.programmes),
});
