import type {
  AgencyRecord,
  ChartLookup,
  ChartRecord,
  EntryOf,
  Holding,
  MergerFacts,
  PersonRecord,
  PositionRecord,
  ProgrammeRecord,
} from '@orgledger/domain';
import { parseWindow } from '@orgledger/domain';

/** The same with plain text for ids and days, as a test writes it. */
type Plain<T> = T extends string
  ? T extends object
    ? string
    : T
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;
type Parts<T> = Partial<Plain<T>>;

const by = 'earlier';
const begin = { by, effective: '2015-01-01' };

/** An agency of a district's party committee, that is a focal point and of which nothing else is known. */
export const agency = (id: string, parts: Parts<AgencyRecord> = {}): AgencyRecord => {
  const record: Plain<AgencyRecord> = {
    record: 'agency',
    id,
    name: { by, value: id },
    formerNames: [],
    unitOf: undefined,
    identifiers: [],
    kind: 'board',
    level: 'district',
    bloc: 'party',
    focalPoint: true,
    begin,
    end: undefined,
    predecessors: [],
    continues: undefined,
    absorbed: [],
    offshoots: [],
    lines: [],
    functions: [],
    functionsComplete: true,
    quota: [],
    seals: [],
    funding: undefined,
    affiliates: [],
    regulation: undefined,
    tasks: [],
    postLimits: [],
    surplus: [],
    scope: [],
    procedures: [],
    groups: [],
    positions: [],
    ...parts,
  };
  return record as AgencyRecord;
};

/** How an agency ended with the merger. */
export const ended = { by: 'merged', effective: '2018-03', kind: 'merged', into: ['joint'] } as const;

export const position = (id: string, agencyId: string, parts: Parts<PositionRecord> = {}): PositionRecord => {
  const record: Plain<PositionRecord> = {
    record: 'position',
    id,
    agencyId,
    titles: [],
    rank: 'staff',
    capacity: 1,
    holders: [],
    begin,
    end: undefined,
    ...parts,
  };
  return record as PositionRecord;
};

/** Somebody who holds a post; with a unification, by unified titles. */
export const holding = (personId: string, unification?: string): Plain<Holding> => ({
  by: unification ?? `${personId}-came`,
  personId,
  appointment: unification === undefined ? 'main' : 'unified',
  unification,
});

export const person = (id: string, parts: Parts<PersonRecord> = {}): PersonRecord => {
  const record: Plain<PersonRecord> = {
    record: 'person',
    id,
    positions: [],
    released: undefined,
    trained: [],
    ...parts,
  };
  return record as PersonRecord;
};

export const programme = (parts: Parts<ProgrammeRecord> = {}): ProgrammeRecord => {
  const record: Plain<ProgrammeRecord> = {
    record: 'programme',
    id: 'project-25',
    title: { by, value: 'Đề án 25' },
    mergers: [],
    issues: [],
    consultations: [],
    pilotLeaves: [],
    moratoria: [],
    directives: [],
    reviews: [],
    precedentFor: [],
    ...parts,
  };
  return record as ProgrammeRecord;
};

export const chartOf = (...records: readonly ChartRecord[]): ChartLookup => {
  const of = <K extends ChartRecord['record']>(kind: K): Map<string, Extract<ChartRecord, { record: K }>> =>
    new Map(
      records
        .filter((record): record is Extract<ChartRecord, { record: K }> => record.record === kind)
        .map((record) => [record.id, record]),
    );
  return {
    agencies: of('agency'),
    positions: of('position'),
    functions: of('function'),
    persons: of('person'),
    mergers: of('merger'),
    programmes: of('programme'),
  };
};

type Step = 'MergerProposed' | 'MergerApproved' | 'AgenciesMerged' | 'MoratoriumDeclared';

/** An entry of which only what a rule reads is filled in. */
export const entry = <T extends Step>(type: T, id: string, data: object = {}): EntryOf<T> =>
  ({ type, id, data: { mergerId: 'm', instruments: [], ...data } }) as unknown as EntryOf<T>;

export const windowOf = (text: string) => {
  const window = parseWindow(text);
  if (window === undefined) throw new RangeError(`${text} is no window`);
  return window;
};

type Merged = {
  readonly shape?: 'consolidation' | 'absorption';
  readonly predecessors?: readonly object[];
  readonly instruments?: readonly object[];
};

/** A merger of two agencies on some day of March 2018, of which nothing else is known. Entries are named by their day. */
export const merger = (
  { shape = 'consolidation', ...data }: Merged = {},
  more: Partial<MergerFacts> = {},
): MergerFacts => ({
  entry: entry('AgenciesMerged', 'merged', {
    shape,
    predecessors: ['home', 'org'].map((agencyId) => ({ agencyId, participation: 'whole' })),
    successor: { agencyId: 'joint' },
    ...data,
  }),
  window: windowOf('2018-03'),
  proposal: entry('MergerProposed', 'proposed'),
  approval: entry('MergerApproved', 'approved'),
  predecessors: [agency('home'), agency('org')],
  absorbing: undefined,
  successor: agency('joint'),
  positions: [],
  programmes: [],
  programmesAtApproval: [],
  moratoria: [],
  windowOf,
  ...more,
});
