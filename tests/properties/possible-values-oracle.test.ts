import type { Chart, CivilDate, LedgerEntry } from '@orgledger/domain';
import { chartByDefinition, type ValueKey, valuesOf } from '@orgledger/projections';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  absorb,
  appoint,
  consolidate,
  establish,
  type Given,
  post,
  rename,
  reportTo,
  setQuota,
} from '../support/commands.ts';
import { openScene, sceneStore } from '../support/scene.ts';
import { daysOf, onDay } from './worlds.ts';

const RUNS = Number(process.env['RUNS'] ?? 60);

type Value = string | number | null | undefined;

const day = (number: number): string => `2018-01-${String(number).padStart(2, '0')}`;
const actor = 'generator';
const move = (fromAgencyId: string, agencyId: string, posts: number, effective: string): Given => ({
  command: 'MoveQuota',
  actor,
  effective,
  data: { agencyId, fromAgencyId, bloc: 'unallocated', toBloc: 'unallocated', posts },
});
const retitle = (positionId: string, name: string, effective: string): Given => ({
  command: 'RetitlePosition',
  actor,
  effective,
  data: { positionId, titles: [{ name, statutory: false }] },
});
const release = (positionId: string, personId: string, effective: string): Given => ({
  command: 'ReleaseStaff',
  actor,
  effective,
  data: { positionId, personId, reason: 'reform' },
});

/** Three agencies under a fourth, with quotas and heads, and a merger that is approved. */
const setting: readonly Given[] = [
  establish('r'),
  ...['a', 'b', 'c'].flatMap((id) => [
    establish(id, { data: { lines: [{ line: 'party', parentId: 'r' }] } }),
    post(`${id}#head`, id, { rank: 'head', title: `Head ${id}` }),
  ]),
  setQuota('a', 10),
  setQuota('b', 5),
  appoint('a#head', 'p-1'),
  appoint('b#head', 'p-2'),
];

/** What may happen; each is refused where it does not fit what was recorded before. */
const changes: readonly ((effective: string) => Given)[] = [
  (effective) => setQuota('a', 20, { effective }),
  (effective) => setQuota('a', 15, { effective }),
  (effective) => setQuota('c', 3, { effective }),
  (effective) => move('a', 'b', 2, effective),
  (effective) => move('b', 'a', 1, effective),
  (effective) => rename('a', 'A2', { effective }),
  (effective) => rename('a', 'A3', { effective }),
  (effective) => reportTo('b', 'a', { effective }),
  (effective) => reportTo('b', null, { effective }),
  (effective) => retitle('a#head', 'Chief', effective),
  (effective) => appoint('c#head', 'p-3', { effective }),
  (effective) => release('a#head', 'p-1', effective),
  (effective) =>
    consolidate('m', ['a', 'c'], 'd', {
      effective,
      data: { headPost: { positionId: 'd#head', titles: [{ name: 'Head d', statutory: true }] } },
    }),
  (effective) =>
    absorb('n', ['b'], 'a', { effective, data: { staff: [{ kind: 'released', personId: 'p-2', reason: 'reform' }] } }),
  (effective) => ({
    command: 'AbolishAgency',
    actor,
    effective,
    data: { agencyId: 'c', reason: 'reform', rest: { kind: 'agency', agencyId: 'a' } },
  }),
];

type Happening = { readonly which: number; readonly from: number; readonly length: number };
const which = fc.nat({ max: changes.length - 1 });
const happening: fc.Arbitrary<Happening> = fc.record({
  which,
  from: fc.integer({ min: 1, max: 5 }),
  length: fc.integer({ min: 0, max: 3 }),
});

const play = async (happenings: readonly Happening[]) => {
  const store = sceneStore();
  const ledger = await openScene({ store });
  for (const command of setting) expect(await ledger.execute(command)).toMatchObject({ ok: true });
  for (const { which, from, length } of happenings) {
    const effective = length === 0 ? day(from) : `[${day(from)}..${day(from + length)}]`;
    const command = changes[which]?.(effective);
    if (command !== undefined) await ledger.execute(command);
  }
  const opened = await store({ validator: { check: () => undefined, read: (content) => content } });
  const entries: LedgerEntry[] = [];
  for await (const entry of opened.readAll()) entries.push(entry as unknown as LedgerEntry);
  return { ledger, entries };
};

const allValues = (chart: Chart): ReadonlyMap<ValueKey, Value> => {
  const found = new Map<ValueKey, Value>();
  for (const records of [chart.agencies, chart.positions, chart.functions, chart.mergers, chart.programmes]) {
    for (const record of records.values()) for (const [key, { value }] of valuesOf(record)) found.set(key, value);
  }
  return found;
};

/** Every choice of a day within each window, in which all entries apply that are in force by then. */
function* worldsOf(entries: readonly LedgerEntry[], on: CivilDate): Iterable<Chart> {
  const choose = function* (place: number, chosen: readonly LedgerEntry[]): Iterable<readonly LedgerEntry[]> {
    const entry = entries[place];
    if (entry === undefined) yield chosen;
    else if (daysOf(entry).length < 2 || entry.type === 'Confirmed') yield* choose(place + 1, [...chosen, entry]);
    else {
      const days = daysOf(entry);
      // Days after the one that is asked for are all the same.
      const useful = days.filter((one) => one <= on || one === days.at(-1));
      for (const one of useful) yield* choose(place + 1, [...chosen, onDay(entry, one)]);
    }
  };
  for (const world of choose(0, [])) {
    const { chart, skipped } = chartByDefinition(world, on);
    if (skipped.size === 0) yield chart;
  }
}

/** What the worlds say of each value beside what is certain. */
const valuesOfWorlds = (entries: readonly LedgerEntry[], on: CivilDate, certain: ReadonlyMap<ValueKey, Value>) => {
  const found = new Map<ValueKey, Set<Value>>();
  for (const chart of worldsOf(entries, on)) {
    const values = allValues(chart);
    for (const key of new Set([...certain.keys(), ...values.keys()])) {
      if (values.get(key) === certain.get(key)) continue;
      found.set(key, (found.get(key) ?? new Set()).add(values.get(key)));
    }
  }
  return found;
};

const days = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => day(number) as CivilDate);

it('no value of any choice of days is missing, whatever the windows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 4 }), async (happenings) => {
      const { ledger, entries } = await play(happenings);
      for (const on of days) {
        const view = await ledger.chart({ on });
        for (const [key, values] of valuesOfWorlds(entries, on, allValues(view))) {
          const listed = view.possibleValues(key).map(({ value }) => value);
          for (const value of values) expect(listed, `${key} on ${on}`).toContain(value);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

// Certain days are even; the window begins, and is asked for, on odd ones. Where windows share no more than a day, that day's
// entries would be in the order of the log, and the order counts as unknown all the same: more is listed than may be.
it('where one entry is possible among certain days, what is listed is exactly what may be', async () => {
  const even = fc.integer({ min: 1, max: 4 }).map((half) => 2 * half);
  const certain = fc.record({ which, from: even, length: fc.constant(0) });
  const odd = even.map((number) => number - 1);
  const open = fc.record({ which, from: odd, length: fc.integer({ min: 1, max: 4 }) });
  let listed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(certain, { maxLength: 3 }),
      open,
      fc.array(certain, { maxLength: 2 }),
      async (before, possible, after) => {
        const { ledger, entries } = await play([...before, possible, ...after]);
        for (const on of days.filter((_day, index) => index % 2 === 0)) {
          if (on < day(possible.from) || on >= day(possible.from + possible.length)) continue;
          const view = await ledger.chart({ on });
          const all = [...view.allPossibleValues()].map(
            ([key, values]) => [key, new Set(values.map(({ value }) => value))] as const,
          );
          expect(new Map(all), `on ${on}`).toEqual(valuesOfWorlds(entries, on, allValues(view)));
          listed += all.length;
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(listed).toBeGreaterThan(20);
});
