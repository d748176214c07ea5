import {
  type ChartRecord,
  functionsNotCovered,
  idOf,
  idsOf,
  type LedgerEntry,
  mayAssign,
  type Objection,
  partiesOf,
  payerEnded,
  payerUnknown,
  quotaExceeded,
  quotaUnknown,
  type RuleId,
  regulationMissing,
  type Subject,
  stateRules,
  transitionRules,
} from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, chartOf, ended, holding, merger, person, position, windowOf } from '../support/records.ts';

const judged = (id: RuleId, subject: Subject, ...records: readonly ChartRecord[]) => {
  const rule = stateRules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`${id} is no state rule`);
  return rule.judge(chartOf(...records), subject).map(({ rule: broken, ids }) => [broken, ...ids]);
};
const entry = (type: string, data: object, id = 'entry'): LedgerEntry => ({ type, id, data }) as LedgerEntry;
const transition = (id: RuleId, one: LedgerEntry, before: readonly ChartRecord[], after: readonly ChartRecord[]) => {
  const rule = transitionRules.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(`${id} is no transition rule`);
  return rule.judge(chartOf(...before), one, chartOf(...after)).map(({ rule: broken, ids }) => [broken, ...ids]);
};
const on = windowOf('2018-12-31').last;

describe('what is not on the chart', () => {
  it('breaks no rule', () => {
    const subjects: readonly Subject[] = ['agency:a', 'position:a', 'function:a', 'person:a', 'merger:a'];
    for (const { judge } of stateRules) {
      for (const subject of subjects) expect(judge(chartOf(), subject)).toEqual([]);
    }
    const merged = entry('AgenciesMerged', {
      predecessors: [{ agencyId: 'a', participation: 'whole' }],
      successor: { agencyId: 'b' },
      endedPositions: ['a#1'],
    });
    for (const { id } of transitionRules) expect(transition(id, merged, [], [])).toEqual([]);
  });

  it('is named by an agency, and breaks none of its rules but T2', () => {
    const named = agency('a', {
      positions: ['a#1'],
      lines: [{ by: 'x', line: 'party', parentId: 'b' }],
      continues: 'c',
    });
    for (const { judge } of stateRules) expect(judge(chartOf(named), 'agency:a')).toEqual([]);
    const holder = person('an', { positions: ['a#1', 'a#2'] });
    expect(judged('T5', 'person:an', holder)).toEqual([]);
  });

  it('is another kind of subject for each rule', () => {
    expect(idOf('agency:a:b', 'agency')).toBe('a:b');
    expect(idOf('agency:a', 'person')).toBeUndefined();
  });
});

describe('F3, a task', () => {
  const task = { agencyId: 'a', taskId: 'seals', positionId: 'a#1' };
  it.each([
    ['that nobody has may be given', undefined, undefined, true],
    ['that nobody has is not taken from anybody', 'a#2', undefined, false],
    ['that somebody has may be given to him again', undefined, 'a#1', true],
    ['that somebody has is not given to another beside', undefined, 'a#2', false],
    ['that somebody has may be taken from him', 'a#2', 'a#2', true],
    ['that somebody has is not taken from another', 'a#3', 'a#2', false],
  ])('%s', (_, insteadOf, current, expected) => {
    expect(mayAssign({ ...task, insteadOf }, current)).toBe(expected);
  });
});

describe('F4, one head', () => {
  const heads = (...holders: readonly (readonly ReturnType<typeof holding>[])[]) => [
    agency('a', { positions: holders.map((_, index) => `a#${index}`) }),
    ...holders.map((some, index) => position(`a#${index}`, 'a', { rank: 'head', capacity: 2, holders: some })),
  ];

  it('may have somebody acting beside', () => {
    expect(judged('F4', 'agency:a', ...heads([holding('an'), { ...holding('binh'), appointment: 'acting' }]))).toEqual(
      [],
    );
    expect(judged('F4', 'agency:a', ...heads([holding('an'), holding('binh')]))).toEqual([['F4', 'a', 'a#0']]);
    expect(judged('F4', 'agency:a', ...heads([], []))).toEqual([['F4', 'a', 'a#0', 'a#1']]);
  });
});

describe('L4, lineage is acyclic', () => {
  const from = (id: string, ...predecessors: readonly string[]) => agency(id, { predecessors });

  it.each<readonly [string, readonly ChartRecord[]]>([
    ['nothing', [from('a')]],
    ['another', [from('a', 'b'), from('b')]],
    ['one that it takes up again', [agency('a', { continues: 'b' }), from('b', 'c')]],
    ['two that came out of one', [from('a', 'b', 'c'), from('b', 'd'), from('c', 'd'), from('d')]],
    ['those that go round without it', [from('a', 'b'), from('b', 'c'), from('c', 'b')]],
    ['what is not on the chart', [from('a', 'z')]],
  ])('where an agency came out of %s', (_, records) => {
    expect(judged('L4', 'agency:a', ...records)).toEqual([]);
  });

  it.each<readonly [string, readonly ChartRecord[], readonly string[]]>([
    ['itself', [from('a', 'a')], ['a']],
    ['what came out of it', [from('a', 'b'), from('b', 'a')], ['a', 'b']],
    ['what takes it up again', [from('a', 'b'), agency('b', { continues: 'a' })], ['a', 'b']],
    ['others, round about', [from('a', 'b'), from('b', 'd', 'c'), from('c', 'a'), from('d')], ['a', 'b', 'c']],
  ])('it is not where it came out of %s', (_, records, ids) => {
    expect(judged('L4', 'agency:a', ...records)).toEqual([['L4', ...ids]]);
  });
});

describe('N1 and F1, in a merger', () => {
  const merged = (more: object) =>
    entry('AgenciesMerged', { predecessors: [], successor: { agencyId: 'b' }, endedPositions: [], ...more });
  const held = position('b#1', 'b', { holders: [holding('an')] });

  it('who held a post of the absorbing agency that it names is not lost', () => {
    const ends = merged({ endedPositions: ['b#1'] });
    expect(transition('N1', ends, [agency('b'), held], [person('an')])).toEqual([['N1', 'b#1', 'an']]);
    expect(transition('N1', ends, [agency('b'), held], [person('an', { positions: ['b#2'] })])).toEqual([]);
    const released = { by: 'entry', reason: 'x' };
    expect(transition('N1', ends, [agency('b'), held], [person('an', { released })])).toEqual([]);
    expect(transition('N1', merged({}), [agency('b'), held], [person('an')])).toEqual([]);
  });
});

describe('N5, the quota', () => {
  const merged = entry('AgenciesMerged', {
    predecessors: [
      { agencyId: 'a', participation: 'whole' },
      { agencyId: 'c', participation: 'part' },
    ],
    successor: { agencyId: 'b' },
  });
  const having = (id: string, posts: number, more: Parameters<typeof agency>[1] = {}) =>
    agency(id, { quota: [{ by: 'set', bloc: 'party', posts }], ...more });
  const before = [having('a', 3), having('c', 5)];

  it('of an agency that begins is what the merger gives it', () => {
    const begin = { by: 'entry', effective: '2018' };
    const leaving = (given: Parameters<typeof agency>[1], left: number) => [
      having('a', 3, { end: ended }),
      having('c', left),
      agency('b', { begin, ...given }),
    ];
    const quota = [{ by: 'entry', bloc: 'state' as const, posts: 4 }];
    expect(transition('N5', merged, before, leaving({ quota }, 4))).toEqual([]);
    expect(transition('N5', merged, before, leaving({ quota }, 5))).toEqual([['N5', 'a', 'b', 'c']]);
    expect(transition('N5', merged, before, leaving({}, 8))).toEqual([]);
    expect(transition('N5', merged, before, leaving({}, 7))).toEqual([['N5', 'a', 'b', 'c']]);
  });
});

describe('T2, whoever answers for a task holds a post of the agency', () => {
  const task = (positionId: string) => ({ by: 'set', taskId: `task-${positionId}`, name: 'x', positionId });
  const general = (positionId: string) => ({ by: 'set', principle: undefined, generalResponsibility: positionId });
  const own = position('a#1', 'a');
  const gone = position('a#2', 'a', { end: { by: 'x', effective: '2018', into: undefined } });
  const elsewhere = position('b#1', 'b');

  it.each<readonly [string, Parameters<typeof agency>[1]]>([
    ['nobody', {}],
    ['a post of its own', { tasks: [task('a#1')] }],
    ['one for all', { regulation: general('a#1') }],
    ['nobody for all', { regulation: { ...general(''), generalResponsibility: undefined } }],
    ['anybody, once it has ended', { tasks: [task('b#1')], regulation: general('z#1'), end: ended }],
  ])('%s', (_, parts) => {
    expect(judged('T2', 'agency:a', agency('a', parts), own, gone, elsewhere)).toEqual([]);
  });

  it.each<readonly [string, Parameters<typeof agency>[1], readonly string[]]>([
    ['a post that is not there', { tasks: [task('a#1'), task('z#1')] }, ['z#1']],
    ['a post that has ended', { tasks: [task('a#2')] }, ['a#2']],
    ['a post of another agency', { tasks: [task('b#1')] }, ['b#1']],
    ['another agency for all', { regulation: general('b#1') }, ['b#1']],
    ['both, named once', { tasks: [task('b#1')], regulation: general('b#1') }, ['b#1']],
  ])('not %s', (_, parts, ids) => {
    expect(judged('T2', 'agency:a', agency('a', parts), own, gone, elsewhere)).toEqual([['T2', 'a', ...ids]]);
  });
});

describe('T5, one main appointment', () => {
  it('is asked of the person, not of others in the same post', () => {
    const posts = [
      position('a#1', 'a', { holders: [holding('an')] }),
      position('a#2', 'a', {
        capacity: 2,
        holders: [holding('binh'), { ...holding('an'), appointment: 'concurrent' }],
      }),
    ];
    const an = person('an', { positions: ['a#1', 'a#2'] });
    expect(judged('T5', 'person:an', an, ...posts)).toEqual([]);
    const twice = position('a#3', 'a', { holders: [holding('an')] });
    expect(judged('T5', 'person:an', person('an', { positions: ['a#1', 'a#3'] }), ...posts, twice)).toHaveLength(1);
  });
});

describe('who takes part in', () => {
  const none = { ended: [], heirs: [], giving: [] };
  const successors = [{ agencyId: 'b' }, { agencyId: 'c' }];
  const joins = (agencyId: string, participation: string) => ({ agencyId, participation });
  const into = { successor: { agencyId: 'b' } };

  it.each<readonly [string, object, object]>([
    ['AgenciesMerged', { ...into, predecessors: [joins('a', 'whole')] }, { ended: ['a'], heirs: ['b'] }],
    ['AgenciesMerged', { ...into, predecessors: [joins('a', 'part')] }, { giving: ['a'], heirs: ['b'] }],
    [
      'AgenciesMerged',
      { ...into, predecessors: [{ ...joins('a', 'whole'), rest: { kind: 'agency', agencyId: 'd' } }] },
      { ended: ['a'], heirs: ['b', 'd'] },
    ],
    [
      'AgenciesMerged',
      { ...into, predecessors: [{ ...joins('a', 'whole'), rest: { kind: 'unknown' } }] },
      { ended: ['a'], heirs: ['b'] },
    ],
    ['AgencySplit', { agencyId: 'a', successors }, { ended: ['a'], heirs: ['b', 'c'] }],
    ['MergerReversed', { agencyId: 'a', successors }, { ended: ['a'], heirs: ['b', 'c'] }],
    ['AgencySeceded', { agencyId: 'a', ...into }, { giving: ['a'], heirs: ['b'] }],
    ['AgencyAbolished', { agencyId: 'a', rest: { kind: 'agency', agencyId: 'b' } }, { ended: ['a'], heirs: ['b'] }],
    ['AgencyAbolished', { agencyId: 'a', rest: { kind: 'unknown' } }, { ended: ['a'] }],
    ['AgencyAbolished', { agencyId: 'a' }, { ended: ['a'] }],
    ['AgencyRenamed', { agencyId: 'a' }, {}],
  ])('%s of %j', (type, data, expected) => {
    expect(partiesOf(entry(type, data))).toEqual({ ...none, ...expected });
  });
});

describe('what is found of an agency', () => {
  const gone = { end: ended, focalPoint: true };

  it('is nothing once it has ended', () => {
    const funding = { by: 'paid', paidBy: 'b', followedBy: 'b', note: undefined };
    const chart = chartOf(agency('b', { end: ended }));
    expect(payerEnded(agency('a', { funding }), chart)).toHaveLength(1);
    expect(payerEnded(agency('a', { funding, ...gone }), chart)).toEqual([]);
    expect(payerEnded(agency('a'), chart)).toEqual([]);
    expect(payerUnknown(agency('a', gone))).toEqual([]);
    expect(quotaUnknown(agency('a', gone))).toEqual([]);
    expect(regulationMissing(agency('a', gone), merger())).toEqual([]);
    expect(regulationMissing(agency('a'), merger())).toHaveLength(1);
  });

  it('is no function that a regulation leaves out, where there is none', () => {
    expect(functionsNotCovered(agency('a', { functions: [{ by: 'x', functionId: 'f', role: 'lead' }] }))).toEqual([]);
  });

  it('is a quota that is exceeded, by a surplus that has run out or by more', () => {
    const excess = (posts: number) => {
      const surplus = [{ by: 'allowed', postClass: 'staff', posts, until: '2018-06-30' }];
      const joint = agency('a', { positions: ['a#1'], quota: [{ by: 'set', bloc: 'party', posts: 1 }], surplus });
      const chart = chartOf(position('a#1', 'a', { capacity: 3, holders: ['an', 'b', 'c'].map((id) => holding(id)) }));
      return quotaExceeded(joint, chart, on).map(({ expired }) => expired);
    };
    expect([1, 2, 3].map(excess)).toEqual([[false], [true], [true]]);
  });
});

it('the ids of an objection are those of its subjects', () => {
  const objection: Objection = {
    rule: 'B1',
    answer: 'broken',
    subjects: ['agency:ha-long/home', 'position:home#head'],
    entries: [],
    message: 'x',
  };
  expect(idsOf(objection)).toEqual(['ha-long/home', 'home#head']);
});
