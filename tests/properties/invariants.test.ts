import { LAST_DAY } from '@orgledger/domain';
import { expect, it } from 'vitest';
import { wrongFocalPoints } from '../invariants/focal-points.ts';
import { functionsFromNowhere } from '../invariants/function-origins.ts';
import { unnamedValues } from '../invariants/named-values.ts';
import { titlesChangingAgencies } from '../invariants/unified-titles.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';

it('F5: no function comes from nowhere: an entry in force has assigned it', async () => {
  let functions = 0;
  await overHistories(
    async ({ ledger, entries }, picks) => {
      for (const on of [LAST_DAY, ...sample(interestingDays(entries), picks)]) {
        const chart = await ledger.chart({ on });
        functions += chart.functions.size;
        expect(functionsFromNowhere(entries, on, chart)).toEqual([]);
      }
    },
    { share: 0.5, met: () => expect(functions).toBeGreaterThan(30) },
  );
});

it('D1: focal points fall by those that end minus those that begin', async () => {
  let falls = 0;
  await overHistories(
    ({ entries }) => {
      const found = wrongFocalPoints(entries);
      expect(found.wrong).toEqual([]);
      falls += found.falls;
    },
    { share: 0.5, met: () => expect(falls).toBeGreaterThan(5) },
  );
});

it('P2: unifying titles, and separating them, changes no agency', async () => {
  let [unified, seen] = [0, 0];
  await overHistories(
    async ({ ledger, entries }) => {
      const found = titlesChangingAgencies(entries);
      expect(found.wrong).toEqual([]);
      seen += found.seen;
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
    { share: 0.5, met: () => expect(Math.min(unified, seen)).toBeGreaterThan(5) },
  );
});

it('M7: every value on the chart names an entry that was known and in force, and its instruments', async () => {
  let values = 0;
  await overHistories(
    async ({ ledger, entries, sizes }, picks) => {
      for (const on of sample(interestingDays(entries), picks)) {
        for (const size of [entries.length, ...sample(sizes, picks.slice(0, 1))]) {
          const chart = await ledger.chart({ on, knownAt: { size } });
          const found = unnamedValues(chart);
          expect(found.unknown).toEqual([]);
          values += found.values;
        }
      }
    },
    { share: 0.5, met: () => expect(values).toBeGreaterThan(300) },
  );
});
