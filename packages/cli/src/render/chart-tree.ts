import type { AgencyRecord, ChartView, Ledger } from '@orgledger/ledger';
import { agencyDetails, nameText } from './agency-details.ts';
import { counted } from './words.ts';

/**
 * The chart as a tree for each reporting line. An agency under several lines is told about once and named in the others.
 * `roots`: the agencies to begin with; all that have no parent on the line unless given.
 */
export const chartTree = async (chart: ChartView, ledger: Ledger, roots: readonly string[]): Promise<string> => {
  const active = [...chart.agencies.values()].filter(({ end }) => end === undefined);
  const lines = [...new Set(active.flatMap((agency) => agency.lines.map(({ line }) => line)))].sort();
  const told = new Set<string>();
  const output = [`Organisation chart on ${chart.on}, as known after ${chart.size} entries`, ''];

  const draw = async (agency: AgencyRecord, line: string, indent: string, branch: string): Promise<void> => {
    const children = active
      .filter((child) => child.lines.some((link) => link.line === line && link.parentId === agency.id))
      .sort(byName);
    output.push(`${indent}${branch}${nameText(chart, agency)}${told.has(agency.id) ? '  (see above)' : ''}`);
    const below = indent + (branch === '' ? '' : branch.startsWith('└') ? '   ' : '│  ');
    if (!told.has(agency.id)) {
      told.add(agency.id);
      const rule = children.length > 0 ? '│    ' : '     ';
      for (const detail of await agencyDetails(chart, ledger, agency)) output.push(`${below}${rule}${detail}`);
    }
    for (const [index, child] of children.entries()) {
      await draw(child, line, below, index === children.length - 1 ? '└─ ' : '├─ ');
    }
  };

  for (const line of lines) {
    const starts = active.filter((agency) =>
      roots.length > 0 ? roots.includes(agency.id) && isOnLine(active, agency, line) : isRoot(active, agency, line),
    );
    if (starts.length === 0) continue;
    output.push(`${line} line`);
    for (const start of starts.sort(byName)) await draw(start, line, '', '');
    output.push('');
  }
  output.push(...loose(chart, active, roots), ...footer(chart));
  return output.join('\n').trimEnd();
};

const isOnLine = (active: readonly AgencyRecord[], agency: AgencyRecord, line: string): boolean =>
  agency.lines.some((link) => link.line === line) || isParent(active, agency, line);

const isRoot = (active: readonly AgencyRecord[], agency: AgencyRecord, line: string): boolean =>
  !agency.lines.some((link) => link.line === line) && isParent(active, agency, line);

const isParent = (active: readonly AgencyRecord[], agency: AgencyRecord, line: string): boolean =>
  active.some((child) => child.lines.some((link) => link.line === line && link.parentId === agency.id));

/** Agencies that are on no line at all would otherwise be on no tree. */
const loose = (chart: ChartView, active: readonly AgencyRecord[], roots: readonly string[]): readonly string[] => {
  const parents = new Set<string>(active.flatMap((agency) => agency.lines.map(({ parentId }) => parentId)));
  const found = active.filter(
    (agency) =>
      agency.lines.length === 0 && !parents.has(agency.id) && (roots.length === 0 || roots.includes(agency.id)),
  );
  return found.length === 0 ? [] : ['on no line', ...found.sort(byName).map((agency) => nameText(chart, agency)), ''];
};

const footer = (chart: ChartView): readonly string[] => [
  `In the whole chart: ${counted(chart.counts.agencies, 'agency', 'agencies')}, ${counted(chart.counts.focalPoints, 'of them a focal point', 'of them focal points')}`,
  ...(chart.possible.length === 0 ? [] : ['Possible on this day, as their day is known only to a window:']),
  ...chart.possible.map(({ type, stream, effective }) => `  ${type} in ${stream}, ${effective ?? ''}`),
  ...chart.skipped.map(
    ({ entry, reason }) => `Finding NotApplicable: ${entry.type} in ${entry.stream}: ${reason.message}`,
  ),
];

const byName = (a: AgencyRecord, b: AgencyRecord): number => collator.compare(a.name.value, b.name.value);
const collator = new Intl.Collator('vi');
