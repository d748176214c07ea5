import { describe, expect, it } from 'vitest';
import {
  abolish,
  absorb,
  appoint,
  assign,
  CLERK,
  consolidate,
  establish,
  type Given,
  post,
  profile,
  reportTo,
  setQuota,
  split,
} from '../support/commands.ts';
import { refusalOf } from '../support/results.ts';
import { scene } from '../support/scene.ts';

const on = '2030-01-01';
const effective = '2018-01-01';
const toB = { kind: 'agency', agencyId: 'b' } as const;

const pay = (agencyId: string, paidBy: string, followedBy = paidBy): Given => ({
  command: 'ChangeFundingChannel',
  data: { agencyId, paidBy, followedBy },
  effective: '2016-01-01',
  actor: CLERK,
});
const affiliate = (agencyId: string, body: string, from: readonly string[] = [], day = '2016-01-01'): Given => ({
  command: 'TransferAffiliatedBody',
  data: { agencyId, body, mode: 'own', from: [...from] },
  effective: day,
  actor: CLERK,
});
const seal = (agencyId: string, sealId: string): Given => ({
  command: 'RegisterSeal',
  data: { agencyId, sealId, bloc: 'party' },
  effective: '2016-01-01',
  actor: CLERK,
});

const agencyAfter = async (history: readonly Given[], id: string) => {
  const { ledger } = await scene(history);
  return (await ledger.chart({ on })).agencies.get(id);
};
const refused = async (history: readonly Given[], command: Given) => {
  const { ledger } = await scene(history);
  const size = await ledger.size();
  const refusal = refusalOf(await ledger.execute(command));
  expect(await ledger.size()).toBe(size);
  return refusal;
};
const ab = [establish('a'), establish('b')];

describe('who pays, when agencies end', () => {
  const office = [establish('office'), ...ab];

  it('pays for the successor of those that it paid for', async () => {
    const history = [
      ...office,
      pay('a', 'office'),
      pay('b', 'office'),
      consolidate('m', ['a', 'b'], 'c', { effective }),
    ];
    expect((await agencyAfter(history, 'c'))?.funding).toMatchObject({ paidBy: 'office', followedBy: 'office' });
  });

  it('is not known of a successor whose predecessors had different payers', async () => {
    const history = [...office, pay('a', 'office'), pay('b', 'b'), consolidate('m', ['a', 'b'], 'c', { effective })];
    expect((await agencyAfter(history, 'c'))?.funding).toBeUndefined();
  });

  it('is the successor of the one that paid', async () => {
    const history = [...office, establish('d'), pay('d', 'a', 'b'), consolidate('m', ['a', 'b'], 'c', { effective })];
    expect((await agencyAfter(history, 'd'))?.funding).toMatchObject({ paidBy: 'c', followedBy: 'c' });
  });

  it('is the successor itself, where one predecessor paid for both', async () => {
    const history = [...ab, pay('a', 'a'), pay('b', 'a'), consolidate('m', ['a', 'b'], 'c', { effective })];
    expect((await agencyAfter(history, 'c'))?.funding).toMatchObject({ paidBy: 'c', followedBy: 'c' });
  });

  it('stays as it was for an agency that absorbs another', async () => {
    const history = [...office, pay('a', 'office'), pay('b', 'b'), absorb('m', ['a'], 'b', { effective })];
    expect((await agencyAfter(history, 'b'))?.funding).toMatchObject({ paidBy: 'b' });
  });

  it('goes with the rest at a split', async () => {
    const parts = ['c', 'd'].map((agencyId) => ({ agencyId, ...profile(agencyId) }));
    const history = [...office, pay('a', 'office'), split('a', parts, 'c', { effective })];
    expect((await agencyAfter(history, 'c'))?.funding).toMatchObject({ paidBy: 'office' });
    expect((await agencyAfter(history, 'd'))?.funding).toBeUndefined();
  });
});

describe('an abolition in favour of another agency', () => {
  const toTheRest = abolish('a', { effective, rest: toB });

  it('gives it the quota and the affiliated bodies; the seals wait to be surrendered', async () => {
    const history = [
      ...ab,
      setQuota('a', 7),
      setQuota('b', 5),
      affiliate('a', 'trade-union'),
      seal('a', 's-1'),
      toTheRest,
    ];
    expect(await agencyAfter(history, 'b')).toMatchObject({
      quota: [{ posts: 12 }],
      affiliates: [{ body: 'trade-union', of: 'a' }],
      seals: [],
    });
    expect(await agencyAfter(history, 'a')).toMatchObject({ quota: [], affiliates: [], seals: [{ sealId: 's-1' }] });
  });

  it('makes a quota unknown that is the sum of a known and an unknown one', async () => {
    const history = [...ab, setQuota('a', null), setQuota('b', 5), toTheRest];
    expect((await agencyAfter(history, 'b'))?.quota).toMatchObject([{ bloc: 'unallocated', posts: null }]);
  });

  it('leaves everything with the agency that ended where nobody takes it over', async () => {
    const history = [...ab, affiliate('a', 'trade-union'), abolish('a', { effective, reason: 'Giải thể' })];
    expect((await agencyAfter(history, 'a'))?.affiliates).toMatchObject([{ body: 'trade-union' }]);
  });
});

describe('two affiliated bodies of a kind', () => {
  const merged = [
    ...ab,
    affiliate('a', 'party-cell'),
    affiliate('b', 'party-cell'),
    consolidate('m', ['a', 'b'], 'c', { effective }),
  ];

  it('live side by side after a merger', async () => {
    expect((await agencyAfter(merged, 'c'))?.affiliates).toMatchObject([{ of: 'a' }, { of: 'b' }]);
  });

  it('are one once they are united', async () => {
    const united = [...merged, affiliate('c', 'party-cell', [], '2019-01-01')];
    expect((await agencyAfter(united, 'c'))?.affiliates).toMatchObject([{ body: 'party-cell', of: 'c' }]);
  });
});

describe('reporting lines, when a parent ends', () => {
  it('of an agency that absorbs its own parent lead to the parent above', async () => {
    const history = [
      establish('top'),
      ...ab,
      establish('c'),
      reportTo('c', 'b', { effective: '2016-01-01' }),
      reportTo('b', 'a', { effective: '2016-01-01' }),
      reportTo('a', 'top', { effective: '2016-01-01' }),
      absorb('m', ['a', 'b'], 'c', { effective }),
    ];
    expect((await agencyAfter(history, 'c'))?.lines).toMatchObject([{ line: 'party', parentId: 'top' }]);
  });

  it('of a successor lead to the parent above, where one predecessor reported to the other', async () => {
    const history = [
      establish('top'),
      ...ab,
      reportTo('b', 'a', { effective: '2016-01-01' }),
      reportTo('a', 'top', { effective: '2016-01-01' }),
      consolidate('m', ['a', 'b'], 'c', { effective }),
    ];
    expect((await agencyAfter(history, 'c'))?.lines).toMatchObject([{ line: 'party', parentId: 'top' }]);
  });

  it('cannot be said to lead to an agency that ends as the successor begins', async () => {
    const lines = [{ line: 'party', parentId: 'a' }];
    const successor = { agencyId: 'c', profile: { ...profile('C'), lines } };
    expect(await refused(ab, consolidate('m', ['a', 'b'], 'c', { effective, data: { successor } }))).toMatchObject({
      rule: 'T3',
      ids: ['c', 'a'],
    });
    const parts = ['c', 'd'].map((agencyId) => ({ agencyId, ...profile(agencyId), lines }));
    expect(await refused(ab, split('a', parts, 'c', { effective }))).toMatchObject({ rule: 'T3', ids: ['c', 'a'] });
  });
});

describe('what a merger sends to one of the agencies that it ends', () => {
  const history = [...ab, establish('d'), assign('a', 'archives')];

  it('is refused, whether it is the rest or a single function', async () => {
    const rest = consolidate('m', ['a', 'd'], 'c', {
      effective,
      data: { predecessors: [{ agencyId: 'a', rest: { kind: 'agency', agencyId: 'd' } }, { agencyId: 'd' }] },
    });
    expect(await refused(history, rest)).toMatchObject({ rule: 'L3', ids: ['c', 'd'] });
    const functions = [{ functionId: 'archives', to: { kind: 'agency' as const, agencyId: 'd' } }];
    const single = consolidate('m', ['a', 'd'], 'c', { effective, data: { functions } });
    expect(await refused(history, single)).toMatchObject({ rule: 'L3', ids: ['c', 'd'] });
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
    expect(await refused(history, consolidate('m', ['a', 'b'], 'c', { effective, data: { functions } }))).toMatchObject(
      {
        code: 'NotApplicable',
      },
    );
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
    const staff = [{ kind: 'released' as const, personId: 'p-2', reason: 'Nghỉ hưu' }];
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
    expect(await refused(heads, command)).toMatchObject({ rule: 'N1', ids: ['b#head', 'p-2'] });
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

  it('belong to the agencies of the merger', async () => {
    const stranger = [...heads, establish('d'), post('d#1', 'd')];
    const command = absorb('m', ['a'], 'b', { effective, data: { endedPositions: ['d#1'] } });
    expect(await refused(stranger, command)).toMatchObject({ code: 'NotApplicable', ids: ['a', 'b', 'd#1'] });
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
    expect(await refused(giving, absorb('m', [], 'b', { effective, data: { ...data, partQuota } }))).toMatchObject({
      rule: 'N5',
    });
  });
});
