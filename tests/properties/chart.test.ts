import { allowAll, openLedger } from '@orgledger/ledger';
import { chartByDefinition } from '@orgledger/projections';
import { memoryStore } from '@orgledger/store/memory';
import { expect, it } from 'vitest';
import { laterEntriesMatter } from '../invariants/later-entries.ts';
import type { ChartOf } from '../invariants/machinery.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { LEDGER_ID } from './play.ts';
import { someWorld } from './worlds.ts';

const records = ['agencies', 'positions', 'functions', 'persons', 'mergers', 'programmes'] as const;

it('the chart of any day, as known at any place in the log, is the chart by its definition', async () => {
  await overHistories(async ({ ledger, entries, sizes }, picks) => {
    for (const on of sample(interestingDays(entries), picks)) {
      for (const size of [entries.length, ...sample(sizes, picks)]) {
        const chart = await ledger.chart({ on, knownAt: { size } });
        const defined = chartByDefinition(entries, on, { size });
        for (const kind of records) expect(chart[kind], `${kind} on ${on} after ${size}`).toEqual(defined.chart[kind]);
        expect(chart.possible.map(({ id }) => id)).toEqual(defined.possible.map(({ entry }) => entry.id));
        expect(chart.skipped.map(({ entry }) => entry.id)).toEqual([...defined.skipped.keys()]);
      }
    }
  });
});

it('M2: nothing recorded after knownAt matters: a ledger that ends there answers the same', async () => {
  await overHistories(async ({ ledger, entries, sizes }, picks) => {
    const [size = 0] = sample(sizes, picks);
    const cut = entries[size - 1]?.recordedAt ?? '2025-12-31T00:00:00.000Z';
    const shorter = await openLedger({ store: await copyOf(entries.slice(0, size)), authorise: allowAll });
    for (const on of sample(interestingDays(entries), picks)) {
      const [short, byPlace, byInstant] = [
        await shorter.chart({ on }),
        await ledger.chart({ on, knownAt: { size } }),
        await ledger.chart({ on, knownAt: cut }),
      ];
      const chartOf: ChartOf = (log) => (log === entries ? byPlace : short);
      expect(await laterEntriesMatter(chartOf, entries, on, size)).toEqual([]);
      for (const kind of records) expect(byInstant[kind]).toEqual(short[kind]);
      expect(byPlace.counts).toEqual(short.counts);
      expect(byInstant.counts).toEqual(short.counts);
    }
    await shorter.close();
  });
});

it('counts bound every world that is possible: any choice of days within the windows in which all entries apply', async () => {
  let worlds = 0;
  await overHistories(
    async ({ ledger, entries }, picks) => {
      for (const [index, on] of sample(interestingDays(entries), picks).entries()) {
        const { focalPoints, agencies } = (await ledger.chart({ on })).counts;
        const world = chartByDefinition(someWorld(entries, picks[index] ?? 0), on);
        if (world.skipped.size > 0) continue;
        worlds += 1;
        const active = [...world.chart.agencies.values()].filter(({ end }) => end === undefined);
        expect(agencies.atLeast).toBeLessThanOrEqual(active.length);
        expect(agencies.atMost).toBeGreaterThanOrEqual(active.length);
        expect(focalPoints.atLeast).toBeLessThanOrEqual(active.filter((one) => one.focalPoint).length);
        expect(focalPoints.atMost).toBeGreaterThanOrEqual(active.filter((one) => one.focalPoint).length);
      }
    },
    { met: () => expect(worlds).toBeGreaterThan(50) },
  );
});

type Entry = Parameters<typeof chartByDefinition>[0][number];

const copyOf = async (entries: readonly Entry[]) => {
  const store = memoryStore({ ledgerId: LEDGER_ID });
  const opened = await store({ validator: { check: () => undefined, read: (content) => content } });
  for (const { id, type, recordedAt, data, metadata, stream, revision } of entries) {
    const event = { id, type, version: 1, recordedAt, data: data as never, metadata: metadata as never };
    await opened.append(stream, [event], { expectedRevision: revision === 0 ? 'none' : revision - 1 });
  }
  return store;
};
