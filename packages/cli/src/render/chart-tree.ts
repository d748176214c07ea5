import type { AgencyRecord, ChartView, Ledger, PositionRecord } from '@orgledger/ledger';
import { counted, markOf } from './words.ts';

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
    output.push(`${indent}${branch}${agency.name.value}  [${agency.id}]${told.has(agency.id) ? '  (see above)' : ''}`);
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
  output.push(...loose(active, roots), ...footer(chart));
  return output.join('\n').trimEnd();
};

const isOnLine = (active: readonly AgencyRecord[], agency: AgencyRecord, line: string): boolean =>
  agency.lines.some((link) => link.line === line) || isParent(active, agency, line);

const isRoot = (active: readonly AgencyRecord[], agency: AgencyRecord, line: string): boolean =>
  !agency.lines.some((link) => link.line === line) && isParent(active, agency, line);

const isParent = (active: readonly AgencyRecord[], agency: AgencyRecord, line: string): boolean =>
  active.some((child) => child.lines.some((link) => link.line === line && link.parentId === agency.id));

/** Agencies that are on no line at all would otherwise be on no tree. */
const loose = (active: readonly AgencyRecord[], roots: readonly string[]): readonly string[] => {
  const parents = new Set<string>(active.flatMap((agency) => agency.lines.map(({ parentId }) => parentId)));
  const found = active.filter(
    (agency) =>
      agency.lines.length === 0 && !parents.has(agency.id) && (roots.length === 0 || roots.includes(agency.id)),
  );
  return found.length === 0
    ? []
    : ['on no line', ...found.sort(byName).map(({ id, name }) => `${name.value}  [${id}]`), ''];
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

const agencyDetails = async (chart: ChartView, ledger: Ledger, agency: AgencyRecord): Promise<readonly string[]> => {
  const heads = agency.positions.map((id) => chart.positions.get(id)).filter((position) => position?.rank === 'head');
  const others = agency.positions.length - heads.length;
  const details: string[] = [];
  for (const head of heads) if (head !== undefined) details.push(`head: ${await post(ledger, head)}`);
  if (others > 0) details.push(`other positions: ${others}`);
  // Authorities that others only report to are there to hang the chart on; what is not known of them is no news.
  if (!agency.focalPoint && agency.quota.length === 0 && agency.seals.length === 0) return details;
  details.push(
    `reports to: ${agency.lines.map(({ line, parentId }) => `${nameOf(chart, parentId)} (${line} line)`).join(', ') || 'nobody'}`,
    `seals: ${agency.seals.map(({ bloc, by }) => `${bloc}${markOf(chart.entry(by))}`).join(', ') || 'none known'}`,
    `quota: ${quotaText(chart, agency)}`,
  );
  const { funding } = agency;
  if (funding !== undefined) {
    details.push(`budget paid by: ${nameOf(chart, funding.paidBy)}`);
  }
  for (const { body, mode } of agency.affiliates)
    details.push(`${body}: ${mode === 'joint-activity' ? 'in joint activity' : 'its own'}`);
  for (const { functionId, role } of agency.functions) {
    details.push(
      `function: ${chart.functions.get(functionId)?.name.value ?? functionId}${role === 'lead' ? '' : ' (supports)'}`,
    );
  }
  if (agency.regulation?.principle !== undefined) details.push(`working regulation: ${agency.regulation.principle}`);
  return details;
};

const nameOf = (chart: ChartView, agencyId: string): string => chart.agencies.get(agencyId)?.name.value ?? agencyId;

const post = async (ledger: Ledger, position: PositionRecord): Promise<string> => {
  const titles = position.titles.map(({ name }) => name).join(' + ');
  const holders: string[] = [];
  for (const { personId, appointment } of position.holders) {
    const name = (await ledger.nameOf(personId)) ?? `${personId} (name not known)`;
    holders.push(
      appointment === 'main' ? name : `${name}, ${appointment === 'unified' ? 'titles unified' : appointment}`,
    );
  }
  return `${titles}, held by ${holders.join(', ') || 'nobody known'}`;
};

/** The quota of an agency: what is certain, and what else it may be. */
export const quotaText = (chart: ChartView, agency: AgencyRecord): string => {
  if (agency.quota.length === 0) return 'unknown';
  return agency.quota
    .map(({ bloc, posts }) => {
      const others = chart.possibleValues(`agency:${agency.id}:quota:${bloc}`).map(({ value }) => String(value));
      const possibly = others.length === 0 ? '' : `, possibly ${others.join(' or ')}`;
      return `${bloc === 'unallocated' ? '' : `${bloc} `}${posts ?? 'of unknown size'}${possibly}`;
    })
    .join('; ');
};
