import type { Ledger } from '@orgledger/ledger';
import { chartTree, quotaText } from '../../render/chart-tree.ts';
import { lineageLines } from '../../render/lineage.ts';
import type { Terminal } from '../../terminal.ts';
import { DONE, heading } from './heading.ts';

const BEFORE = '2017-06-30';
const ROOTS = ['ha-long/party-committee', 'ha-long/peoples-committee'];
const JOINT = 'ha-long/org-home';

/** How four agencies of Hạ Long became two. */
export const showHaLong = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  heading(terminal, 'Hạ Long before the mergers: four agencies in two pairs, the heads of each pair one person');
  terminal.out(await chartTree(await ledger.chart({ on: BEFORE }), ledger, ROOTS));
  heading(terminal, 'Hạ Long after the mergers: two agencies');
  terminal.out(await chartTree(await ledger.chart({ on: DONE }), ledger, ROOTS));
  heading(terminal, 'Quota of the Organisation and Home Affairs Agency of Hạ Long');
  for (const on of [BEFORE, '2018-04-04', DONE]) {
    const chart = await ledger.chart({ on });
    const agency = chart.agencies.get(JOINT);
    terminal.out(
      `${on}  ${agency === undefined ? 'unknown (the agency has not certainly begun)' : quotaText(chart, agency)}`,
    );
  }
};

/** Where the joint agency came from and what it went into. */
export const showLineage = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  heading(terminal, 'Lineage of the Organisation and Home Affairs Agency of Hạ Long');
  terminal.out(lineageLines(await ledger.lineage(JOINT)));
};
