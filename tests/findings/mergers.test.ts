import { describe, expect, it } from 'vitest';
import { absorb, approved, complete, consolidate, establish, type Given, post } from '../support/commands.ts';
import { basis, brief, found, instruments, leave, scheme, unify } from './found.ts';

const day = '2018-06-30';
const parties: readonly Given[] = [establish('a'), establish('b', { data: { bloc: 'state', kind: 'division' } })];
const merged = (more: Parameters<typeof consolidate>[3] = {}): Given =>
  consolidate('m', ['a', 'b'], 'c', { effective: day, ...more });

type Moratorium = Partial<Extract<Given, { command: 'DeclareMoratorium' }>['data']>;
const declare = (effective: string, data: Moratorium = {}): Given => ({
  command: 'DeclareMoratorium',
  data: { programmeId: 'scheme', moratoriumId: 'pause', scope: 'Tạm dừng', ...data },
  ...basis({ effective }),
});
const lift = (effective: string): Given => ({
  command: 'LiftMoratorium',
  data: { programmeId: 'scheme', moratoriumId: 'pause' },
  ...basis({ effective }),
});

describe('P12: a merger in the time of a moratorium', () => {
  const certainties = async (history: readonly Given[], on?: string) =>
    (await found('MergedInMoratorium', [scheme(), ...parties, ...history], on)).map(({ certainty }) => certainty);

  it.each<[title: string, declared: string, lifted: string | undefined, merger: string, certainties: string[]]>([
    ['on the day of its declaration is certain', '2018-06-30', undefined, day, ['certain']],
    ['the day before it is none', '2018-07-01', undefined, day, []],
    ['on the last day before it is lifted is certain', '2018-01-01', '2018-07-01', day, ['certain']],
    ['on the day on which it is lifted is none', '2018-01-01', '2018-06-30', day, []],
    ['with a window that reaches into it is possible', '2018-06-30', undefined, '2018-06', ['possible']],
    ['with a window that ends before it is none', '2018-07-01', undefined, '2018-06', []],
    [
      'with a window that begins in it and outlasts it is possible',
      '2018-01-01',
      '2018-06-15',
      '2018-06',
      ['possible'],
    ],
    ['with a window that begins when it is lifted is none', '2018-01-01', '2018-06-01', '2018-06', []],
    ['that was declared within a window is possible', '2018-06', undefined, '2018-06-10', ['possible']],
    [
      'on the first day on which it may be lifted is possible',
      '2018-01-01',
      '[2018-06-30..2018-12-31]',
      day,
      ['possible'],
    ],
    ['that was lifted within a window is possible', '2018-01-01', '2018', day, ['possible']],
  ])('%s', async (_title, declared, lifted, merger, expected) => {
    const history = [declare(declared), ...(lifted === undefined ? [] : [lift(lifted)]), merged({ effective: merger })];
    expect(await certainties(history)).toEqual(expected);
  });

  it.each<[title: string, data: Moratorium, certainties: string[]]>([
    ['of the kind of a predecessor covers it', { kinds: ['division'] }, ['certain']],
    ['of other kinds does not', { kinds: ['school'] }, []],
    ['of the level of a predecessor covers it', { levels: ['province', 'district'] }, ['certain']],
    ['of other levels does not', { levels: ['commune'] }, []],
    ['of the bloc of a predecessor covers it', { blocs: ['state'] }, ['certain']],
    ['of other blocs does not', { blocs: ['front'] }, []],
    ['of the kind of one predecessor and the bloc of the other does not', { kinds: ['office'], blocs: ['state'] }, []],
    ['with exemptions leaves open whether this is one', { exemptions: ['Đơn vị thí điểm'] }, ['unknown']],
  ])('a moratorium %s', async (_title, data, expected) => {
    expect(await certainties([declare('2018-01-01', data), merged()])).toEqual(expected);
  });

  it('leaves open whether a moratorium of one bloc covers an agency that serves several', async () => {
    const joint = [establish('j', { data: { bloc: 'joint' } }), absorb('n', ['j'], 'a', { effective: day })];
    expect(await certainties([declare('2018-01-01', { blocs: ['state'] }), ...joint])).toEqual(['unknown']);
    expect(await certainties([declare('2018-01-01', { blocs: ['state'], levels: ['commune'] }), ...joint])).toEqual([]);
    expect(await certainties([declare('2018-01-01'), ...joint])).toEqual(['certain']);
  });

  it('names the merger, the moratorium and the entries of both', async () => {
    const [one] = await found('MergedInMoratorium', [scheme(), ...parties, declare('2018-01-01'), merged()]);
    expect(one).toMatchObject({
      rule: 'P12',
      severity: 'gate',
      subjects: ['merger:m', 'programme:scheme'],
      day,
      message: expect.stringMatching(/pause/),
    });
    expect(one?.entries).toHaveLength(2);
  });

  it('is only possible while the merger itself is', async () => {
    const history = [declare('2018-01-01'), merged({ effective: '2018-06' })];
    expect(await certainties(history, '2018-05-31')).toEqual([]);
    expect(await certainties(history, '2018-06-01')).toEqual(['possible']);
    expect(await certainties(history, '2018-06-30')).toEqual(['certain']);
  });
});

describe('P5: a merger without a legal basis', () => {
  const basisOf = async (history: readonly Given[]) => (await found('NoLegalBasis', history)).map(brief);

  it('is not known where only the merger is on record', async () => {
    expect(await basisOf([...parties, merged()])).toEqual([['unknown', 'merger:m']]);
  });
  it('is certain where the steps before it are on record', async () => {
    expect(await basisOf([...parties, ...approved('m', ['a'], 'b'), complete('m', 'b', { effective: day })])).toEqual([
      ['certain', 'merger:m'],
    ]);
  });
  it('is none with an instrument of the merger or of its approval', async () => {
    expect(await basisOf([...parties, merged({ instruments })])).toEqual([]);
    const steps = approved('m', ['a'], 'b').map((one) =>
      one.command === 'ApproveMerger' ? { ...one, instruments } : one,
    );
    expect(await basisOf([...parties, ...steps, complete('m', 'b', { effective: day })])).toEqual([]);
  });
  it('is none with leave to pilot, for a planned merger and for one that names the programme', async () => {
    const granted = leave('2018-01-01');
    expect(await basisOf([scheme(['m']), ...granted, ...parties, merged()])).toEqual([]);
    expect(await basisOf([scheme(), ...granted, ...parties, merged({ data: { programmeId: 'scheme' } })])).toEqual([]);
    expect(await basisOf([scheme(), ...granted, ...parties, merged()])).toHaveLength(1);
  });
  it('is one with leave that came later or was suspended before', async () => {
    expect(await basisOf([scheme(['m']), ...leave('2018-07-01'), ...parties, merged()])).toHaveLength(1);
    const suspended: Given = {
      command: 'SuspendPilotLeave',
      data: { programmeId: 'scheme', leaveId: 'leave' },
      ...basis({ effective: '2018-06-01' }),
    };
    expect(await basisOf([scheme(['m']), ...leave('2018-01-01'), suspended, ...parties, merged()])).toHaveLength(1);
  });
});

describe('P3: a merger upon which nobody was consulted', () => {
  const consulted = (closed: string | undefined, mergers: string[] = []): readonly Given[] => [
    {
      command: 'OpenConsultation',
      data: { programmeId: 'scheme', consultationId: 'asked', subject: 'Lấy ý kiến', mergers },
      ...basis(),
    },
    ...(closed === undefined
      ? []
      : [
          {
            command: 'CloseConsultation' as const,
            data: { programmeId: 'scheme', consultationId: 'asked' },
            ...basis({ effective: closed }),
          },
        ]),
  ];
  it.each<[title: string, history: readonly Given[], count: number]>([
    ['is found without a consultation', [], 1],
    ['is none after one of all mergers', consulted('2018-01-01'), 0],
    ['is none after one of this merger', consulted('2018-01-01', ['m']), 0],
    ['is found after one of other mergers', consulted('2018-01-01', ['n']), 1],
    ['is found while the consultation goes on', consulted(undefined), 1],
    ['is found when it ended after the approval', consulted('2018-07-01'), 1],
  ])('%s', async (_title, history, count) => {
    const all = await found('NotConsulted', [scheme(['m', 'n']), ...parties, ...history, merged()]);
    expect(all.map(brief)).toEqual(Array.from({ length: count }, () => ['unknown', 'merger:m']));
  });
});

describe('P6: a merger without a reason', () => {
  it('is found without any, and not with one', async () => {
    expect((await found('NoRationale', [...parties, merged()])).map(brief)).toEqual([['unknown', 'merger:m']]);
    expect(await found('NoRationale', [...parties, merged({ data: { rationale: {} } })])).toHaveLength(1);
    expect(await found('NoRationale', [...parties, merged({ data: { rationale: { task: 'Nhiệm vụ' } } })])).toEqual([]);
  });
});

describe('P13: parties of different levels', () => {
  const commune = establish('d', { data: { level: 'commune' } });
  it('are found among predecessors, and between them and the agency that absorbs them', async () => {
    const history = [...parties, commune];
    expect(
      (await found('LevelsDiffer', [...history, consolidate('m', ['a', 'd'], 'c', { effective: day })])).map(brief),
    ).toEqual([['certain', 'merger:m', 'agency:a', 'agency:d']]);
    expect(await found('LevelsDiffer', [...history, absorb('m', ['d'], 'a', { effective: day })])).toHaveLength(1);
  });
  it('are none where all are of one level then', async () => {
    expect(await found('LevelsDiffer', [...parties, commune, merged()])).toEqual([]);
    const raised: Given = {
      command: 'ReclassifyAgency',
      data: { agencyId: 'd', kind: 'office', level: 'district' },
      ...basis({ effective: '2017-01-01' }),
    };
    expect(
      await found('LevelsDiffer', [commune, raised, ...parties, absorb('m', ['d'], 'a', { effective: day })]),
    ).toEqual([]);
  });
});

describe('P1: titles that were not unified before a consolidation', () => {
  const heads = [post('a#head', 'a', { rank: 'head' }), post('b#head', 'b', { rank: 'head' })];
  const appoint = (positionId: string, personId: string): Given => ({
    command: 'AppointStaff',
    data: { positionId, personId },
    ...basis(),
  });
  const join = merged({
    data: { headPost: { positionId: 'c#head', titles: [{ name: 'Thủ trưởng', statutory: false }] } },
  });
  const found1 = async (...history: readonly Given[]) =>
    (await found('TitlesNotUnified', [...parties, ...history])).map(({ certainty }) => certainty);

  it('are none where one person held both posts by unified titles', async () => {
    expect(await found1(...heads, unify(['a#head', 'b#head'], 'p-1', '2017-01-01'), join)).toEqual([]);
  });
  it('are possible where the windows overlap', async () => {
    const wide = { ...join, effective: '2018' };
    expect(await found1(...heads, unify(['a#head', 'b#head'], 'p-1', '2018-06'), wide)).toEqual(['possible']);
  });
  it('are certain where different people held them', async () => {
    const released = {
      staff: ['p-1', 'p-2'].map((personId) => ({ kind: 'released' as const, personId, reason: 'Nghỉ' })),
    };
    const history = [...heads, appoint('a#head', 'p-1'), appoint('b#head', 'p-2')];
    expect(await found1(...history, merged({ data: released }))).toEqual(['certain']);
  });
  it('are not known where a post is missing or nobody is known to hold it', async () => {
    expect(await found1(merged())).toEqual(['unknown']);
    expect(await found1(...heads, join)).toEqual(['unknown']);
  });
  it('are no matter in an absorption', async () => {
    expect(await found1(absorb('m', ['a'], 'b', { effective: day }))).toEqual([]);
  });
});

describe('a procedure of which nothing is known', () => {
  it('is found for a merger that was recorded at once, and not for one whose steps were', async () => {
    const [one, ...others] = await found('ProcedureUnknown', [...parties, merged()]);
    expect(one).toMatchObject({ severity: 'information', certainty: 'unknown', subjects: ['merger:m'] });
    expect([one?.entries.length, others]).toEqual([2, []]);
    const steps = [...approved('m', ['a'], 'b'), complete('m', 'b', { effective: day })];
    expect(await found('ProcedureUnknown', [...parties, ...steps])).toEqual([]);
  });
});
