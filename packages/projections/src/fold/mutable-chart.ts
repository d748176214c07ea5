import type {
  AgencyRecord,
  Chart,
  FunctionRecord,
  MergerRecord,
  PersonRecord,
  PositionRecord,
  ProgrammeRecord,
} from '@orgledger/domain';

/** A chart that a fold owns: maps that change, of records that do not. */
export type MutableChart = {
  readonly agencies: Map<string, AgencyRecord>;
  readonly positions: Map<string, PositionRecord>;
  readonly functions: Map<string, FunctionRecord>;
  readonly persons: Map<string, PersonRecord>;
  readonly mergers: Map<string, MergerRecord>;
  readonly programmes: Map<string, ProgrammeRecord>;
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
