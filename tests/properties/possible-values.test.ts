import type { Chart } from '@orgledger/domain';
import { chartByDefinition, type ValueKey, valuesOf } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';
import { someWorld } from './worlds.ts';

type Value = string | number | null | undefined;

const allValues = (chart: Chart): ReadonlyMap<ValueKey, Value> => {
  const found = new Map<ValueKey, Value>();
  for (const records of [chart.agencies, chart.positions, chart.functions, chart.mergers, chart.programmes]) {
    for (const record of records.values()) for (const [key, { value }] of valuesOf(record)) found.set(key, value);
  }
  return found;
};

it('every value of a world that is possible is the certain one or listed', async () => {
  let [worlds, listed] = [0, 0];
  const met = () => expect(Math.min(worlds, listed)).toBeGreaterThan(200);
  await overHistories(
    async ({ ledger, entries }, picks) => {
      for (const [index, on] of sample(interestingDays(entries), picks).entries()) {
        const view = await ledger.chart({ on });
        const certain = allValues(view);
        for (let more = 0; more < 10; more += 1) {
          const world = chartByDefinition(someWorld(entries, (picks[index] ?? 0) + 31 * more), on);
          if (world.skipped.size > 0) continue;
          worlds += 1;
          const values = allValues(world.chart);
          for (const key of new Set([...certain.keys(), ...values.keys()])) {
            if (values.get(key) === certain.get(key)) continue;
            listed += 1;
            expect(
              view.possibleValues(key).map(({ value }) => value),
              `${key} on ${on}`,
            ).toContain(values.get(key));
          }
        }
      }
    },
    { met },
  );
});
