import type { ChartView, Ledger, Progress } from '@orgledger/ledger';
import { table } from '../../render/table.ts';
import { bounds } from '../../render/words.ts';
import type { Terminal } from '../../terminal.ts';
import { DONE, heading, MERGERS } from './heading.ts';

/** The day after which the first merger is possible. */
const BEFORE = '2017-12-31';
const PROGRESS_DAYS = [BEFORE, '2018-04-04', '2019-12-30', DONE];
const FOCAL_POINT_DAYS = [BEFORE, '2018-03-20', '2018-04-04', DONE, '2020-01-01', '2024-12-27', '2025-07-01'];

/** How far the programme has come on several days: titles unified, mergers done, focal points, issues left open. */
export const showProgress = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  heading(terminal, 'Titles unified: the heads of two separate agencies become one person');
  terminal.out(await unifiedTitles(ledger));
  heading(terminal, 'Mergers done, and focal points of their agencies');
  terminal.out(await mergersDone(ledger));
  heading(terminal, 'Focal points of the whole chart, from the mergers to the end of the district level');
  const counts: string[][] = [];
  for (const on of FOCAL_POINT_DAYS) counts.push([on, bounds((await ledger.chart({ on })).counts.focalPoints)]);
  terminal.out(table(['on', 'focal points'], counts));
  heading(terminal, `Open issues on ${DONE}`);
  const issues = await ledger.openIssues({ on: DONE });
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
};

const unifiedTitles = async (ledger: Ledger): Promise<string> => {
  const [before, done] = [await ledger.chart({ on: BEFORE }), await ledger.chart({ on: DONE })];
  const planned = done.programmes.get(MERGERS)?.mergers ?? [];
  const unified = planned.filter(({ mergerId }) =>
    isOnePerson(before, done.mergers.get(mergerId)?.predecessors ?? []),
  ).length;
  const merged = await programmeOn(ledger, BEFORE);
  return `${BEFORE}  ${unified} of ${planned.length} pairs; mergers done by then: ${merged === undefined ? 'unknown' : bounds(merged.done)}`;
};

/** The head posts of all these agencies are held by one person, by one unification. */
const isOnePerson = (chart: ChartView, agencies: readonly string[]): boolean => {
  const unifications = agencies.map((id) => {
    const posts = (chart.agencies.get(id)?.positions ?? []).map((position) => chart.positions.get(position));
    return posts.find((post) => post?.rank === 'head')?.holders[0]?.unification;
  });
  return unifications[0] !== undefined && unifications.every((one) => one === unifications[0]);
};

const mergersDone = async (ledger: Ledger): Promise<string> => {
  const rows: string[][] = [];
  let header: readonly string[] = ['on'];
  for (const on of PROGRESS_DAYS) {
    const progress = await programmeOn(ledger, on);
    if (progress === undefined) continue;
    const { planned, done, groups, focalPoints } = progress;
    header = ['on', `of ${planned} mergers`, ...groups.map((one) => `${one.group} of ${one.planned}`), 'focal points'];
    rows.push([on, bounds(done), ...groups.map((one) => bounds(one.done)), bounds(focalPoints)]);
  }
  return table(header, rows);
};

const programmeOn = async (ledger: Ledger, on: string): Promise<Progress | undefined> =>
  (await ledger.progress({ on })).find(({ programmeId }) => programmeId === MERGERS);
