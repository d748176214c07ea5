import {
  type ChartRecord,
  type ClosingId,
  closingRules,
  type Figure,
  type MergerFacts,
  type PolicyInput,
  type ProgrammeRecord,
  parsePolicy,
  windowOf,
} from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, chartOf, ended, holding, merger, person, position, programme } from '../support/records.ts';

type Scene = {
  readonly facts?: MergerFacts;
  readonly records?: readonly ChartRecord[];
  readonly programmes?: readonly ProgrammeRecord[];
  readonly policy?: PolicyInput;
};

/** What a closing rule has against settling a merger at the end of 2018, without its sentence. */
const judged = (id: ClosingId, { facts = merger(), records = [], programmes = [], policy = {} }: Scene) => {
  const rule = closingRules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`${id} is no closing rule`);
  const on = windowOf('2018-12-31').last;
  return rule
    .judge({ merger: facts, on, chart: chartOf(...records), programmes }, parsePolicy(policy))
    .map(({ message, ...rest }) => {
      expect(message.length).toBeGreaterThan(20);
      return rest;
    });
};
const answers = (id: ClosingId, scene: Scene) => judged(id, scene).map(({ answer }) => answer);

const paidBy = (id: string) => ({ by: 'paid', paidBy: id, followedBy: id, note: undefined });

describe('B1, one payer', () => {
  const paid = agency('joint', { funding: paidBy('office') });

  it('is there, or is not known to have ended', () => {
    expect(judged('B1', { records: [paid, agency('office')] })).toEqual([]);
    expect(judged('B1', { records: [paid] })).toEqual([]);
  });

  it('has ended', () => {
    expect(judged('B1', { records: [paid, agency('office', { end: { ...ended, by: 'closed' } })] })).toEqual([
      { rule: 'B1', answer: 'broken', subjects: ['agency:joint', 'agency:office'], entries: ['paid', 'closed'] },
    ]);
  });

  it('is not known of a focal point', () => {
    expect(judged('B1', { records: [agency('joint')] })).toEqual([
      { rule: 'B1', answer: 'unknown', subjects: ['agency:joint'], entries: [] },
    ]);
    expect(judged('B1', { records: [agency('joint', { focalPoint: false })] })).toEqual([]);
  });

  it('is asked of an agency that is there alone', () => {
    expect(judged('B1', { records: [] })).toEqual([]);
    const gone = agency('joint', { end: ended, funding: paidBy('office') });
    expect(judged('B1', { records: [gone, agency('office', { end: ended })] })).toEqual([]);
    expect(judged('B1', { records: [agency('joint', { end: ended })] })).toEqual([]);
  });
});

describe('K1, seals', () => {
  const seal = (id: string, bloc: 'party' | 'state') => ({ by: `${id}-registered`, sealId: id, bloc });
  const joint = (...seals: readonly ReturnType<typeof seal>[]) => agency('joint', { seals });

  it('one of each bloc may be kept', () => {
    expect(judged('K1', { records: [joint(seal('one', 'party'), seal('two', 'state')), agency('home')] })).toEqual([]);
  });

  it('two of one bloc may not, but as the policy says', () => {
    const records = [joint(seal('one', 'party'), seal('two', 'state'), seal('three', 'party'))];
    expect(judged('K1', { records })).toEqual([
      { rule: 'K1', answer: 'broken', subjects: ['agency:joint'], entries: ['one-registered', 'three-registered'] },
    ]);
    expect(judged('K1', { records, policy: { closing: { K1: { sealsPerBloc: 2 } } } })).toEqual([]);
  });

  it('those of an ended agency are surrendered, each', () => {
    const home = agency('home', { end: ended, seals: [seal('one', 'party'), seal('two', 'party')] });
    const left = { rule: 'K1', answer: 'broken', subjects: ['agency:home'], day: '2018-03' };
    expect(judged('K1', { records: [home, joint()] })).toEqual([
      { ...left, entries: ['one-registered', 'merged'] },
      { ...left, entries: ['two-registered', 'merged'] },
    ]);
  });

  it('are looked for at all who took part, once each', () => {
    const facts = merger({ shape: 'absorption' }, { predecessors: [agency('home')], absorbing: agency('joint') });
    const records = [
      joint(seal('one', 'party'), seal('two', 'party')),
      agency('board', { end: ended, seals: [seal('three', 'party')] }),
    ];
    expect(judged('K1', { facts, records })).toHaveLength(1);
  });
});

describe('O1, affiliated bodies', () => {
  const body = { by: 'joined', body: 'trade-union', mode: 'own' as const, of: 'home' };

  it('go with the merger', () => {
    expect(
      judged('O1', { records: [agency('joint', { affiliates: [body] }), agency('home', { end: ended })] }),
    ).toEqual([]);
    expect(judged('O1', { records: [agency('home', { end: ended, affiliates: [body] })] })).toEqual([
      { rule: 'O1', answer: 'broken', subjects: ['agency:home'], entries: ['joined', 'merged'], day: '2018-03' },
    ]);
  });
});

describe('N2, headcount', () => {
  const facts = merger({}, { positions: [position('home#1', 'home', { holders: [holding('an'), holding('binh')] })] });

  it('adds up where everybody holds a post or was released', () => {
    const records = [
      person('an', { positions: ['joint#1'] }),
      person('binh', { released: { by: 'x', reason: 'Nghỉ' } }),
    ];
    expect(judged('N2', { facts, records })).toEqual([]);
  });

  it('does not where somebody is nowhere', () => {
    const lost = { rule: 'N2', answer: 'broken', entries: ['merged'] };
    const an = person('an', { positions: ['joint#1'] });
    expect(judged('N2', { facts, records: [an, person('binh')] })).toEqual([
      { ...lost, subjects: ['merger:m', 'person:binh'] },
    ]);
    expect(judged('N2', { facts })).toEqual([{ ...lost, subjects: ['merger:m', 'person:an', 'person:binh'] }]);
  });

  it('counts somebody who held two posts once', () => {
    const both = [
      position('home#1', 'home', { holders: [holding('an')] }),
      position('home#2', 'home', { holders: [holding('an')] }),
    ];
    expect(judged('N2', { facts: merger({}, { positions: both }) })).toMatchObject([
      { subjects: ['merger:m', 'person:an'] },
    ]);
  });

  const group = { by: 'came', group: 'Cán bộ' };
  const came = (count: Figure, from: readonly string[] = ['org']) =>
    agency('joint', { groups: [{ ...group, kind: 'reassigned', from, count }] });
  it.each<readonly [string, Figure, readonly string[]]>([
    ['unknown', { kind: 'unknown' }, ['unknown']],
    ['only a bound', { kind: 'at-least', value: 3 }, ['unknown']],
    ['known', { kind: 'exactly', value: 3 }, []],
  ])('of staff without names is %s', (_, count, expected) => {
    expect(answers('N2', { records: [came(count)] })).toEqual(expected);
  });

  it('of staff without names is asked of those who came from a predecessor', () => {
    const count: Figure = { kind: 'unknown' };
    expect(judged('N2', { records: [came(count)] })).toEqual([
      { rule: 'N2', answer: 'unknown', subjects: ['agency:joint'], entries: ['came'] },
    ]);
    expect(judged('N2', { records: [came(count, ['board'])] })).toEqual([]);
    expect(answers('N2', { records: [came(count, ['board', 'home'])] })).toEqual(['unknown']);
    const trained = agency('joint', { groups: [{ ...group, kind: 'trained', subject: 'Thanh tra', count }] });
    expect(judged('N2', { records: [trained] })).toEqual([]);
  });
});

describe('N3, the quota', () => {
  const quota = (...posts: readonly (number | null)[]) =>
    posts.map((size, index) => ({
      by: `set-${index}`,
      bloc: index === 0 ? ('party' as const) : ('state' as const),
      posts: size,
    }));
  const staffed = (more: Parameters<typeof agency>[1]): readonly ChartRecord[] => [
    agency('joint', { positions: ['joint#1', 'joint#2'], ...more }),
    position('joint#1', 'joint', { capacity: 3, holders: ['an', 'binh'].map((id) => holding(id)) }),
    position('joint#2', 'joint', { holders: [holding('chi'), { ...holding('dung'), appointment: 'acting' }] }),
  ];
  const surplus = (posts: number, until?: string) => [{ by: 'allowed', postClass: 'staff', posts, until }];

  it.each<readonly [string, Parameters<typeof agency>[1], readonly string[]]>([
    ['of one bloc is kept', { quota: quota(3) }, []],
    ['of two blocs together is kept', { quota: quota(1, 2) }, []],
    ['of two blocs together is exceeded', { quota: quota(1, 1) }, ['broken']],
    ['is exceeded', { quota: quota(2) }, ['broken']],
    ['is exceeded by a surplus that is allowed', { quota: quota(2), surplus: surplus(1) }, []],
    ['is exceeded by a surplus until that day', { quota: quota(2), surplus: surplus(1, '2018-12-31') }, []],
    [
      'is exceeded by a surplus until the day before',
      { quota: quota(2), surplus: surplus(1, '2018-12-30') },
      ['broken'],
    ],
    ['is exceeded by more than a surplus', { quota: quota(1), surplus: surplus(1) }, ['broken']],
    ['is not known', {}, ['unknown']],
    ['is not known in size', { quota: quota(null) }, ['unknown']],
    ['is not known of one bloc', { quota: quota(1, null) }, []],
    ['is not asked of an authority', { focalPoint: false }, []],
    ['is not asked of an agency that has ended', { quota: quota(1), end: ended }, []],
  ])('%s', (_, more, expected) => {
    expect(answers('N3', { records: staffed(more) })).toEqual(expected);
  });

  it('is named with the entries that set it, and those that allowed more', () => {
    const records = staffed({ quota: [...quota(1), { by: 'set-0', bloc: 'state', posts: 0 }], surplus: surplus(1) });
    expect(judged('N3', { records })).toEqual([
      { rule: 'N3', answer: 'broken', subjects: ['agency:joint'], entries: ['set-0', 'allowed'] },
    ]);
    expect(judged('N3', { records: staffed({ quota: quota(null) }) })).toEqual([
      { rule: 'N3', answer: 'unknown', subjects: ['agency:joint'], entries: ['set-0'] },
    ]);
  });
});

describe('N4, posts', () => {
  const joint = agency('joint', { positions: ['joint#1'] });

  it('are filled or vacant', () => {
    const records = [joint, position('joint#1', 'joint', { capacity: 3, holders: [holding('an')] })];
    expect(judged('N4', { records })).toEqual([]);
  });

  it('are not where more hold a post than there is room', () => {
    const records = [joint, position('joint#1', 'joint', { holders: [holding('an'), holding('binh')] })];
    expect(judged('N4', { records })).toEqual([
      { rule: 'N4', answer: 'broken', subjects: ['agency:joint'], entries: [] },
    ]);
  });

  it('are not asked for once the agency has ended', () => {
    const gone = agency('joint', { positions: ['joint#1'], end: ended });
    const records = [gone, position('joint#1', 'joint', { holders: [holding('an'), holding('binh')] })];
    expect(judged('N4', { records })).toEqual([]);
  });

  it('are as many as are known', () => {
    expect(judged('N4', { records: [agency('joint', { positions: ['gone#1'] })] })).toEqual([]);
  });
});

describe('P9, the working regulation', () => {
  const regulation = { by: 'issued', principle: undefined, generalResponsibility: undefined };
  const functions = ['archives', 'emulation'].map((functionId) => ({
    by: 'assigned',
    functionId,
    role: 'lead' as const,
  }));
  const task = (functionId?: string) => ({
    by: 'assigned',
    taskId: `task-${functionId}`,
    name: 'x',
    positionId: 'joint#1',
    functionId,
  });
  const regulated = (...tasks: readonly ReturnType<typeof task>[]) => ({
    records: [agency('joint', { regulation, functions, tasks })],
  });

  it('is asked of the agency that begins with a merger', () => {
    expect(judged('P9', { records: [agency('joint')] })).toEqual([
      { rule: 'P9', answer: 'unknown', subjects: ['agency:joint', 'merger:m'], entries: ['merged'] },
    ]);
    expect(judged('P9', { records: [agency('joint')], facts: merger({ shape: 'absorption' }) })).toEqual([]);
    expect(judged('P9', { records: [agency('joint', { regulation })] })).toEqual([]);
  });

  it('covers every function that the agency leads', () => {
    expect(judged('P9', regulated(task('archives'), task('emulation')))).toEqual([]);
    expect(judged('P9', regulated(task('archives')))).toEqual([
      { rule: 'P9', answer: 'broken', subjects: ['agency:joint', 'function:emulation'], entries: ['issued'] },
    ]);
    const supports = functions.map((one) => ({ ...one, role: 'support' as const }));
    expect(judged('P9', { records: [agency('joint', { regulation, functions: supports })] })).toEqual([]);
  });

  it('is not known to cover them where a task names no function, or none is on record', () => {
    expect(answers('P9', regulated(task('archives'), task()))).toEqual(['unknown']);
    expect(answers('P9', regulated())).toEqual(['unknown']);
  });
});

describe('P10, training', () => {
  const inspection = { by: 'assigned', functionId: 'inspection', role: 'lead' as const };
  const parties = {
    predecessors: [
      agency('home', { functions: [inspection], positions: ['home#1'] }),
      agency('org', { positions: ['org#1'] }),
    ],
    positions: [
      position('home#1', 'home', { holders: [holding('an')] }),
      position('org#1', 'org', { holders: [holding('binh')] }),
    ],
  };
  const facts = merger({}, parties);
  const task = (functionId: string | undefined) => ({
    by: 'tasked',
    taskId: 'inspect',
    name: 'x',
    positionId: 'joint#1',
    functionId,
  });
  const held = (
    personId: string,
    trained: readonly (string | undefined)[] = [],
    more: Parameters<typeof agency>[1] = {},
  ) => [
    agency('joint', { tasks: [task('inspection')], ...more }),
    position('joint#1', 'joint', { holders: [holding(personId)] }),
    person(personId, { trained: trained.map((functionId) => ({ by: 'trained', subject: 'Thanh tra', functionId })) }),
  ];

  it('is asked of whoever comes from the other side', () => {
    expect(judged('P10', { facts, records: held('binh') })).toEqual([
      {
        rule: 'P10',
        answer: 'broken',
        subjects: ['agency:joint', 'function:inspection', 'person:binh'],
        entries: ['tasked'],
      },
    ]);
    expect(judged('P10', { facts, records: held('an') })).toEqual([]);
  });

  it('is not asked of somebody from elsewhere, nor of a task of no function, nor of a function that was on neither side', () => {
    expect(judged('P10', { facts, records: held('chi') })).toEqual([]);
    expect(judged('P10', { facts, records: held('binh', [], { tasks: [task(undefined)] }) })).toEqual([]);
    expect(judged('P10', { facts, records: held('binh', [], { tasks: [task('archives')] }) })).toEqual([]);
  });

  it('was for that function, or it is not known for which', () => {
    expect(judged('P10', { facts, records: held('binh', ['inspection']) })).toEqual([]);
    expect(answers('P10', { facts, records: held('binh', ['archives']) })).toEqual(['broken']);
    expect(answers('P10', { facts, records: held('binh', ['archives', undefined]) })).toEqual(['unknown']);
    const group = { by: 'came', group: 'Cán bộ', count: { kind: 'unknown' as const } };
    const trained = [{ ...group, kind: 'trained' as const, subject: 'Thanh tra' }];
    expect(answers('P10', { facts, records: held('binh', [], { groups: trained }) })).toEqual(['unknown']);
    const reassigned = [{ ...group, kind: 'reassigned' as const, from: [] }];
    expect(answers('P10', { facts, records: held('binh', [], { groups: reassigned }) })).toEqual(['broken']);
  });

  it('is asked of the absorbing agency too, whose posts the merger does not change', () => {
    const absorbing = agency('joint', { positions: ['joint#1'] });
    const absorption = merger({ shape: 'absorption' }, { ...parties, absorbing });
    expect(answers('P10', { facts: absorption, records: held('chi') })).toEqual(['broken']);
  });

  it('is asked of whoever held one of several posts, with others or where a post is not on the chart', () => {
    const predecessors = [
      agency('home', { functions: [inspection], positions: ['home#1'] }),
      agency('org', { positions: ['org#0', 'org#1', 'org#2'] }),
    ];
    const positions = [
      position('home#1', 'home', { holders: [holding('an')] }),
      position('org#1', 'org', { holders: [holding('chi'), holding('binh')] }),
      position('org#2', 'org', { holders: [holding('dung')] }),
    ];
    const several = merger({}, { predecessors, positions });
    expect(answers('P10', { facts: several, records: held('binh') })).toEqual(['broken']);
    expect(answers('P10', { facts: several, records: held('an') })).toEqual([]);
    expect(answers('P10', { facts: several, records: held('elsewhere') })).toEqual([]);
  });

  it('is asked of whoever is on the chart, trained or not known at all', () => {
    const [joint, post] = held('binh');
    if (joint === undefined || post === undefined) return expect.unreachable();
    expect(answers('P10', { facts, records: [joint, post] })).toEqual(['broken']);
    expect(answers('P10', { facts, records: [joint] })).toEqual([]);
  });

  it('is not asked of somebody who came from both sides', () => {
    const positions = parties.positions.map((one) => ({
      ...one,
      holders: parties.positions.flatMap(({ holders }) => holders),
    }));
    expect(judged('P10', { facts: merger({}, { ...parties, positions }), records: held('binh') })).toEqual([]);
  });
});

describe('P11, the review of a pilot', () => {
  const pilot = (
    value: 'granted' | 'suspended' | 'ended' | 'requested',
    until: string | undefined,
    reviews: readonly string[],
  ) =>
    programme({
      pilotLeaves: [
        { leaveId: 'leave', matter: 'Con dấu', addressee: undefined, status: { by: '2018-06', value }, until },
      ],
      reviews: reviews.map((by) => ({ by, reviewId: by, stage: 'preliminary', findings: [] })),
    });
  const found = (...args: Parameters<typeof pilot>) => answers('P11', { programmes: [pilot(...args)] });

  it.each<readonly [string, Parameters<typeof pilot>, readonly string[]]>([
    ['before it was ended', ['ended', undefined, ['2018-05-31']], []],
    ['on its last day', ['ended', undefined, ['2018-06-01']], []],
    ['while it was ended', ['ended', undefined, ['2018-06-02']], ['possible']],
    ['on the last of its possible days', ['ended', undefined, ['2018-06-30']], ['possible']],
    ['after it was ended', ['ended', undefined, ['2018-07-01']], ['broken']],
    ['never', ['ended', undefined, []], ['broken']],
    ['after and before', ['ended', undefined, ['2019', '2018-01']], []],
    ['never, though it ran out', ['granted', '2018-12-30', []], ['broken']],
    ['never, though it ran out while suspended', ['suspended', '2018-12-30', []], ['broken']],
    ['on the day on which it ran out', ['granted', '2018-10-10', ['2018-10-10']], []],
    ['the day after it ran out', ['granted', '2018-10-10', ['2018-10-11']], ['broken']],
    ['not yet, as it runs until today', ['granted', '2018-12-31', []], []],
    ['not yet, as it runs', ['granted', undefined, []], []],
    ['never, as it was not granted', ['requested', '2018-12-30', []], []],
  ])('was held %s', (_, args, expected) => {
    expect(found(...args)).toEqual(expected);
  });

  it('is named with the programme, what ended it and the day it ran out', () => {
    const named = { rule: 'P11', answer: 'broken', subjects: ['programme:project-25'], entries: ['2018-06'] };
    expect(judged('P11', { programmes: [pilot('granted', '2018-12-30', [])] })).toEqual([
      { ...named, day: '2018-12-30' },
    ]);
    expect(judged('P11', { programmes: [pilot('ended', '2018-12-30', [])] })).toEqual([{ ...named, day: undefined }]);
  });
});
