import { describe, expect, it } from 'vitest';
import {
  absorb,
  appoint,
  assign,
  CLERK,
  consolidate,
  establish,
  post,
  profile,
  seal,
  setQuota,
} from '../support/commands.ts';
import { logOf } from '../support/log.ts';
import { refusalOf } from '../support/results.ts';
import { agencyAfter, refusedAfter, scene } from '../support/scene.ts';

const effective = '2018-01-01';
const on = '2030-01-01';
const toB = { kind: 'agency', agencyId: 'b' } as const;
const ab = [establish('a'), establish('b')];
const retired = (personId: string) => ({ kind: 'released' as const, personId, reason: 'Nghỉ hưu' });

describe('what a merger sends to one of the agencies that it ends', () => {
  const history = [...ab, establish('d'), assign('a', 'archives')];

  it('is refused, whether it is the rest or a single function', async () => {
    const rest = consolidate('m', ['a', 'd'], 'c', {
      effective,
      data: { predecessors: [{ agencyId: 'a', rest: { kind: 'agency', agencyId: 'd' } }, { agencyId: 'd' }] },
    });
    expect(await refusedAfter(history, rest)).toMatchObject({ rule: 'L3', ids: ['c', 'd'] });
    const functions = [{ functionId: 'archives', to: { kind: 'agency' as const, agencyId: 'd' } }];
    const single = consolidate('m', ['a', 'd'], 'c', { effective, data: { functions } });
    expect(await refusedAfter(history, single)).toMatchObject({ rule: 'L3', ids: ['c', 'd'] });
  });
});

describe('an exception for a function', () => {
  const history = [...ab, establish('d'), assign('a', 'archives'), assign('b', 'archives', { role: 'support' })];
  const toD = { kind: 'agency', agencyId: 'd' } as const;

  it('concerns the predecessor that it names, and the other sends its role to the successor', async () => {
    const functions = [{ functionId: 'archives', from: 'a', to: toD }];
    const after = [...history, consolidate('m', ['a', 'b'], 'c', { effective, data: { functions } })];
    expect((await agencyAfter(after, 'd'))?.functions).toMatchObject([{ functionId: 'archives', role: 'lead' }]);
    expect((await agencyAfter(after, 'c'))?.functions).toMatchObject([{ functionId: 'archives', role: 'support' }]);
  });

  it('has to name one that has the function', async () => {
    const functions = [{ functionId: 'archives', from: 'd', to: toD }];
    expect(
      await refusedAfter(history, consolidate('m', ['a', 'b'], 'c', { effective, data: { functions } })),
    ).toMatchObject({
      code: 'NotApplicable',
    });
  });
});

describe('joined positions', () => {
  const heads = [
    ...ab,
    post('a#head', 'a', { rank: 'head', title: 'Trưởng ban' }),
    post('b#head', 'b', { rank: 'head', title: 'Trưởng phòng' }),
    appoint('a#head', 'p-1'),
    appoint('b#head', 'p-2'),
  ];
  const joined = {
    positionId: 'b#head2',
    from: ['a#head', 'b#head'],
    titles: [],
    rank: 'head' as const,
    holder: 'p-1',
  };

  it('may name the head of the absorbing agency, and say who holds the post that the two become', async () => {
    const staff = [retired('p-2')];
    const { ledger } = await scene([
      ...heads,
      absorb('m', ['a'], 'b', { effective, data: { joinedPositions: [joined], staff } }),
    ]);
    const { agencies, positions, persons } = await ledger.chart({ on });
    expect(agencies.get('b')?.positions).toEqual(['b#head2']);
    expect(positions.get('b#head2')).toMatchObject({
      titles: [{ name: 'Trưởng ban' }, { name: 'Trưởng phòng' }],
      holders: [{ personId: 'p-1', appointment: 'main' }],
    });
    expect(positions.get('b#head')?.end).toMatchObject({ into: 'b#head2' });
    expect(persons.get('p-2')).toMatchObject({ positions: [], released: { reason: 'Nghỉ hưu' } });
  });

  it('lose nobody: the head who does not hold the joined post has a destination', async () => {
    const command = absorb('m', ['a'], 'b', { effective, data: { joinedPositions: [joined] } });
    expect(await refusedAfter(heads, command)).toMatchObject({ rule: 'N1', ids: ['b#head', 'p-2'] });
  });

  it('that are no head posts keep everybody who held them', async () => {
    const posts = [
      post('a#1', 'a', { capacity: 2 }),
      post('b#1', 'b'),
      appoint('a#1', 'p-3'),
      appoint('a#1', 'p-4'),
      appoint('b#1', 'p-5'),
    ];
    const one = { positionId: 'c#1', from: ['a#1', 'b#1'], titles: [], rank: 'staff' as const };
    const { ledger } = await scene([
      ...ab,
      ...posts,
      consolidate('m', ['a', 'b'], 'c', { effective, data: { joinedPositions: [one] } }),
    ]);
    const { positions } = await ledger.chart({ on });
    expect(positions.get('c#1')).toMatchObject({ capacity: 3, agencyId: 'c' });
    expect(positions.get('c#1')?.holders.map(({ personId }) => personId)).toEqual(['p-3', 'p-4', 'p-5']);
  });

  it('are not held by those who are sent elsewhere', async () => {
    const posts = [post('a#1', 'a'), post('b#1', 'b'), post('b#2', 'b')];
    const staff = [{ kind: 'moved' as const, personId: 'p-3', positionId: 'b#2' }, retired('p-4')];
    const one = { positionId: 'c#1', from: ['a#1', 'b#1'], titles: [], rank: 'staff' as const };
    const { ledger } = await scene([
      ...ab,
      ...posts,
      appoint('a#1', 'p-3'),
      appoint('b#1', 'p-4'),
      consolidate('m', ['a', 'b'], 'c', { effective, data: { joinedPositions: [one], staff } }),
    ]);
    const { positions, persons } = await ledger.chart({ on });
    expect(positions.get('c#1')?.holders).toEqual([]);
    expect(persons.get('p-3')?.positions).toEqual(['b#2']);
    expect(persons.get('p-4')).toMatchObject({ positions: [], released: { reason: 'Nghỉ hưu' } });
  });

  it('are held by nobody whom the same decision releases', async () => {
    const staff = [retired('p-1'), retired('p-2')];
    const named = absorb('m', ['a'], 'b', { effective, data: { joinedPositions: [joined], staff } });
    expect(await refusedAfter(heads, named)).toMatchObject({ rule: 'N1', ids: ['b#head2', 'p-1'] });
    const headPost = { positionId: 'c#head', titles: [{ name: 'Trưởng ban', statutory: true }], holder: 'p-2' };
    const head = consolidate('m', ['a', 'b'], 'c', { effective, data: { headPost, staff } });
    expect(await refusedAfter(heads, head)).toMatchObject({ rule: 'N1', ids: ['c#head', 'p-2'] });
  });

  it('and head posts are not given by a correction, a split or a reversal to whom the same releases', async () => {
    const headPost = { positionId: 'c#head', titles: [{ name: 'Trưởng ban', statutory: true }], holder: 'p-1' };
    const merged = consolidate('m', ['a', 'b'], 'c', { effective, data: { headPost, staff: [retired('p-2')] } });
    const { ledger, store } = await scene([...heads, merged]);
    const entry = (await logOf(store)).findLast(({ type }) => type === 'AgenciesMerged');
    const { effective: _, order: __, instruments: ___, ...data } = entry?.data ?? {};
    const corrected = await ledger.execute({
      ...{ command: 'CorrectEntries', actor: CLERK, instruments: [] },
      data: {
        about: { kind: 'merger', id: 'm' },
        reason: 'Sai sót',
        entries: [{ entryId: entry?.id ?? '', data: { ...data, staff: [retired('p-1'), retired('p-2')] } }],
      },
    });
    expect(refusalOf(corrected)).toMatchObject({ rule: 'N1', ids: ['c#head', 'p-1'] });

    const again = { positionId: 'd#head', titles: [{ name: 'Trưởng ban', statutory: true }], holder: 'p-1' };
    const successors = ['d', 'e'].map((agencyId) => ({ agencyId, ...profile(agencyId) }));
    const [d, e] = successors;
    if (d === undefined || e === undefined) return expect.unreachable();
    const parts = [
      { ...d, continues: 'a', headPost: again },
      { ...e, continues: 'b' },
    ];
    const division = { agencyId: 'c', successors: parts, rest: 'e', staff: [retired('p-1')] };
    const later = { actor: CLERK, effective: '2019-01-01' };
    for (const command of [
      { ...later, command: 'SplitAgency' as const, data: division },
      { ...later, command: 'ReverseMerger' as const, data: { ...division, mergerId: 'm' } },
    ]) {
      expect(refusalOf(await ledger.execute(command))).toMatchObject({ rule: 'N1', ids: ['d#head', 'p-1'] });
    }
  });

  it('belong to the agencies of the merger', async () => {
    const stranger = [...heads, establish('d'), post('d#1', 'd')];
    const command = absorb('m', ['a'], 'b', { effective, data: { endedPositions: ['d#1'] } });
    expect(await refusedAfter(stranger, command)).toMatchObject({ code: 'NotApplicable', ids: ['a', 'b', 'd#1'] });
  });
});

describe('an agency that joins with a part', () => {
  const giving = [
    ...ab,
    assign('a', 'archives'),
    assign('a', 'emulation'),
    post('a#head', 'a', { rank: 'head' }),
    post('a#1', 'a'),
    post('a#2', 'a'),
    appoint('a#head', 'p-1'),
    appoint('a#1', 'p-2'),
    setQuota('a', 10),
    setQuota('b', 5),
    seal('a', 's-1'),
  ];
  const part = { agencyId: 'a', participation: 'part' as const, rest: { kind: 'agency' as const, agencyId: 'a' } };
  const data = {
    predecessors: [part],
    functions: [{ functionId: 'archives', from: 'a', to: toB }],
    positions: [{ positionId: 'a#1', to: toB }],
    partQuota: [{ agencyId: 'a', bloc: 'unallocated' as const, posts: 4 }],
  };

  it('gives what is named, with the people in it, and goes on with the rest', async () => {
    const { ledger } = await scene([...giving, absorb('m', [], 'b', { effective, data })]);
    const { agencies, positions } = await ledger.chart({ on });
    expect(agencies.get('a')).toMatchObject({
      end: undefined,
      functions: [{ functionId: 'emulation' }],
      positions: ['a#head', 'a#2'],
      quota: [{ posts: 6 }],
      seals: [{ sealId: 's-1' }],
      offshoots: [{ agencyId: 'b', effective }],
    });
    expect(agencies.get('b')).toMatchObject({
      functions: [{ functionId: 'archives' }],
      positions: ['a#1'],
      quota: [{ posts: 9 }],
      absorbed: [{ agencyId: 'a', effective }],
    });
    expect(positions.get('a#1')?.holders).toMatchObject([{ personId: 'p-2' }]);
    expect(positions.get('a#head')?.holders).toMatchObject([{ personId: 'p-1' }]);
  });

  it('keeps its head post though its rest goes to another agency', async () => {
    const elsewhere = { ...part, rest: toB };
    const merger = absorb('m', [], 'b', { effective, data: { ...data, predecessors: [elsewhere] } });
    const { ledger } = await scene([...giving, merger]);
    const { agencies, positions } = await ledger.chart({ on });
    expect(agencies.get('a')).toMatchObject({ end: undefined, positions: ['a#head'] });
    expect(agencies.get('b')?.positions).toEqual(expect.arrayContaining(['a#1', 'a#2']));
    expect(positions.get('a#head')?.holders).toMatchObject([{ personId: 'p-1' }]);
  });

  it('may join another merger with another part', async () => {
    const other = {
      mergerId: 'n',
      predecessors: [part],
      functions: [{ functionId: 'emulation', to: { kind: 'agency' as const, agencyId: 'd' } }],
    };
    const history = [
      ...giving,
      establish('d'),
      absorb('m', [], 'b', { effective, data }),
      absorb('n', [], 'd', { effective, data: other }),
    ];
    expect(await agencyAfter(history, 'a')).toMatchObject({
      functions: [],
      offshoots: [{ agencyId: 'b' }, { agencyId: 'd' }],
    });
    const { ledger } = await scene(history);
    expect((await ledger.lineage('a')).map(({ agencyId }) => agencyId)).toEqual(['a', 'b', 'd']);
  });

  it('gives no more posts than it has', async () => {
    const partQuota = [{ agencyId: 'a', bloc: 'unallocated' as const, posts: 11 }];
    expect(await refusedAfter(giving, absorb('m', [], 'b', { effective, data: { ...data, partQuota } }))).toMatchObject(
      {
        rule: 'N5',
      },
    );
  });
});
