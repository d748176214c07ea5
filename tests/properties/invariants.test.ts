import { type Chart, LAST_DAY, type LedgerEntry, windowOf } from '@orgledger/domain';
import { applyEntry, createChartIndex, emptyChart } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';

it('F5: no function comes from nowhere: an entry in force has assigned it', async () => {
  let functions = 0;
  await overHistories(
    async ({ ledger, entries }, picks) => {
      for (const on of [LAST_DAY, ...sample(interestingDays(entries), picks)]) {
        const assigned = new Set(
          entries.flatMap((entry) =>
            entry.type === 'FunctionsAssigned' && windowOf(entry.data.effective).last <= on
              ? entry.data.functions.map(({ functionId }) => functionId)
              : [],
          ),
        );
        const chart = await ledger.chart({ on });
        const held = [...chart.agencies.values()].flatMap((agency) => agency.functions.map((one) => one.functionId));
        functions += held.length;
        expect(held.filter((id) => !assigned.has(id))).toEqual([]);
        expect([...chart.functions.keys()].filter((id) => !assigned.has(id as (typeof held)[number]))).toEqual([]);
      }
    },
    { share: 0.5 },
  );
  expect(functions).toBeGreaterThan(30);
});

it('D1: focal points fall by those that end minus those that begin', async () => {
  let falls = 0;
  await overHistories(
    ({ entries }) => {
      const chart = emptyChart();
      for (const entry of inFoldOrder(entries)) {
        const before = focalPoints(chart);
        const ended = endedBy(entry).filter((id) => chart.agencies.get(id)?.focalPoint === true).length;
        applyEntry(chart, entry);
        const change = begunBy(entry) - ended;
        expect(focalPoints(chart) - before, entry.type).toBe(change);
        if (change < 0) falls += 1;
      }
    },
    { share: 0.5 },
  );
  expect(falls).toBeGreaterThan(5);
});

it('P2: unifying titles, and separating them, changes no agency', async () => {
  let unified = 0;
  await overHistories(
    async ({ ledger }) => {
      const { agencies } = await ledger.chart({ on: LAST_DAY });
      const headless = [...agencies.values()].filter(
        ({ end, positions }) => end === undefined && positions.length === 0,
      );
      const heads = headless.slice(0, 2).map(({ id }) => ({ id, positionId: `${id}/unified-head` }));
      if (heads.length < 2) return;
      const basis = { actor: 'generator', effective: '2099-01-01' };
      for (const { id: agencyId, positionId } of heads) {
        const data = { positionId, agencyId, rank: 'head' as const, titles: [{ name: 'Head', statutory: true }] };
        expect(await ledger.execute({ ...basis, command: 'EstablishPosition', data })).toMatchObject({ ok: true });
      }
      const positionIds = heads.map(({ positionId }) => positionId);
      const before = await ledger.chart({ on: LAST_DAY });
      const unify = { positionIds, personId: 'one-for-both' };
      expect(await ledger.execute({ ...basis, command: 'UnifyTitles', data: unify })).toMatchObject({ ok: true });
      const between = await ledger.chart({ on: LAST_DAY });
      const separate = { ...unify, keeps: positionIds[0] ?? '' };
      expect(await ledger.execute({ ...basis, command: 'SeparateTitles', data: separate })).toMatchObject({ ok: true });
      const after = await ledger.chart({ on: LAST_DAY });
      expect(between.positions).not.toEqual(before.positions);
      for (const { agencies: now, counts, functions } of [between, after]) {
        expect({ now, counts, functions }).toEqual({
          now: before.agencies,
          counts: before.counts,
          functions: before.functions,
        });
      }
      unified += 1;
    },
    { share: 0.5 },
  );
  expect(unified).toBeGreaterThan(5);
});

it('M7: every value on the chart names an entry that was known and in force, and its instruments', async () => {
  let values = 0;
  await overHistories(
    async ({ ledger, entries, sizes }, picks) => {
      for (const on of sample(interestingDays(entries), picks)) {
        for (const size of [entries.length, ...sample(sizes, picks.slice(0, 1))]) {
          const chart = await ledger.chart({ on, knownAt: { size } });
          const named = Object.values(chartRecords(chart)).flatMap((records) =>
            [...records.values()].flatMap(settersOf),
          );
          for (const id of new Set(named)) {
            const entry = chart.entry(id);
            expect(entry, id).toMatchObject({ id, instruments: expect.any(Array) });
            expect(entry?.index).toBeLessThan(size);
            expect(windowOf(entry?.effective ?? '').last <= on).toBe(true);
          }
          values += named.length;
        }
      }
    },
    { share: 0.5 },
  );
  expect(values).toBeGreaterThan(300);
});

const inFoldOrder = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const index = createChartIndex();
  for (const entry of entries) index.insert(entry);
  return index.placed.map(({ entry }) => entry);
};

const focalPoints = (chart: Chart): number =>
  [...chart.agencies.values()].filter(({ end, focalPoint }) => end === undefined && focalPoint).length;

/** How many focal points an entry says to begin. */
const begunBy = (entry: LedgerEntry): number => {
  switch (entry.type) {
    case 'AgencyEstablished':
    case 'AgencyReestablished':
      return Number(entry.data.focalPoint);
    case 'AgenciesMerged':
      return Number(entry.data.successor.profile?.focalPoint ?? false);
    case 'AgencySplit':
    case 'MergerReversed':
      return entry.data.successors.filter((one) => one.focalPoint).length;
    case 'AgencySeceded':
      return Number(entry.data.successor.focalPoint);
    default:
      return 0;
  }
};

/** The agencies that an entry says to end. */
const endedBy = (entry: LedgerEntry): readonly string[] => {
  switch (entry.type) {
    case 'AgenciesMerged':
      return entry.data.predecessors.filter((one) => one.participation === 'whole').map((one) => one.agencyId);
    case 'AgencySplit':
    case 'MergerReversed':
    case 'AgencyAbolished':
      return [entry.data.agencyId];
    default:
      return [];
  }
};

const chartRecords = ({ agencies, positions, functions, persons, mergers, programmes }: Chart): Chart => ({
  agencies,
  positions,
  functions,
  persons,
  mergers,
  programmes,
});

/** The ids of the entries that a value names as those that set it or parts of it. */
const settersOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'by' && typeof part === 'string' ? [part] : settersOf(part),
  );
};
