import type { Ledger } from '@orgledger/ledger';
import { describe, expect, it } from 'vitest';
import { consolidate, establish, type Given, setQuota } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

/** The quota of agency a on a day: what is certain, and what else it may be. */
const quotaOn = async (ledger: Ledger, on: string) => {
  const chart = await ledger.chart({ on });
  return [
    chart.agencies.get('a')?.quota.map(({ posts }) => posts),
    chart.possibleValues('agency:a:quota:unallocated').map(({ value }) => value),
  ];
};

type History = {
  readonly title: string;
  readonly history: readonly Given[];
  /** On each day: the certain posts, and those that are possible. */
  readonly days: readonly (readonly [on: string, certain: readonly (number | null)[], possible: readonly number[]])[];
};

const merged = '[2018-01-01..2018-04-04]';
const reduced = '[2018-01-01..2019-12-31]';
const twenty = setQuota('a', 20, { effective: merged });

const histories: readonly History[] = [
  {
    title: 'is possible in the window of the one entry that sets it, and certain from its last day',
    history: [twenty],
    days: [
      ['2017-12-31', [], []],
      ['2018-01-01', [], [20]],
      ['2018-04-03', [], [20]],
      ['2018-04-04', [20], []],
    ],
  },
  {
    title: 'stays unsettled when two windows overlap and no order is stated',
    history: [twenty, setQuota('a', 15, { effective: reduced })],
    days: [
      ['2018-02-01', [], [20, 15]],
      ['2018-04-04', [20], [15]],
      ['2019-12-31', [15], [20]],
      ['2025-01-01', [15], [20]],
    ],
  },
  {
    title: 'is settled by a stated order',
    history: [twenty, setQuota('a', 15, { effective: reduced, order: 1 })],
    days: [
      ['2018-04-04', [20], [15]],
      ['2019-12-31', [15], []],
    ],
  },
  {
    title: 'is settled by a narrower window, which no longer overlaps',
    history: [twenty, setQuota('a', 15, { effective: '[2018-04-05..2019-12-31]' })],
    days: [
      ['2018-04-04', [20], []],
      ['2018-04-05', [20], [15]],
      ['2019-12-31', [15], []],
    ],
  },
  {
    title: 'stays unsettled while the windows share a single day',
    history: [twenty, setQuota('a', 15, { effective: '[2018-04-04..2019-12-31]' })],
    days: [['2019-12-31', [15], [20]]],
  },
  {
    title: 'is settled by a later certain entry',
    history: [twenty, setQuota('a', 15, { effective: reduced }), setQuota('a', 12, { effective: '2020-06-01' })],
    days: [
      ['2020-05-31', [15], [20]],
      ['2020-06-01', [12], []],
    ],
  },
  {
    title: 'has no alternative where both entries set the same',
    history: [twenty, setQuota('a', 20, { effective: reduced })],
    days: [['2019-12-31', [20], []]],
  },
  {
    title: 'of one day goes by the order of recording, and is settled',
    history: [setQuota('a', 20, { effective: '2018-01-01' }), setQuota('a', 15, { effective: '2018-01-01' })],
    days: [['2018-01-01', [15], []]],
  },
  {
    title: 'of unknown size is not the same as no quota',
    history: [setQuota('a', null, { effective: '2018-01-01' })],
    days: [
      ['2017-12-31', [], []],
      ['2018-01-01', [null], []],
    ],
  },
];

describe('a quota', () => {
  it.each(histories)('$title', async ({ history, days }) => {
    const { ledger } = await scene([establish('a'), ...history]);
    for (const [on, certain, possible] of days) {
      expect([on, ...(await quotaOn(ledger, on))]).toEqual([on, certain, possible]);
    }
  });

  it('names the entry that set it and those that might', async () => {
    const { ledger } = await scene([establish('a'), twenty, setQuota('a', 15, { effective: reduced })]);
    const chart = await ledger.chart({ on: '2018-04-04' });
    const [value] = chart.possibleValues('agency:a:quota:unallocated');
    expect(chart.entry(chart.agencies.get('a')?.quota[0]?.by ?? '')).toMatchObject({ effective: merged });
    expect(chart.entry(value?.by ?? '')).toMatchObject({ effective: reduced });
    expect(chart.possible.map(({ id }) => id)).toEqual([value?.by]);
  });

  it.each([
    ['the sum of its agencies, where both are known', 12, 8, [20]],
    ['of unknown size, where one of them is', 12, null, [null]],
  ])('of a merged agency is %s', async (_title, a, b, sum) => {
    const { ledger } = await scene([
      establish('a'),
      establish('b'),
      setQuota('a', a),
      setQuota('b', b),
      consolidate('m', ['a', 'b'], 'c', { effective: '2018-01-01' }),
    ]);
    const { agencies } = await ledger.chart({ on: '2018-01-01' });
    expect(agencies.get('c')?.quota.map(({ posts }) => posts)).toEqual(sum);
    expect(agencies.get('a')?.quota).toEqual([]);
  });
});
