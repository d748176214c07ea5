import { describe, expect, it } from 'vitest';
import {
  abolish,
  absorb,
  affiliate,
  consolidate,
  establish,
  pay,
  profile,
  reportTo,
  seal,
  setQuota,
  split,
} from '../support/commands.ts';
import { agencyAfter, refusedAfter } from '../support/scene.ts';

const effective = '2018-01-01';
const toB = { kind: 'agency', agencyId: 'b' } as const;
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

  it('stays unknown for one of which it was not known, whatever it absorbs', async () => {
    const history = [...office, pay('a', 'office'), absorb('m', ['a'], 'b', { effective })];
    expect((await agencyAfter(history, 'b'))?.funding).toBeUndefined();
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
    const united = [...merged, affiliate('c', 'party-cell', { effective: '2019-01-01' })];
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
    expect(await refusedAfter(ab, consolidate('m', ['a', 'b'], 'c', { effective, data: { successor } }))).toMatchObject(
      {
        rule: 'T3',
        ids: ['c', 'a'],
      },
    );
    const parts = ['c', 'd'].map((agencyId) => ({ agencyId, ...profile(agencyId), lines }));
    expect(await refusedAfter(ab, split('a', parts, 'c', { effective }))).toMatchObject({
      rule: 'T3',
      ids: ['c', 'a'],
    });
  });
});
