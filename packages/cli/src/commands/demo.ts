import { resolve } from 'node:path';
import type { Ledger } from '@orgledger/ledger';
import { demoData } from '../demo/demo-data.ts';
import { DEMO_ACTOR, removeDemo } from '../demo/remove-ledger.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openForWriting, readPeople } from '../open.ts';
import { quotaText } from '../render/agency-details.ts';
import { auditText } from '../render/audit.ts';
import { chartTree } from '../render/chart-tree.ts';
import { lineageText } from '../render/lineage.ts';
import { table } from '../render/table.ts';
import { bounds, refusal } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';
import { runImport } from './import.ts';

const MERGERS = 'quang-ninh/district-mergers';
const FOCAL_POINT_DAYS = [
  '2017-12-31',
  '2018-03-20',
  '2018-04-04',
  '2019-12-31',
  '2020-01-01',
  '2024-12-27',
  '2025-07-01',
];
const HA_LONG = ['ha-long/party-committee', 'ha-long/peoples-committee'];

/** Imports the story of Quảng Ninh and shows what the ledger makes of it. */
export const demo = async (
  path: string,
  { fresh }: { readonly fresh: boolean },
  terminal: Terminal,
): Promise<ExitCode> => {
  const data = await demoData();
  if (fresh) await removeDemo(path);
  const ledger = await openForWriting(path, await readPeople(data.people));
  try {
    const options = { actor: DEMO_ACTOR, onError: 'stop', dryRun: false } as const;
    const report = await runImport(ledger, data.commands, options, terminal);
    for (const { line, refusal: why } of report.refused) terminal.err(`line ${line}: ${refusal(why)}`);
    terminal.out(`Ledger: ${resolve(path)}`);
    terminal.out(`Imported ${report.commands} commands: ${report.entries} new entries, ${await ledger.size()} in all`);
    if (report.refused.length > 0) return EXIT.refused;
    heading(terminal, 'What the sources leave open is assumed, and marked so');
    for (const { id, assumed, reason } of data.assumptions) terminal.out(`${id}: ${assumed}\n    because: ${reason}`);
    await showHaLong(ledger, terminal);
    await showProgress(ledger, terminal);
    heading(terminal, 'Audit trail of the inspection agency of Đông Triều');
    terminal.out(auditText(await ledger.audit({ agency: 'dong-trieu/insp-insp' })));
    return EXIT.ok;
  } finally {
    await ledger.close();
  }
};

const showHaLong = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  heading(terminal, 'Hạ Long before the mergers: four agencies in two pairs, the heads of each pair one person');
  terminal.out(await chartTree(await ledger.chart({ on: '2017-06-30' }), ledger, HA_LONG));
  heading(terminal, 'Hạ Long after the mergers: two agencies');
  terminal.out(await chartTree(await ledger.chart({ on: '2019-12-31' }), ledger, HA_LONG));
  heading(terminal, 'Quota of the Organisation and Home Affairs Agency of Hạ Long');
  for (const on of ['2017-06-30', '2018-04-04', '2019-12-31']) {
    const chart = await ledger.chart({ on });
    const agency = chart.agencies.get('ha-long/org-home');
    terminal.out(
      `${on}  ${agency === undefined ? 'unknown (the agency has not certainly begun)' : quotaText(chart, agency)}`,
    );
  }
};

const showProgress = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  const on = '2019-12-31';
  heading(terminal, `Open issues on ${on}`);
  const issues = await ledger.openIssues({ on });
  terminal.out(
    table(
      ['topic', 'awaiting', 'open'],
      issues.map(({ topic, awaiting, certain }) => [
        topic,
        awaiting ?? 'nobody named',
        certain ? 'certainly' : 'possibly',
      ]),
    ),
  );
  heading(terminal, 'Progress of the programme');
  const rows: string[][] = [];
  for (const day of ['2017-12-31', '2018-04-04', '2019-12-30', on]) {
    const progress = (await ledger.progress({ on: day })).find(({ programmeId }) => programmeId === MERGERS);
    if (progress === undefined) continue;
    const groups = progress.groups.map(({ group, planned, done }) => `${group} ${bounds(done)} of ${planned}`);
    rows.push([
      day,
      `${bounds(progress.done)} of ${progress.planned}`,
      groups.join(', '),
      bounds(progress.focalPoints),
    ]);
  }
  terminal.out(table(['on', 'mergers done', 'by pair', 'focal points'], rows));
  heading(terminal, 'Focal points of the whole chart, from the mergers to the end of the district level');
  const counts: string[][] = [];
  for (const day of FOCAL_POINT_DAYS) {
    const { focalPoints } = (await ledger.chart({ on: day })).counts;
    counts.push([day, bounds(focalPoints)]);
  }
  terminal.out(table(['on', 'focal points'], counts));
  heading(terminal, 'Lineage of the Organisation and Home Affairs Agency of Hạ Long');
  terminal.out(lineageText(await ledger.lineage('ha-long/org-home')));
};

const heading = (terminal: Terminal, text: string): void => terminal.out(`\n== ${text} ==\n`);
