import type { Chart } from '@orgledger/domain';
import { applyDiff, diffCharts } from '@orgledger/projections';
import { differences } from './machinery.ts';

/** M6: what a difference of two charts, applied to the one, does not make as it is on the other; and the same back again. */
export const lostInDiff = (a: Chart, b: Chart, diffOf: typeof diffCharts = diffCharts): readonly string[] => {
  const diff = diffOf(a, b);
  const back = diff.map(({ subject, from, to }) => ({ subject, from: to, to: from }));
  return [...differences(applyDiff(a, diff), b), ...differences(applyDiff(b, back), a)];
};
