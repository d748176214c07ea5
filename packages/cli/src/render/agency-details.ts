import type { AgencyRecord, ChartView, Ledger, PositionRecord } from '@orgledger/ledger';
import { personName } from './person-name.ts';
import { possibleUnder, possibly } from './possibly.ts';
import { markOf } from './words.ts';

/** What the tree tells of an agency, in lines: what is certain, and what else it may be. */
export const agencyDetails = async (
  chart: ChartView,
  ledger: Ledger,
  agency: AgencyRecord,
): Promise<readonly string[]> => {
  const heads = agency.positions.map((id) => chart.positions.get(id)).filter((position) => position?.rank === 'head');
  const others = agency.positions.length - heads.length;
  const details: string[] = [];
  for (const head of heads) if (head !== undefined) details.push(`head: ${await post(chart, ledger, head)}`);
  if (others > 0) details.push(`other positions: ${others}`);
  const quota = quotaText(chart, agency);
  // Authorities that others only report to are there to hang the chart on; what is not known of them is no news.
  if (!agency.focalPoint && quota === 'unknown' && agency.seals.length === 0) return details;
  details.push(
    `reports to: ${linesText(chart, agency)}`,
    `seals: ${agency.seals.map(({ bloc, by }) => `${bloc}${markOf(chart.entry(by))}`).join(', ') || 'none known'}`,
    `quota: ${quota}`,
  );
  const payers = chart.possibleValues(`agency:${agency.id}:funding`);
  if (agency.funding !== undefined || payers.length > 0) {
    const payer = agency.funding === undefined ? 'nobody known' : nameOf(chart, agency.funding.paidBy);
    details.push(
      `budget paid by: ${payer}${possibly(payers, { none: 'nobody', say: (id) => nameOf(chart, String(id)) })}`,
    );
  }
  for (const { body, mode } of agency.affiliates)
    details.push(`${body}: ${mode === 'joint-activity' ? 'in joint activity' : 'its own'}`);
  for (const { functionId, role } of agency.functions) {
    details.push(
      `function: ${chart.functions.get(functionId)?.name.value ?? functionId}${role === 'lead' ? '' : ' (supports)'}`,
    );
  }
  if (!agency.functionsComplete) details.push('more functions than are named');
  if (agency.regulation?.principle !== undefined) details.push(`working regulation: ${agency.regulation.principle}`);
  return details;
};

/** The name of an agency and, behind it, what else its name may be and how it may have ended. */
export const nameText = (chart: ChartView, { id, name }: AgencyRecord): string => {
  const names = possibly(chart.possibleValues(`agency:${id}:name`), { none: 'none' });
  const ended = possibly(chart.possibleValues(`agency:${id}:status`), { none: 'not begun' });
  return `${name.value}${names}  [${id}]${ended}`;
};

/** The quota of an agency: what is certain, and what else it may be. */
export const quotaText = (chart: ChartView, agency: AgencyRecord): string => {
  const open = possibleUnder(chart, `agency:${agency.id}`, 'quota');
  const certain = new Map(agency.quota.map(({ bloc, posts }) => [bloc as string, size(posts)]));
  const blocs = new Set([...certain.keys(), ...open.keys()]);
  return (
    [...blocs]
      .map((bloc) => {
        const others = possibly(open.get(bloc) ?? [], { none: 'none', say: size });
        return `${bloc === 'unallocated' ? '' : `${bloc} `}${certain.get(bloc) ?? 'unknown'}${others}`;
      })
      .join('; ') || 'unknown'
  );
};

const size = (posts: string | number | null): string => (posts === null ? 'of unknown size' : String(posts));

const linesText = (chart: ChartView, agency: AgencyRecord): string => {
  const open = possibleUnder(chart, `agency:${agency.id}`, 'line');
  const certain = new Map(agency.lines.map(({ line, parentId }) => [line, nameOf(chart, parentId)]));
  return (
    [...new Set([...certain.keys(), ...open.keys()])]
      .map((line) => {
        const others = possibly(open.get(line) ?? [], { none: 'nobody', say: (id) => nameOf(chart, String(id)) });
        return `${certain.get(line) ?? 'nobody'}${others} (${line} line)`;
      })
      .join(', ') || 'nobody'
  );
};

const nameOf = (chart: ChartView, agencyId: string): string => chart.agencies.get(agencyId)?.name.value ?? agencyId;

const post = async (chart: ChartView, ledger: Ledger, position: PositionRecord): Promise<string> => {
  const titles = position.titles.map(({ name }) => name).join(' + ');
  const open = possibleUnder(chart, `position:${position.id}`, 'holder');
  const holders: string[] = [];
  for (const { personId, appointment } of position.holders) {
    const others = possibly(open.get(personId) ?? [], { none: 'no more', say: String });
    const how = appointment === 'main' ? '' : `, ${appointment === 'unified' ? 'titles unified' : appointment}`;
    holders.push(`${await personName(ledger, personId)}${how}${others}`);
  }
  const held = new Set<string>(position.holders.map(({ personId }) => personId));
  const more: string[] = [];
  for (const personId of open.keys()) if (!held.has(personId)) more.push(await personName(ledger, personId));
  return [
    titles,
    possibly(chart.possibleValues(`position:${position.id}:titles`), { none: 'none' }),
    `, held by ${holders.join(', ') || 'nobody known'}`,
    more.length === 0 ? '' : `, possibly by ${more.join(' or ')}`,
  ].join('');
};
