import type {
  AgencyRecord,
  ChartRecord,
  FunctionRecord,
  MergerRecord,
  PersonRecord,
  PositionRecord,
  ProgrammeRecord,
} from './records.ts';

/** The organisation as folded up to some day. Ended agencies and positions stay in it. */
export type Chart = {
  readonly agencies: ReadonlyMap<string, AgencyRecord>;
  readonly positions: ReadonlyMap<string, PositionRecord>;
  readonly functions: ReadonlyMap<string, FunctionRecord>;
  readonly persons: ReadonlyMap<string, PersonRecord>;
  readonly mergers: ReadonlyMap<string, MergerRecord>;
  readonly programmes: ReadonlyMap<string, ProgrammeRecord>;
};

/** What a shared rule reads of a chart: records by id. */
export type ChartLookup = { readonly [K in keyof Chart]: Pick<Chart[K], 'get'> };

export type RecordKind = ChartRecord['record'];

/** Names one record: what a rule speaks of and what a command touches. */
export type Subject = `${RecordKind}:${string}`;

export const subjectOf = (record: ChartRecord): Subject => `${record.record}:${record.id}`;

export const isActive = (record: AgencyRecord | PositionRecord | undefined): boolean =>
  record !== undefined && record.end === undefined;
