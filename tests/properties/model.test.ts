import { chartByDefinition } from '@orgledger/projections';
import { expect, it } from 'vitest';
import { organisationOn } from '../model/model.ts';
import { sentences } from '../model/sentences.ts';
import { tablesOf } from './chart-tables.ts';
import { overHistories } from './check.ts';
import { interestingDays, sample } from './days.ts';

it('the reference model and the chart say the same after every step, on the last day and on days between', async () => {
  await overHistories(({ entries, sizes, accepted }, picks) => {
    for (const [step, size] of sizes.entries()) {
      const known = entries.slice(0, size);
      for (const on of ['9999-12-31', ...sample(interestingDays(known), [picks[step % picks.length] ?? 0])]) {
        const model = sentences(organisationOn(accepted.slice(0, step + 1), on));
        const chart = sentences(tablesOf(chartByDefinition(known, on as never).chart));
        const difference = { missing: [...model.difference(chart)], unexpected: [...chart.difference(model)] };
        expect(difference, `on ${on} after ${accepted[step]?.command}`).toEqual({ missing: [], unexpected: [] });
      }
    }
  });
});
