import {
  type AgencyRecord,
  type Chart,
  type CommandInput,
  dayAfter,
  isDated,
  LAST_DAY,
  type LedgerEntry,
  windowOf,
} from '@orgledger/domain';
import { must } from '../support/results.ts';
import type { Played } from './play.ts';

/** The day after everything that a history holds is in force. */
const dayAfterAll = (entries: readonly LedgerEntry[]): string => {
  const days = entries.filter(isDated).map((entry) => windowOf(entry.data.effective).last);
  const [last] = days.toSorted().toReversed();
  return (last === undefined ? undefined : dayAfter(last)) ?? LAST_DAY;
};

const actor = 'generator';
const office = { kind: 'office', level: 'district', focalPoint: true };

/** An agency that no history knows. */
const establish = (agencyId: string, effective: string): CommandInput => ({
  id: `establish-${agencyId}`,
  actor,
  effective,
  command: 'EstablishAgency',
  data: { agencyId, name: `Agency ${agencyId}`, bloc: 'party', ...office },
});

/** What an agency may have, so that there is something to merge: most of them have a quota, which is known. */
const furnishing = (
  { id, quota }: { readonly id: string; readonly quota: readonly unknown[] },
  effective: string,
  pick: number,
): readonly CommandInput[] => {
  const frame = (what: string) => ({ id: `${id}/${what}`, actor, effective });
  const functions = ['plans', 'records'].map((name) => ({ functionId: `${id}/${name}`, name, role: 'lead' as const }));
  const titles = [{ name: 'Officer', statutory: false }];
  const post = { positionId: `${id}/post`, agencyId: id, rank: 'staff' as const, capacity: 3, titles };
  const commands: readonly CommandInput[] = [
    { ...frame('functions'), command: 'AssignFunctions', data: { agencyId: id, functions } },
    { ...frame('post'), command: 'EstablishPosition', data: post },
    { ...frame('person'), command: 'AppointStaff', data: { positionId: post.positionId, personId: `${id}/person` } },
    { ...frame('seal'), command: 'RegisterSeal', data: { agencyId: id, sealId: `${id}/seal`, bloc: 'state' } },
  ];
  if (quota.length > 0 || pick % 4 === 0) return commands;
  const data = { agencyId: id, bloc: 'party' as const, posts: pick % 50 };
  return [...commands, { ...frame('quota'), command: 'SetStaffingQuota', data }];
};

/**
 * Some of the agencies that are active and in no merger that is under way, and new ones where there are too few, each with
 * something to merge: the commands so far, the day after them all, and the chart. There is an `authority` to report to.
 */
export const someAgencies = async ({ ledger, accepted, entries }: Played, count: number, pick: number) => {
  const { agencies, mergers } = await ledger.chart({ on: LAST_DAY });
  const open = [...mergers.values()].filter(({ status }) => ['proposed', 'approved'].includes(status.value));
  const bound = new Set<string>(open.flatMap(({ predecessors, successorId }) => [...predecessors, successorId]));
  const free = [...agencies.values()].filter(({ id, end }) => end === undefined && !bound.has(id));
  const from = pick % Math.max(1, free.length);
  const some = [...free.slice(from), ...free.slice(0, from)].slice(0, count).map(({ id, quota }) => ({ id, quota }));
  const day = dayAfterAll(entries);
  const missing = Array.from({ length: count - some.length }, (_, index) => `new-${index}`);
  const all = [...some, ...missing.map((id) => ({ id, quota: [] }))];
  const more = [
    ...['authority', ...missing].map((id) => establish(id, day)),
    ...all.flatMap((agency, index) => furnishing(agency, day, pick + index)),
  ];
  for (const command of more) must(await ledger.execute(command));
  const chart = await ledger.chart({ on: LAST_DAY });
  const furnished = all.map(({ id }) => chart.agencies.get(id)).filter((one) => one !== undefined);
  return { chart, day, agencies: furnished, commands: [...accepted, ...more] };
};

/** Who of the agencies' heads has to go somewhere when they merge. */
const headsReleased = ({ positions }: Chart, agencyIds: readonly string[]) => {
  const heads = [...positions.values()].filter(({ agencyId, rank }) => rank === 'head' && agencyIds.includes(agencyId));
  const people = new Set(heads.flatMap(({ holders }) => holders.map(({ personId }) => personId)));
  return [...people].map((personId) => ({ kind: 'released' as const, personId, reason: 'merged' }));
};

/** Joins agencies into a new one under the authority, with a head post that nobody has yet. */
export const consolidate = (
  chart: Chart,
  agencyIds: readonly string[],
  into: string,
  effective: string,
): CommandInput => ({
  id: `into-${into}`,
  actor,
  effective,
  command: 'RecordMerger',
  data: {
    mergerId: `merger/${into}`,
    shape: 'consolidation',
    predecessors: agencyIds.map((agencyId) => ({ agencyId })),
    successor: {
      agencyId: into,
      profile: { name: `Joint ${into}`, bloc: 'joint', ...office, lines: [{ line: 'party', parentId: 'authority' }] },
    },
    headPost: { positionId: `${into}/head`, titles: [{ name: 'Head', statutory: false }] },
    staff: headsReleased(chart, agencyIds),
  },
});

/** Joins an agency into one that goes on. */
export const absorb = (chart: Chart, agencyId: string, into: string, effective: string): CommandInput => ({
  id: `absorb-${agencyId}`,
  actor,
  effective,
  command: 'RecordMerger',
  data: {
    mergerId: `merger/${agencyId}`,
    shape: 'absorption',
    predecessors: [{ agencyId }],
    successor: { agencyId: into },
    staff: headsReleased(chart, [agencyId]),
  },
});

/**
 * Divides an agency again into two that take up those that it came out of, and gives each of them back what it had: `chart`
 * as it was before they merged, `now` as it is since.
 */
export const divide = (
  chart: Chart,
  [one, other]: readonly [AgencyRecord, AgencyRecord],
  now: Chart,
  effective: string,
  as: 'split' | 'reversal',
): CommandInput => {
  const back = (agencyId: string) => `${agencyId}/again`;
  const leads = (agency: AgencyRecord, functionId: string) =>
    agency.functions.some((row) => row.functionId === functionId && row.role === 'lead');
  const known = [one, other].every(({ quota }) => quota.length > 0 && quota.every(({ posts }) => posts !== null));
  const data = {
    agencyId: 'merged',
    staff: headsReleased(now, ['merged']),
    successors: [one, other].map(({ id, name, kind, level, bloc, focalPoint }) => ({
      agencyId: back(id),
      continues: id,
      ...{ name: `${name.value} again`, kind, level, bloc, focalPoint },
    })),
    rest: back(other.id),
    functions: one.functions
      .filter(({ functionId, role }) => role === 'lead' || !leads(other, functionId))
      .map(({ functionId }) => ({ functionId, to: { kind: 'agency' as const, agencyId: back(one.id) } })),
    positions: one.positions
      .filter((id) => chart.positions.get(id)?.rank !== 'head')
      .map((positionId) => ({ positionId, agencyId: back(one.id) })),
    seals: one.seals.map(({ sealId }) => ({ sealId, agencyId: back(one.id) })),
    quota: known
      ? [one, other].flatMap(({ id, quota }) =>
          quota.map(({ bloc, posts }) => ({ agencyId: back(id), bloc, posts: posts ?? 0 })),
        )
      : [],
  };
  const frame = { id: 'divide', actor, effective };
  return as === 'split'
    ? { ...frame, command: 'SplitAgency', data }
    : { ...frame, command: 'ReverseMerger', data: { ...data, mergerId: 'merger/merged' } };
};
