import { LAST_DAY } from '@orgledger/domain';
import { applyDiff, diffCharts } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { lostInDiff } from '../invariants/chart-diffs.ts';
import { establish, rename } from '../support/commands.ts';
import { scene } from '../support/scene.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { chartOf } from './records.ts';

it('M6: the diff of two charts applied to one gives the other, whichever day comes first', async () => {
  let differing = 0;
  await overHistories(
    async ({ ledger, entries, sizes }, picks) => {
      const days = sample(interestingDays(entries), picks);
      const charts = [
        ...(await Promise.all(days.map((on) => ledger.chart({ on })))),
        ...(await Promise.all(sample(sizes, picks).map((size) => ledger.chart({ on: LAST_DAY, knownAt: { size } })))),
      ].map(chartOf);
      for (const [index, a] of charts.entries()) {
        const b = charts[(index + 1) % charts.length] ?? a;
        expect(lostInDiff(a, b)).toEqual([]);
        expect(diffCharts(a, a)).toEqual([]);
        if (diffCharts(a, b).length > 0) differing += 1;
      }
    },
    { share: 0.5, met: () => expect(differing).toBeGreaterThan(50) },
  );
});

it('a diff names each record that differs, as it is on either chart, and no other', async () => {
  const { ledger } = await scene([establish('a'), establish('b'), rename('a', 'A anew', { effective: '2016-01-01' })]);
  const [before, after, none] = [
    await ledger.chart({ on: '2015-12-31' }),
    await ledger.chart({ on: '2016-01-01' }),
    await ledger.chart({ on: '2014-12-31' }),
  ];
  expect(diffCharts(before, after)).toEqual([
    { subject: 'agency:a', from: before.agencies.get('a'), to: after.agencies.get('a') },
  ]);
  expect(diffCharts(before, none).map(({ subject, to }) => ({ subject, to }))).toEqual([
    { subject: 'agency:a', to: undefined },
    { subject: 'agency:b', to: undefined },
  ]);
  await ledger.close();
});

it('a diff between other charts is refused and changes nothing', async () => {
  const { ledger } = await scene([establish('a'), rename('a', 'A anew', { effective: '2016-01-01' })]);
  const [before, after] = [await ledger.chart({ on: '2015-12-31' }), await ledger.chart({ on: '2016-01-01' })];
  const copy = chartOf(after);
  expect(() => applyDiff(after, diffCharts(before, after))).toThrow(RangeError);
  expect(chartOf(after)).toEqual(copy);
  await ledger.close();
});
