import { describe, expect, test } from 'vitest';
import type {
  AgencyRecord,
  ChartLookup,
  ChartRecord,
  FunctionRecord,
  Holding,
  LedgerEntry,
  PersonRecord,
  PositionRecord,
  Subject,
} from '../chart/index.ts';
import type { RuleId } from '../errors/index.ts';
import { effective } from '../values/basis.ts';
import type { Destination } from '../values/destination.ts';
import * as ids from '../values/ids.ts';
import { endsOnce } from './l2-ends-once.ts';
import { followsWithoutGap, gap } from './l3-no-gap.ts';
import { partiesOf } from './parties.ts';
import { stateRules, transitionRules } from './shared-rules.ts';
import type { Violation } from './violation.ts';

const by = { by: 'earlier' };
const boundary = { ...by, effective: effective.parse('2018-02-28') };

const chartOf = (...records: readonly ChartRecord[]): ChartLookup => {
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

type AgencyParts = {
  readonly positions?: readonly string[];
  readonly functions?: readonly string[];
  readonly supports?: readonly string[];
  readonly lines?: AgencyRecord['lines'];
  readonly quota?: readonly (readonly ['party' | 'state', number | null])[];
  readonly end?: AgencyRecord['end'];
};

const agency = (id: string, parts: AgencyParts = {}): AgencyRecord => ({
  record: 'agency',
  id: ids.agencyId.parse(id),
  name: { ...by, value: id },
  formerNames: [],
  unitOf: undefined,
  identifiers: [],
  kind: 'board',
  level: 'district',
  bloc: 'party',
  focalPoint: true,
  begin: boundary,
  end: parts.end,
  predecessors: [],
  continues: undefined,
  absorbed: [],
  offshoots: [],
  lines: parts.lines ?? [],
  functions: [
    ...(parts.functions ?? []).map((name) => ({
      ...by,
      functionId: ids.functionId.parse(name),
      role: 'lead' as const,
    })),
    ...(parts.supports ?? []).map((name) => ({
      ...by,
      functionId: ids.functionId.parse(name),
      role: 'support' as const,
    })),
  ],
  functionsComplete: true,
  quota: (parts.quota ?? []).map(([bloc, posts]) => ({ ...by, bloc, posts })),
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
  positions: (parts.positions ?? []).map((position) => ids.positionId.parse(position)),
});

const line = (name: string, parentId: string) => ({ ...by, line: name, parentId: ids.agencyId.parse(parentId) });
const merged = (into: string) => ({ ...boundary, kind: 'merged' as const, into: [ids.agencyId.parse(into)] });

const position = (
  id: string,
  agencyId: string,
  parts: Partial<Pick<PositionRecord, 'rank' | 'capacity' | 'holders' | 'end'>> = {},
): PositionRecord => ({
  record: 'position',
  id: ids.positionId.parse(id),
  agencyId: ids.agencyId.parse(agencyId),
  titles: [],
  rank: 'staff',
  capacity: 1,
  holders: [],
  begin: boundary,
  end: undefined,
  ...parts,
});

const held = (personId: string, appointment: Holding['appointment'], unification?: string): Holding => ({
  ...by,
  personId: ids.personId.parse(personId),
  appointment,
  unification,
});
const main = (personId: string): Holding => held(personId, 'main');

const func = (
  id: string,
  holders: FunctionRecord['holders'],
  gone?: NonNullable<FunctionRecord['gone']>['to'],
): FunctionRecord => ({
  record: 'function',
  id: ids.functionId.parse(id),
  name: { ...by, value: id },
  holders,
  gone: gone === undefined ? undefined : { ...by, to: gone },
});
const lead = (agencyId: string) => ({ ...by, agencyId: ids.agencyId.parse(agencyId), role: 'lead' as const });
const support = (agencyId: string) => ({ ...by, agencyId: ids.agencyId.parse(agencyId), role: 'support' as const });

const person = (id: string, positions: readonly string[], releasedBy?: string): PersonRecord => ({
  record: 'person',
  id: ids.personId.parse(id),
  positions: positions.map((positionId) => ids.positionId.parse(positionId)),
  released: releasedBy === undefined ? undefined : { by: releasedBy, reason: 'nghỉ hưu' },
  trained: [],
});

const recorded = {
  id: 'entry',
  index: 7,
  stream: 'stream',
  revision: 0,
  recordedAt: '2018-03-01T00:00:00.000Z',
  metadata: {},
};
const basis = { effective: effective.parse('2018-03-01'), order: 0, instruments: [] };
const party = (id: string) => ids.agencyId.parse(id);

const merger = (predecessors: readonly string[], successor: string, rest?: Destination): LedgerEntry => ({
  ...recorded,
  type: 'AgenciesMerged',
  data: {
    ...basis,
    mergerId: ids.mergerId.parse('merger'),
    shape: 'consolidation',
    predecessors: predecessors.map((id) => ({
      agencyId: party(id),
      participation: 'whole',
      ...(rest === undefined ? {} : { rest }),
    })),
    successor: { agencyId: party(successor) },
    functions: [],
    endedPositions: [],
    staff: [],
  },
});

const division = (agencyId: string, successors: readonly string[]): LedgerEntry => ({
  ...recorded,
  type: 'AgencySplit',
  data: {
    ...basis,
    agencyId: party(agencyId),
    successors: successors.map((id) => ({
      agencyId: party(id),
      name: id,
      translations: [],
      kind: 'board',
      level: 'district',
      bloc: 'party',
      focalPoint: true,
      lines: [],
    })),
    rest: party(successors[0] ?? ''),
    functions: [],
    positions: [],
    staff: [],
    seals: [],
    quota: [],
  },
});

const abolition = (agencyId: string): LedgerEntry => ({
  ...recorded,
  type: 'AgencyAbolished',
  data: { ...basis, agencyId: party(agencyId), reason: 'giải thể', functions: [], staff: [] },
});

const moved = (agencyId: string, fromAgencyId: string): LedgerEntry => ({
  ...recorded,
  type: 'QuotaMoved',
  data: {
    ...basis,
    agencyId: party(agencyId),
    fromAgencyId: party(fromAgencyId),
    bloc: 'party',
    toBloc: 'state',
    posts: 3,
  },
});

const quotaSet = (agencyId: string, posts: number): LedgerEntry => ({
  ...recorded,
  type: 'StaffingQuotaSet',
  data: { ...basis, agencyId: party(agencyId), bloc: 'state', posts },
});

const postEnds = (positionId: string): LedgerEntry => ({
  ...recorded,
  type: 'PositionAbolished',
  data: { ...basis, positionId: ids.positionId.parse(positionId), staff: [] },
});

const appointed = (positionId: string, personId: string): LedgerEntry => ({
  ...recorded,
  type: 'StaffAppointed',
  data: {
    ...basis,
    positionId: ids.positionId.parse(positionId),
    personId: ids.personId.parse(personId),
    appointment: 'main',
    basis: 'appointed',
  },
});

const judge = (id: RuleId, chart: ChartLookup, subject: Subject): readonly Violation[] => {
  const rule = stateRules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`${id} is no state rule`);
  return rule.judge(chart, subject);
};

const transition = (id: RuleId, before: ChartLookup, entry: LedgerEntry, after: ChartLookup): readonly Violation[] => {
  const rule = transitionRules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`${id} is no transition rule`);
  return rule.judge(before, entry, after);
};

/** What a violation says, without its sentence; that there is one is checked here. */
const found = (violations: readonly (Violation | undefined)[]): readonly Omit<Violation, 'message'>[] =>
  violations.flatMap((violation) => {
    if (violation === undefined) return [];
    const { message, ...rest } = violation;
    expect(message.length).toBeGreaterThan(20);
    return [rest];
  });

describe('F2, no function is led by two agencies', () => {
  test('one leads and any number support', () => {
    const chart = chartOf(func('emulation', [lead('home'), support('org'), support('inspection')]));
    expect(judge('F2', chart, 'function:emulation')).toEqual([]);
  });

  test('two that support and none that leads are no violation', () => {
    expect(judge('F2', chartOf(func('emulation', [support('org')])), 'function:emulation')).toEqual([]);
  });

  test('two that lead are named with the function', () => {
    const chart = chartOf(func('emulation', [lead('home'), support('inspection'), lead('org')]));
    expect(found(judge('F2', chart, 'function:emulation'))).toEqual([
      { rule: 'F2', subject: 'function:emulation', ids: ['emulation', 'home', 'org'] },
    ]);
  });
});

describe('F4, an agency has one head', () => {
  test('one head position with one holder, beside deputies', () => {
    const chart = chartOf(
      agency('home', { positions: ['home#head', 'home#deputy'] }),
      position('home#head', 'home', { rank: 'head', holders: [main('an')] }),
      position('home#deputy', 'home', { rank: 'deputy', holders: [main('binh')] }),
    );
    expect(judge('F4', chart, 'agency:home')).toEqual([]);
  });

  test('none is no violation', () => {
    expect(judge('F4', chartOf(agency('home')), 'agency:home')).toEqual([]);
  });

  test('a head position that has ended does not count', () => {
    const chart = chartOf(
      agency('home', { positions: ['old', 'new'] }),
      position('old', 'home', { rank: 'head', end: { ...boundary, into: undefined } }),
      position('new', 'home', { rank: 'head' }),
    );
    expect(judge('F4', chart, 'agency:home')).toEqual([]);
  });

  test('two head positions are too many, even if one is vacant', () => {
    const chart = chartOf(
      agency('home', { positions: ['one', 'two'] }),
      position('one', 'home', { rank: 'head', holders: [main('an')] }),
      position('two', 'home', { rank: 'head' }),
    );
    expect(found(judge('F4', chart, 'agency:home'))).toEqual([
      { rule: 'F4', subject: 'agency:home', ids: ['home', 'one', 'two'] },
    ]);
  });

  test('two holders of the head position are too many', () => {
    const chart = chartOf(
      agency('home', { positions: ['one'] }),
      position('one', 'home', { rank: 'head', capacity: 2, holders: [main('an'), main('binh')] }),
    );
    expect(found(judge('F4', chart, 'agency:home'))).toEqual([
      { rule: 'F4', subject: 'agency:home', ids: ['home', 'one'] },
    ]);
  });

  test('an agency that has ended is not judged', () => {
    const chart = chartOf(
      agency('home', { positions: ['one', 'two'], end: merged('new') }),
      position('one', 'home', { rank: 'head' }),
      position('two', 'home', { rank: 'head' }),
    );
    expect(judge('F4', chart, 'agency:home')).toEqual([]);
  });
});

describe('T1, each reporting line is a forest', () => {
  test('agencies report upwards', () => {
    const chart = chartOf(
      agency('home', { lines: [line('party', 'district'), line('state', 'province')] }),
      agency('district', { lines: [line('party', 'province')] }),
      agency('province'),
    );
    for (const id of ['home', 'district', 'province'] as const) expect(judge('T1', chart, `agency:${id}`)).toEqual([]);
  });

  test('two lines may cross: each is a forest by itself', () => {
    const chart = chartOf(agency('a', { lines: [line('party', 'b')] }), agency('b', { lines: [line('state', 'a')] }));
    expect([judge('T1', chart, 'agency:a'), judge('T1', chart, 'agency:b')]).toEqual([[], []]);
  });

  test('a parent that nobody established ends the line', () => {
    expect(judge('T1', chartOf(agency('a', { lines: [line('party', 'elsewhere')] })), 'agency:a')).toEqual([]);
  });

  test('an agency that reports to itself is named twice', () => {
    const chart = chartOf(agency('a', { lines: [line('party', 'a')] }));
    expect(found(judge('T1', chart, 'agency:a'))).toEqual([{ rule: 'T1', subject: 'agency:a', ids: ['a', 'a'] }]);
  });

  test('a longer circle is named in its order, for each agency in it', () => {
    const chart = chartOf(
      agency('a', { lines: [line('party', 'b')] }),
      agency('b', { lines: [line('party', 'c')] }),
      agency('c', { lines: [line('party', 'a')] }),
    );
    expect(found(judge('T1', chart, 'agency:b'))).toEqual([
      { rule: 'T1', subject: 'agency:b', ids: ['b', 'c', 'a', 'b'] },
    ]);
  });

  test('whoever reports into a circle is not to blame for it', () => {
    const chart = chartOf(
      agency('below', { lines: [line('party', 'a')] }),
      agency('a', { lines: [line('party', 'b')] }),
      agency('b', { lines: [line('party', 'a')] }),
    );
    expect(judge('T1', chart, 'agency:below')).toEqual([]);
  });
});

describe('T2, an assignment lies within its position and a position within its agency', () => {
  test('a position of an agency that is there', () => {
    const chart = chartOf(agency('home'), position('clerk', 'home', { holders: [main('an')] }));
    expect(judge('T2', chart, 'position:clerk')).toEqual([]);
  });

  test('a position that ended without a holder', () => {
    const chart = chartOf(position('clerk', 'home', { end: { ...boundary, into: undefined } }));
    expect(judge('T2', chart, 'position:clerk')).toEqual([]);
  });

  test('a position of an agency that is not there is homeless', () => {
    expect(found(judge('T2', chartOf(position('clerk', 'home')), 'position:clerk'))).toEqual([
      { rule: 'T2', subject: 'position:clerk', ids: ['home', 'clerk'] },
    ]);
  });

  test('nobody holds a position that has ended', () => {
    const chart = chartOf(
      agency('home'),
      position('clerk', 'home', { holders: [main('an')], end: { ...boundary, into: undefined } }),
    );
    expect(found(judge('T2', chart, 'position:clerk'))).toEqual([
      { rule: 'T2', subject: 'position:clerk', ids: ['home', 'clerk'] },
    ]);
  });
});

describe('T3, nothing is left in an ended agency', () => {
  test('an agency that ended empty', () => {
    expect(judge('T3', chartOf(agency('home', { end: merged('new') })), 'agency:home')).toEqual([]);
  });

  test('an agency that goes on keeps what it has', () => {
    const chart = chartOf(agency('home', { positions: ['clerk'], functions: ['emulation'] }));
    expect(judge('T3', chart, 'agency:home')).toEqual([]);
  });

  test('functions and positions that were left are named', () => {
    const chart = chartOf(agency('home', { positions: ['clerk'], functions: ['emulation'], end: merged('new') }));
    expect(found(judge('T3', chart, 'agency:home'))).toEqual([
      { rule: 'T3', subject: 'agency:home', ids: ['home', 'emulation', 'clerk'] },
    ]);
  });
});

describe('T5, a person has one main appointment', () => {
  test('beside the main one there may be concurrent and acting ones', () => {
    const chart = chartOf(
      person('an', ['one', 'two', 'three']),
      position('one', 'a', { holders: [main('an')] }),
      position('two', 'b', { holders: [held('an', 'concurrent')] }),
      position('three', 'c', { holders: [held('an', 'acting')] }),
    );
    expect(judge('T5', chart, 'person:an')).toEqual([]);
  });

  test('head posts whose titles were unified count as one', () => {
    const chart = chartOf(
      person('an', ['one', 'two']),
      position('one', 'a', { holders: [held('an', 'unified', 'entry-7')] }),
      position('two', 'b', { holders: [held('an', 'unified', 'entry-7')] }),
    );
    expect(judge('T5', chart, 'person:an')).toEqual([]);
  });

  test.each<[string, Holding]>([
    ['two main appointments are', main('an')],
    ['a main appointment beside unified titles is', held('an', 'unified', 'entry-7')],
  ])('%s too many', (_, second) => {
    const chart = chartOf(
      person('an', ['one', 'two']),
      position('one', 'a', { holders: [main('an')] }),
      position('two', 'b', { holders: [second, main('binh')] }),
    );
    expect(found(judge('T5', chart, 'person:an'))).toEqual([
      { rule: 'T5', subject: 'person:an', ids: ['an', 'one', 'two'] },
    ]);
  });

  test('titles unified twice are two appointments', () => {
    const chart = chartOf(
      person('an', ['one', 'two']),
      position('one', 'a', { holders: [held('an', 'unified', 'entry-7')] }),
      position('two', 'b', { holders: [held('an', 'unified', 'entry-8')] }),
    );
    expect(found(judge('T5', chart, 'person:an'))).toHaveLength(1);
  });
});

describe('T6, a position has no more holders than its capacity', () => {
  test('a full position, and somebody who acts for the holder', () => {
    const chart = chartOf(position('one', 'a', { holders: [main('an'), held('binh', 'acting')] }));
    expect(judge('T6', chart, 'position:one')).toEqual([]);
  });

  test('one more than there is room for', () => {
    const chart = chartOf(
      position('one', 'a', { capacity: 2, holders: [main('an'), main('binh'), held('chi', 'concurrent')] }),
    );
    expect(found(judge('T6', chart, 'position:one'))).toEqual([{ rule: 'T6', subject: 'position:one', ids: ['one'] }]);
  });
});

describe('F1, no function is lost', () => {
  const before = chartOf(agency('home', { functions: ['emulation'], supports: ['archives'] }), agency('org'));
  const ended = agency('home', { end: merged('new') });

  test('another active agency leads it afterwards', () => {
    const after = chartOf(ended, agency('new'), func('emulation', [lead('new')]));
    expect(transition('F1', before, merger(['home', 'org'], 'new'), after)).toEqual([]);
  });

  test.each(['outside', 'unknown', 'discontinued'] as const)('its destination is stated: %s', (kind) => {
    const gone = kind === 'discontinued' ? kind : kind === 'outside' ? { kind, name: 'Tòa án' } : { kind };
    const after = chartOf(ended, func('emulation', [], gone));
    expect(transition('F1', before, abolition('home'), after)).toEqual([]);
  });

  test('one that the agency only supported may end with it', () => {
    const after = chartOf(ended, agency('new'), func('emulation', [lead('new')]), func('archives', []));
    expect(transition('F1', before, merger(['home', 'org'], 'new'), after)).toEqual([]);
  });

  test.each<[string, readonly ChartRecord[]]>([
    ['nobody holds it', [func('emulation', [])]],
    ['nobody knows it', []],
    ['somebody only supports it', [agency('new'), func('emulation', [support('new')])]],
    ['the ended agency still leads it', [func('emulation', [lead('home')])]],
    ['an agency leads it that nobody established', [func('emulation', [lead('elsewhere')])]],
  ])('when the agency ends and %s, it is lost', (_, records) => {
    expect(found(transition('F1', before, merger(['home', 'org'], 'new'), chartOf(ended, ...records)))).toEqual([
      { rule: 'F1', subject: 'function:emulation', ids: ['home', 'emulation'] },
    ]);
  });

  test('an entry that ends no agency loses none', () => {
    expect(transition('F1', before, appointed('one', 'an'), chartOf())).toEqual([]);
  });
});

describe('N1, nobody is lost or counted twice', () => {
  const before = chartOf(
    agency('home', { positions: ['head', 'clerk'] }),
    position('head', 'home', { rank: 'head', holders: [main('an')] }),
    position('clerk', 'home', { holders: [main('binh')] }),
  );

  test('holders move, are released by the same entry, or hold another post', () => {
    const after = chartOf(person('an', ['elsewhere']), person('binh', [], 'entry'));
    expect(transition('N1', before, abolition('home'), after)).toEqual([]);
  });

  test.each([
    ['the agency is abolished', abolition('home')],
    ['the agency merges', merger(['home', 'org'], 'new')],
    ['the agency splits', division('home', ['new', 'newer'])],
  ])('when %s, a holder without a post or a release is lost', (_, entry) => {
    const after = chartOf(person('an', ['elsewhere']), person('binh', []));
    expect(found(transition('N1', before, entry, after))).toEqual([
      { rule: 'N1', subject: 'person:binh', ids: ['clerk', 'binh'] },
    ]);
  });

  test('a release by an earlier entry does not cover the loss', () => {
    const after = chartOf(person('an', ['elsewhere']), person('binh', [], 'earlier'));
    expect(found(transition('N1', before, abolition('home'), after))).toHaveLength(1);
  });

  test('a holder whom nobody knows afterwards is lost', () => {
    expect(found(transition('N1', before, abolition('home'), chartOf())).map(({ subject }) => subject)).toEqual([
      'person:an',
      'person:binh',
    ]);
  });

  test('a holder who would hold one post twice is counted twice', () => {
    const after = chartOf(person('an', ['new', 'new']), person('binh', ['new']));
    expect(found(transition('N1', before, abolition('home'), after))).toEqual([
      { rule: 'N1', subject: 'person:an', ids: ['head', 'an'] },
    ]);
  });

  test('when a single post ends, its holders alone are judged', () => {
    const after = chartOf(person('an', []), person('binh', []));
    expect(found(transition('N1', before, postEnds('clerk'), after))).toEqual([
      { rule: 'N1', subject: 'person:binh', ids: ['clerk', 'binh'] },
    ]);
  });

  test('whom an entry releases gets no post by it, and keeps what an earlier one gave', () => {
    const released = (...names: readonly string[]) => {
      const { data, ...entry } = merger(['home', 'org'], 'new');
      const staff = names.map((name) => ({
        kind: 'released' as const,
        personId: ids.personId.parse(name),
        reason: 'Nghỉ hưu',
      }));
      return { ...entry, data: { ...data, staff } } as LedgerEntry;
    };
    const after = chartOf(
      person('an', ['new#head']),
      person('binh', ['board#1']),
      position('new#head', 'new', { rank: 'head', holders: [{ ...main('an'), by: 'entry' }] }),
      position('board#1', 'board', { holders: [main('binh')] }),
    );
    expect(found(transition('N1', before, released('an', 'binh'), after))).toEqual([
      { rule: 'N1', subject: 'person:an', ids: ['new#head', 'an'] },
    ]);
    expect(transition('N1', before, released('binh'), after)).toEqual([]);
  });

  test('an entry that ends no post loses nobody', () => {
    expect(transition('N1', before, appointed('head', 'chi'), chartOf())).toEqual([]);
  });
});

describe('N5, quota is the same before and after', () => {
  const home = agency('home', { quota: [['state', 12]] });
  const org = agency('org', { quota: [['party', 8]] });
  const over = (id: string) => agency(id, { end: merged('new') });
  const judgeMerger = (after: AgencyRecord, ...before: AgencyRecord[]) =>
    found(
      transition('N5', chartOf(...before), merger(['home', 'org'], 'new'), chartOf(over('home'), over('org'), after)),
    );

  test('the successor of a merger has the sum of both, and blocs may change', () => {
    const successor = agency('new', {
      quota: [
        ['party', 15],
        ['state', 5],
      ],
    });
    expect(judgeMerger(successor, home, org)).toEqual([]);
  });

  test.each([19, 21])('20 posts cannot become %i by a merger', (posts) => {
    expect(judgeMerger(agency('new', { quota: [['party', posts]] }), home, org)).toEqual([
      { rule: 'N5', subject: 'agency:home', ids: ['home', 'org', 'new'] },
    ]);
  });

  test('what an absorbing agency had counts too', () => {
    const absorbing = agency('new', { quota: [['party', 5]] });
    expect(judgeMerger(agency('new', { quota: [['party', 25]] }), home, org, absorbing)).toEqual([]);
    expect(judgeMerger(agency('new', { quota: [['party', 20]] }), home, org, absorbing)).toHaveLength(1);
  });

  test.each<[string, AgencyRecord]>([
    ['of unknown size', agency('org', { quota: [['party', null]] })],
    ['not known at all', agency('org')],
  ])('a quota %s is not judged', (_, unknown) => {
    expect(judgeMerger(agency('new', { quota: [['party', 12]] }), home, unknown)).toEqual([]);
    expect(judgeMerger({ ...unknown, id: ids.agencyId.parse('new') }, home, org)).toEqual([]);
  });

  test('what goes with the rest to another agency counts too', () => {
    const entry = merger(['home'], 'new', { kind: 'agency', agencyId: party('rest') });
    const before = chartOf(home, agency('new', { quota: [['party', 2]] }), agency('rest', { quota: [['state', 1]] }));
    const after = (posts: number) =>
      chartOf(over('home'), agency('new', { quota: [['party', 2]] }), agency('rest', { quota: [['state', posts]] }));
    expect(transition('N5', before, entry, after(13))).toEqual([]);
    expect(found(transition('N5', before, entry, after(1)))).toEqual([
      { rule: 'N5', subject: 'agency:home', ids: ['home', 'new', 'rest'] },
    ]);
  });

  test('the successors of a split share it', () => {
    const split = division('home', ['one', 'two']);
    const after = (posts: number) =>
      chartOf(over('home'), agency('one', { quota: [['state', 7]] }), agency('two', { quota: [['party', posts]] }));
    expect(transition('N5', chartOf(home), split, after(5))).toEqual([]);
    expect(found(transition('N5', chartOf(home), split, after(6)))).toEqual([
      { rule: 'N5', subject: 'agency:home', ids: ['home', 'one', 'two'] },
    ]);
  });

  test('a move takes from one agency what it gives to the other', () => {
    const move = moved('home', 'org');
    const after = (posts: number) =>
      chartOf(agency('home', { quota: [['state', 15]] }), agency('org', { quota: [['party', posts]] }));
    expect(transition('N5', chartOf(home, org), move, after(5))).toEqual([]);
    expect(found(transition('N5', chartOf(home, org), move, after(8)))).toEqual([
      { rule: 'N5', subject: 'agency:home', ids: ['home', 'org'] },
    ]);
  });

  test('an abolition may end it, and a decision of its own may change it', () => {
    expect(transition('N5', chartOf(home), abolition('home'), chartOf(over('home')))).toEqual([]);
    expect(
      transition('N5', chartOf(home), quotaSet('home', 1), chartOf(agency('home', { quota: [['state', 1]] }))),
    ).toEqual([]);
  });
});

describe('L2, an agency ends once', () => {
  test('one that is active may end', () => {
    expect(endsOnce(agency('home'))).toBeUndefined();
  });

  test('one that has ended is named with those that took it up', () => {
    expect(found([endsOnce(agency('home', { end: merged('new') }))])).toEqual([
      { rule: 'L2', subject: 'agency:home', ids: ['home', 'new'] },
    ]);
  });
});

describe('L3, the end of the old is the start of the new', () => {
  test('whoever takes over is active on the day', () => {
    expect(followsWithoutGap(agency('new'))).toBe(true);
  });

  test('an heir that nobody established, or that has ended, leaves a gap', () => {
    expect(followsWithoutGap(undefined)).toBe(false);
    expect(followsWithoutGap(agency('new', { end: merged('newer') }))).toBe(false);
    expect(found([gap('home', 'new')])).toEqual([{ rule: 'L3', subject: 'agency:home', ids: ['home', 'new'] }]);
  });
});

describe('the parties of an entry', () => {
  test.each<[string, LedgerEntry, readonly string[], readonly string[]]>([
    ['a merger ends its predecessors into its successor', merger(['home', 'org'], 'new'), ['home', 'org'], ['new']],
    [
      'a merger enlarges whoever takes the rest of one that it ends, too',
      merger(['home'], 'new', { kind: 'agency', agencyId: party('rest') }),
      ['home'],
      ['new', 'rest'],
    ],
    ['a split ends one agency into several', division('home', ['one', 'two']), ['home'], ['one', 'two']],
    ['an abolition ends one agency', abolition('home'), ['home'], []],
    ['an appointment ends none', appointed('one', 'an'), [], []],
  ])('%s', (_, entry, ended, heirs) => {
    expect(partiesOf(entry)).toEqual({ ended, heirs, giving: [] });
  });
});

describe('every shared rule', () => {
  const subjects: readonly Subject[] = ['agency:a', 'position:a', 'function:a', 'person:a', 'merger:a', 'programme:a'];

  test.each(stateRules)('$id finds nothing about what is not there', ({ judge: judgeState }) => {
    for (const subject of subjects) expect(judgeState(chartOf(), subject)).toEqual([]);
  });

  test('is there once', () => {
    const all = [...stateRules, ...transitionRules].map(({ id }) => id);
    expect(all.toSorted()).toEqual(['F1', 'F2', 'F4', 'L4', 'N1', 'N5', 'T1', 'T2', 'T3', 'T5', 'T6']);
  });
});
