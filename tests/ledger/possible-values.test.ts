import type { Ledger, ValueKey } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import {
  absorb,
  appoint,
  approved,
  CLERK,
  complete,
  consolidate,
  establish,
  type Given,
  post,
  rename,
  reportTo,
  setQuota,
  split,
} from '../support/commands.ts';
import { must } from '../support/results.ts';
import { scene } from '../support/scene.ts';

const effective = '[2018-01-01..2018-12-31]';
const during = '2018-06-30';
const after = '2018-12-31';
const profile = { kind: 'office', level: 'district', bloc: 'party' as const, focalPoint: true };

const possible = async (ledger: Ledger, on: string, ...keys: readonly ValueKey[]) => {
  const chart = await ledger.chart({ on });
  return keys.map((key) => chart.possibleValues(key).map(({ value }) => value));
};

type Case = {
  readonly title: string;
  readonly history: readonly Given[];
  readonly values: Readonly<Partial<Record<ValueKey, readonly (string | number | null | undefined)[]>>>;
};

const cases: readonly Case[] = [
  {
    title: 'a merger: the sum of the quotas, the lines and the joined head post',
    history: [
      ...['a', 'b'].flatMap((id) => [
        establish(id, { data: { lines: [{ line: 'party', parentId: 'r' }] } }),
        post(`${id}-head`, id, { rank: 'head', title: `Trưởng ${id}` }),
        appoint(`${id}-head`, 'p-1', { appointment: 'concurrent' }),
      ]),
      setQuota('a', 12),
      setQuota('b', 8),
      consolidate('m', ['a', 'b'], 'c', {
        effective,
        data: { headPost: { positionId: 'c-head', titles: [{ name: 'Thủ trưởng', statutory: false }] } },
      }),
    ],
    values: {
      'merger:m:status': ['proposed', 'approved', 'merged'],
      'agency:a:status': ['merged'],
      'agency:a:quota:unallocated': [undefined],
      'agency:c:status': ['active'],
      'agency:c:quota:unallocated': [20],
      'agency:c:line:party': ['r'],
      'position:c-head:titles': ['Thủ trưởng + Trưởng a + Trưởng b'],
      'position:c-head:holder:p-1': ['main'],
      'position:a-head:holder:p-1': [undefined],
    },
  },
  {
    title: 'a merger whose quota is set in the same window',
    history: [
      establish('a'),
      establish('b'),
      setQuota('a', 12),
      setQuota('b', 8),
      ...approved('m', ['a'], 'b'),
      complete('m', 'b', { effective }),
      setQuota('b', 15, { effective }),
    ],
    // Set before the merger, it is joined with the quota of the other.
    values: { 'agency:b:quota:unallocated': [20, 27, 15] },
  },
  {
    title: 'two moves of quota: any of them, or both',
    history: [
      establish('a'),
      establish('b'),
      setQuota('a', 10),
      setQuota('b', 1),
      ...[3, 4].map(
        (posts): Given => ({
          command: 'MoveQuota',
          actor: CLERK,
          effective,
          data: { agencyId: 'b', fromAgencyId: 'a', bloc: 'unallocated', toBloc: 'unallocated', posts },
        }),
      ),
    ],
    values: { 'agency:a:quota:unallocated': [7, 3, 6], 'agency:b:quota:unallocated': [4, 8, 5] },
  },
  {
    title: 'a split: what begins, and where the quota goes',
    history: [
      establish('a'),
      setQuota('a', 9),
      split(
        'a',
        [
          { agencyId: 'x', name: 'X', ...profile },
          { agencyId: 'y', name: 'Y', ...profile },
        ],
        'x',
        { effective },
      ),
    ],
    values: {
      'agency:a:status': ['split'],
      'agency:x:name': ['X'],
      'agency:x:quota:unallocated': [9],
      'agency:y:quota:unallocated': [],
    },
  },
  {
    title: 'new titles, and somebody who comes or goes',
    history: [
      establish('a'),
      post('h', 'a', { rank: 'head', title: 'Trưởng ban' }),
      appoint('h', 'p-1'),
      {
        command: 'RetitlePosition',
        actor: CLERK,
        effective,
        data: { positionId: 'h', titles: [{ name: 'Chủ nhiệm', statutory: true }] },
      },
      {
        command: 'ReleaseStaff',
        actor: CLERK,
        effective,
        data: { positionId: 'h', personId: 'p-1', reason: 'Nghỉ hưu' },
      },
      appoint('h', 'p-2', { effective, order: 1 }),
    ],
    values: {
      'position:h:titles': ['Chủ nhiệm'],
      'position:h:holder:p-1': [undefined],
      'position:h:holder:p-2': ['main'],
    },
  },
  {
    title: 'no line any more',
    history: [establish('a'), reportTo('a', 'r'), reportTo('a', null, { effective })],
    values: { 'agency:a:line:party': [undefined] },
  },
  {
    title: 'no value where a possible entry would set what is certain',
    history: [establish('a'), setQuota('a', 20), setQuota('a', 20, { effective })],
    values: { 'agency:a:quota:unallocated': [] },
  },
  {
    title: 'an agency that hangs under one that may be merged',
    history: [
      establish('a'),
      establish('b'),
      establish('child', { data: { lines: [{ line: 'party', parentId: 'a' }] } }),
      absorb('m', ['a'], 'b', { effective }),
    ],
    values: { 'agency:child:line:party': ['b'] },
  },
];

describe('possible in the window are the values of', () => {
  it.each(cases)('$title', async ({ history, values }) => {
    const { ledger } = await scene([establish('r'), ...history]);
    const chart = await ledger.chart({ on: during });
    // The keys of a case are value keys: its type says so.
    for (const key of Object.keys(values) as ValueKey[]) {
      expect([key, chart.possibleValues(key).map(({ value }) => value)]).toEqual([key, values[key]]);
    }
  });
});

describe('possible values', () => {
  it('name the entry that would set them', async () => {
    const { ledger } = await scene([
      establish('a'),
      establish('b'),
      setQuota('a', 12),
      setQuota('b', 8),
      consolidate('m', ['a', 'b'], 'c', { effective }),
    ]);
    const chart = await ledger.chart({ on: during });
    const [value] = chart.possibleValues('agency:c:quota:unallocated');
    expect(chart.entry(value?.by ?? '')?.type).toBe('AgenciesMerged');
  });

  it('are gone when all is certain, and on a ledger without windows there are none', async () => {
    const { ledger } = await scene([establish('a'), rename('a', 'B', { effective })]);
    expect((await ledger.chart({ on: during })).allPossibleValues().size).toBe(1);
    expect((await ledger.chart({ on: after })).allPossibleValues().size).toBe(0);
  });

  it('stay when the other was set before, within the window', async () => {
    const { ledger } = await scene([
      establish('a'),
      rename('a', 'Tháng Sáu', { effective: '2018-06-01' }),
      rename('a', 'Cả năm', { effective }),
    ]);
    expect(await possible(ledger, after, 'agency:a:name')).toEqual([['Tháng Sáu']]);
  });

  it('are not those that a later certain entry has settled', async () => {
    const { ledger } = await scene([
      establish('a'),
      rename('a', 'Nửa đầu', { effective: '[2018-01-01..2018-06-30]' }),
      rename('a', 'Tháng Bảy', { effective: '2018-07-01' }),
      rename('a', 'Cả năm', { effective }),
    ]);
    // July came after the first half for certain, so only July can have come after the one of the whole year.
    expect(await possible(ledger, after, 'agency:a:name')).toEqual([['Tháng Bảy']]);
  });

  it('of a chart that was asked for earlier do not change with the log', async () => {
    const { ledger } = await scene([establish('a'), rename('a', 'B', { effective })]);
    const early = await ledger.chart({ on: during });
    must(await ledger.execute(rename('a', 'C', { effective: '2017' })));
    expect(early.possibleValues('agency:a:name').map(({ value }) => value)).toEqual(['B']);
  });

  it('are known as they were known', async () => {
    const { ledger } = await scene([establish('a'), rename('a', 'B', { effective }), rename('a', 'C', { effective })]);
    const values = async (size: number) =>
      (await ledger.chart({ on: during, knownAt: { size } })).possibleValues('agency:a:name').map(({ value }) => value);
    expect([await values(1), await values(2), await values(3)]).toEqual([[], ['B'], ['B', 'C']]);
  });

  it('of very many entries in one window are each there', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Tên ${index}`);
    const { ledger } = await scene([establish('a'), ...names.map((name) => rename('a', name, { effective }))]);
    const chart = await ledger.chart({ on: during });
    expect(new Set(chart.possibleValues('agency:a:name').map(({ value }) => value))).toEqual(new Set(names));
  });
});
