import type { Chart } from '@orgledger/domain';
import type { OutcomeOf } from '../invariants/swapped.ts';
import { replay } from './replay.ts';

/** What comes of commands on a ledger of their own: what was refused, and the charts of some days. */
export const outcomesOn =
  (days: readonly string[]): OutcomeOf =>
  async (commands) => {
    const { ledger, refusals } = await replay(commands);
    const charts: Chart[] = [];
    for (const on of days) charts.push(await ledger.chart({ on }));
    await ledger.close();
    return { refusals, charts };
  };
