import { describe, expect, it } from 'vitest';
import {
  absorb,
  affiliate,
  assign,
  consolidate,
  type Data,
  establish,
  pay,
  post,
  reportTo,
  seal,
  setQuota,
} from '../support/commands.ts';
import { agencyAfter, refusedAfter, scene } from '../support/scene.ts';

const effective = '2018-01-01';
const on = '2030-01-01';
const toD = { kind: 'agency', agencyId: 'd' } as const;
const agencies = ['a', 'b', 'd', 'child', 'unit'].map((id) =>
  establish(id, id === 'unit' ? { data: { unitOf: 'a' } } : {}),
);

/** Agency a has one of everything, and b has a quota. */
const rich = [
  ...agencies,
  assign('a', 'archives'),
  post('a#1', 'a'),
  setQuota('a', 7),
  setQuota('b', 5),
  setQuota('d', 3),
  seal('a', 's-1'),
  affiliate('a', 'trade-union'),
  reportTo('child', 'a'),
  pay('child', 'a', 'b'),
];

type Rest = NonNullable<Data<'RecordMerger'>['predecessors'][number]['rest']>;
const merge = (rest: Rest, more: Partial<Data<'RecordMerger'>> = {}) =>
  consolidate('m', ['a', 'b'], 'c', {
    effective,
    data: { predecessors: [{ agencyId: 'a', rest }, { agencyId: 'b' }], ...more },
  });

describe('the rest of an agency that merges', () => {
  it('is all that it has and all that depended on it, where another agency takes it', async () => {
    const { ledger } = await scene([...rich, merge(toD)]);
    const chart = await ledger.chart({ on });
    expect(chart.agencies.get('d')).toMatchObject({
      functions: [{ functionId: 'archives' }],
      positions: ['a#1'],
      quota: [{ bloc: 'unallocated', posts: 10 }],
      seals: [{ sealId: 's-1' }],
      affiliates: [{ body: 'trade-union', of: 'a' }],
    });
    expect(chart.agencies.get('c')).toMatchObject({
      functions: [],
      positions: [],
      quota: [{ posts: 5 }],
      seals: [],
      affiliates: [],
    });
    expect(chart.agencies.get('child')).toMatchObject({
      lines: [{ line: 'party', parentId: 'd' }],
      funding: { paidBy: 'd', followedBy: 'c' },
    });
    expect(chart.agencies.get('unit')?.unitOf).toBe('d');
    expect(chart.agencies.get('a')).toMatchObject({ end: { into: ['c'] }, quota: [], seals: [], affiliates: [] });
  });

  it.each<Rest>([{ kind: 'outside', name: 'Bộ Nội vụ' }, { kind: 'unknown' }])(
    'is functions and posts where it goes to %j, and the successor has what must stay with somebody',
    async (rest) => {
      const { ledger } = await scene([...rich, merge(rest)]);
      const chart = await ledger.chart({ on });
      expect(chart.functions.get('archives')?.gone).toMatchObject({ to: rest });
      expect(chart.positions.get('a#1')?.end).toBeDefined();
      expect(chart.agencies.get('c')).toMatchObject({
        functions: [],
        positions: [],
        quota: [{ posts: 12 }],
        seals: [{ sealId: 's-1' }],
        affiliates: [{ body: 'trade-union' }],
      });
      expect(chart.agencies.get('child')).toMatchObject({
        lines: [{ parentId: 'c' }],
        funding: { paidBy: 'c', followedBy: 'c' },
      });
      expect(chart.agencies.get('unit')?.unitOf).toBe('c');
    },
  );

  it('goes to the successor where nothing is said, or the successor is named', async () => {
    const plain = await agencyAfter([...rich, consolidate('m', ['a', 'b'], 'c', { effective })], 'c');
    const named = await agencyAfter([...rich, merge({ kind: 'agency', agencyId: 'c' })], 'c');
    expect(plain).toMatchObject({ quota: [{ posts: 12 }], seals: [{ sealId: 's-1' }] });
    expect(named).toEqual(plain);
  });

  it('makes the sum unknown of whoever has no quota on record', async () => {
    const history = [...agencies, setQuota('a', 7), setQuota('b', 5), merge(toD)];
    expect((await agencyAfter(history, 'd'))?.quota).toMatchObject([{ bloc: 'unallocated', posts: null }]);
    expect((await agencyAfter(history, 'c'))?.quota).toMatchObject([{ posts: 5 }]);
  });

  it('adds to the quota of whoever absorbs only where it goes there', async () => {
    const predecessors = [{ agencyId: 'a', rest: toD }];
    const { ledger } = await scene([...rich, absorb('m', [], 'b', { effective, data: { predecessors } })]);
    const { agencies: after } = await ledger.chart({ on });
    expect(after.get('b')?.quota).toMatchObject([{ posts: 5 }]);
    expect(after.get('d')?.quota).toMatchObject([{ posts: 10 }]);
  });
});

describe('N5, a stated quota', () => {
  it('counts the posts that go with the rest of an agency', async () => {
    const quota = (posts: number) => [{ bloc: 'unallocated' as const, posts }];
    expect(await refusedAfter(rich, merge(toD, { quota: quota(12) }))).toMatchObject({
      rule: 'N5',
      ids: ['a', 'b', 'c', 'd'],
    });
    expect((await agencyAfter([...rich, merge(toD, { quota: quota(5) })], 'c'))?.quota).toMatchObject([{ posts: 5 }]);
  });
});

describe('T1, who reports to whom, when the rest goes to another agency', () => {
  const under = (...links: readonly (readonly [string, string])[]) => [
    ...agencies,
    ...links.map(([id, parent]) => reportTo(id, parent)),
  ];
  const parentOf = async (history: readonly ReturnType<typeof establish>[], id: string) =>
    (await agencyAfter([...history, merge(toD)], id))?.lines.map(({ parentId }) => parentId);

  it('lets whoever takes it report to whom the old one reported to', async () => {
    expect(await parentOf(under(['d', 'a'], ['a', 'child']), 'd')).toEqual(['child']);
    expect(await parentOf(under(['d', 'a']), 'd')).toEqual([]);
  });

  it('lets it report to the successor where the old one reported to another that merges', async () => {
    expect(await parentOf(under(['d', 'a'], ['a', 'b']), 'd')).toEqual(['c']);
  });

  it('is refused where whoever takes it would report to itself', async () => {
    const history = under(['child', 'a'], ['d', 'child']);
    expect(await refusedAfter(history, merge(toD))).toMatchObject({ rule: 'T1' });
  });
});
