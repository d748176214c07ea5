import { expect, it } from 'vitest';
import { must } from '../support/results.ts';
import { scene } from '../support/scene.ts';
import { parties, steps } from './scenario.ts';

it('P2: unifying titles changes no agency', async () => {
  const { ledger } = await scene(parties);
  const on = steps.unify.effective;
  const before = await ledger.chart({ on });
  must(await ledger.execute(steps.unify));
  const after = await ledger.chart({ on });
  expect(after.agencies).toEqual(before.agencies);
  expect(after.counts.focalPoints).toEqual(before.counts.focalPoints);
  expect(after.positions.get('a#head')?.holders).toMatchObject([{ personId: 'p-head', appointment: 'unified' }]);
});
