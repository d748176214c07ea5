import type { ChartView, Ledger } from '@orgledger/ledger';
import { quotaText } from '../../render/agency-details.ts';
import { chartTree } from '../../render/chart-tree.ts';
import { lineageLines } from '../../render/lineage.ts';
import { counted } from '../../render/words.ts';
import type { Terminal } from '../../terminal.ts';
import { DONE, heading } from './heading.ts';

const BEFORE = '2017-06-30';
const ROOTS = ['ha-long/party-committee', 'ha-long/peoples-committee'];
const JOINT = 'ha-long/org-home';

/** How four agencies of Hạ Long became two. */
export const showHaLong = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  const [before, after] = [await ledger.chart({ on: BEFORE }), await ledger.chart({ on: DONE })];
  const pairs = counted(unifications(before).size, 'pair', 'pairs');
  heading(terminal, `Hạ Long before the mergers: ${agencies(before)} in ${pairs}, the heads of each pair one person`);
  terminal.out(await chartTree(before, ledger, ROOTS));
  heading(terminal, `Hạ Long after the mergers: ${agencies(after)}`);
  terminal.out(await chartTree(after, ledger, ROOTS));
  heading(terminal, 'Quota of the Organisation and Home Affairs Agency of Hạ Long');
  for (const on of [BEFORE, '2018-04-04', DONE]) {
    const chart = await ledger.chart({ on });
    const agency = chart.agencies.get(JOINT);
    terminal.out(
      `${on}  ${agency === undefined ? 'unknown (the agency has not certainly begun)' : quotaText(chart, agency)}`,
    );
  }
};

/** The agencies of Hạ Long that are counted: its authorities are not. */
const counting = (chart: ChartView) =>
  [...chart.agencies.values()].filter(
    ({ id, focalPoint, end }) => id.startsWith('ha-long/') && focalPoint && end === undefined,
  );

const agencies = (chart: ChartView): string => counted(counting(chart).length, 'agency', 'agencies');

/** The decisions that made one person the head of several of them. */
const unifications = (chart: ChartView): ReadonlySet<string> =>
  new Set(
    counting(chart)
      .flatMap(({ positions }) => positions.flatMap((id) => chart.positions.get(id)?.holders ?? []))
      .flatMap(({ unification }) => unification ?? []),
  );

/** Where the joint agency came from and what it went into. */
export const showLineage = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  heading(terminal, 'Lineage of the Organisation and Home Affairs Agency of Hạ Long');
  terminal.out(lineageLines(await ledger.lineage(JOINT)));
};
