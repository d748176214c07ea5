import { type CommandInput, LAST_DAY } from '@orgledger/domain';
import type { ChartView } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { earlierDaysChanged, eveOf } from '../invariants/earlier-days.ts';
import type { ChartOf } from '../invariants/machinery.ts';
import { swapped } from '../invariants/swapped.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { outcomesOn } from './outcomes.ts';

it('M3: an entry changes no day before it may be in force', async () => {
  let checked = 0;
  await overHistories(
    async ({ ledger, entries, sizes }) => {
      for (const [step, size] of sizes.entries()) {
        const before = sizes[step - 1] ?? 0;
        const on = eveOf(entries.slice(before, size));
        if (on === undefined) continue;
        const [without, within] = [
          await ledger.chart({ on, knownAt: { size: before } }),
          await ledger.chart({ on, knownAt: { size } }),
        ];
        const chartOf: ChartOf = (_entries, _on, known) => (known === size ? within : without);
        expect(await earlierDaysChanged(chartOf, entries, before, size)).toEqual([]);
        expect(told(within)).toEqual(told(without));
        if (without.agencies.size > 0) checked += 1;
      }
    },
    { met: () => expect(checked).toBeGreaterThan(100) },
  );
});

const told = (view: ChartView) => ({
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
        const outcomeOf = outcomesOn([LAST_DAY, ...sample(interestingDays(entries), picks)]);
        // Related after all, where one of them is needed for the other or stands in its way.
        const { related, said } = await swapped(outcomeOf, commands.slice(0, place), one, other);
        counts[related ? 'related' : 'alike'] += 1;
        if (!related) expect(said).toEqual([]);
      }
    },
    { share: 0.5, met: () => expect(counts.alike).toBeGreaterThan(10) },
  );
  expect(counts.alike).toBeGreaterThan(counts.related);
});

/** Whether two commands name nothing in common. */
const unrelated = (one: CommandInput, other: CommandInput | undefined): boolean =>
  other !== undefined && namesOf(one).isDisjointFrom(namesOf(other));

const namesOf = ({ data }: CommandInput): ReadonlySet<string> =>
  new Set(JSON.stringify(data).match(/"[a-z]+-\d+(?:-[a-z]+)?"/g) ?? []);
