import type { Chart } from '@orgledger/domain';
import type { Ledger } from '@orgledger/ledger';
import { copyChart } from '@orgledger/projections';

/** The records of a view, without what else it tells, in maps of their own. */
export const chartOf = (view: Chart): Chart => copyChart(view);

/** The records of some days, so that two ledgers can be compared. */
export const chartsOn = async (ledger: Ledger, days: readonly string[]): Promise<readonly Chart[]> => {
  const charts: Chart[] = [];
  for (const on of days) charts.push(chartOf(await ledger.chart({ on })));
  return charts;
};
