import { type CommandInput, dayBefore, isDated, LAST_DAY, windowOf } from '@orgledger/domain';
import type { ChartView } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { chartOf } from './records.ts';
import { replay } from './replay.ts';
import { today } from './today.ts';

it('M3: an entry changes no day before it may be in force', async () => {
  let checked = 0;
  await overHistories(async ({ ledger, entries, sizes }) => {
    for (const [step, size] of sizes.entries()) {
      const before = sizes[step - 1] ?? 0;
      const days = entries
        .slice(before, size)
        .filter(isDated)
        .map((entry) => windowOf(entry.data.effective).first);
      const [first] = days.toSorted();
      const on = first === undefined ? undefined : dayBefore(first);
      if (on === undefined) continue;
      const [without, within] = [
        await ledger.chart({ on, knownAt: { size: before } }),
        await ledger.chart({ on, knownAt: { size } }),
      ];
      expect(told(within)).toEqual(told(without));
      if (without.agencies.size > 0) checked += 1;
    }
  });
  expect(checked).toBeGreaterThan(100);
});

const told = (view: ChartView) => ({
  chart: chartOf(view),
  counts: view.counts,
  possible: view.possible.map(({ id }) => id),
});

it('M5: two unrelated records of one day may be recorded in either order', async () => {
  const counts = { alike: 0, related: 0 };
  await overHistories(
    async ({ entries, accepted }, picks) => {
      const commands = accepted.filter((command) => 'effective' in command);
      const places = commands.flatMap((one, place) => (unrelated(one, commands[place + 1]) ? [place] : []));
      for (const place of new Set(sample(places, picks.slice(0, 2)))) {
        const [one, next] = [commands[place], commands[place + 1]];
        if (one === undefined || next === undefined) continue;
        const other = { ...next, effective: one.effective };
        const before = commands.slice(0, place);
        const first = await replay([...before, one, other]);
        const second = await replay([...before, other, one]);
        // Related after all, where one of them is needed for the other or stands in its way.
        if (first.refusals.length + second.refusals.length > 0) counts.related += 1;
        else {
          counts.alike += 1;
          for (const on of [LAST_DAY, ...sample(interestingDays(entries), picks)]) {
            const [a, b] = [await first.ledger.chart({ on }), await second.ledger.chart({ on })];
            expect(today(a)).toEqual(today(b));
          }
        }
        await first.ledger.close();
        await second.ledger.close();
      }
    },
    { share: 0.5 },
  );
  expect(counts.alike).toBeGreaterThan(counts.related);
  expect(counts.alike).toBeGreaterThan(10);
});

/** Whether two commands name nothing in common. */
const unrelated = (one: CommandInput, other: CommandInput | undefined): boolean =>
  other !== undefined && namesOf(one).isDisjointFrom(namesOf(other));

const namesOf = ({ data }: CommandInput): ReadonlySet<string> =>
  new Set(JSON.stringify(data).match(/"[a-z]+-\d+(?:-[a-z]+)?"/g) ?? []);
