import type {
  AgencyRecord,
  LedgerEntry,
  MergerEvent,
  MergerRecord,
  PersonId,
  PositionRecord,
  Title,
} from '@orgledger/domain';
import { activeAgency, agencyOf, beginAgency, endingAgency, heirOf, updateAgency } from './agency-records.ts';
import {
  bequeath,
  demandHeld,
  demandOwnPositions,
  endAgency,
  headPosts,
  sendFunctions,
  sendPositions,
} from './ending.ts';
import { NotApplicable } from './not-applicable.ts';
import { beginPosition, endPosition, placeHolder, placeStaff } from './position-records.ts';
import { joinedQuota, setQuota } from './quota.ts';
import type { Staging } from './staging.ts';

type Entry<T extends MergerEvent['type']> = LedgerEntry<Extract<MergerEvent, { type: T }>>;
type MergedEntry = Entry<'AgenciesMerged'>;

/** What a merger's own events change on the chart: nothing but its status, until the agencies are merged. */
export const applyMergerEvent = (chart: Staging, entry: LedgerEntry<MergerEvent>): void => {
  switch (entry.type) {
    case 'MergerProposed':
      applyProposal(chart, entry);
      return;
    case 'MergerApproved':
      setStatus(chart, entry, ['proposed'], 'approved');
      return;
    case 'MergerWithdrawn':
      setStatus(chart, entry, ['proposed', 'approved'], 'withdrawn', entry.data.reason);
      return;
    case 'AgenciesMerged':
      setStatus(chart, entry, ['approved'], 'merged');
      applyMerged(chart, entry);
      return;
    case 'NoteRecorded':
    case 'Confirmed':
      return;
  }
};

const applyProposal = (chart: Staging, { id: by, data }: Entry<'MergerProposed'>): void => {
  for (const { agencyId } of data.predecessors) activeAgency(chart, agencyId);
  chart.put({
    record: 'merger',
    id: data.mergerId,
    programmeId: data.programmeId,
    group: data.group,
    shape: data.shape,
    predecessors: data.predecessors.map(({ agencyId }) => agencyId),
    successorId: data.successor.agencyId,
    status: { value: 'proposed', reason: undefined, by },
  });
};

type Status = MergerRecord['status']['value'];
type Step = LedgerEntry<Extract<MergerEvent, { data: { mergerId: string } }>>;

const setStatus = (
  chart: Staging,
  { id: by, data }: Step,
  from: readonly Status[],
  value: Status,
  reason?: string,
): void => {
  const merger = chart.mergers.get(data.mergerId);
  if (merger === undefined || !from.includes(merger.status.value)) {
    throw new NotApplicable({
      rule: 'P4',
      ids: [data.mergerId],
      message: `on that day the merger is ${merger?.status.value ?? 'not proposed'}, not ${from.join(' or ')}; a step is not in force before the step that it follows`,
    });
  }
  chart.put({ ...merger, status: { value, reason, by } });
};

const applyMerged = (chart: Staging, entry: MergedEntry): void => {
  const { id: by, data } = entry;
  const when = { by, effective: data.effective };
  const old = data.predecessors.map(({ agencyId }) => endingAgency(chart, agencyId));
  demandHeld(old, data.functions);
  demandOwnPositions(old, data.endedPositions);
  const leaving = new Set(old.flatMap(({ positions }) => positions));
  const successorId = data.successor.agencyId;
  beginOrFindSuccessor(chart, entry, old);
  const parties = data.shape === 'absorption' ? [agencyOf(chart, successorId), ...old] : old;
  if (data.quota === undefined) updateAgency(chart, successorId, { quota: joinedQuota(parties, by) });
  else setQuota(chart, successorId, data.quota, by);

  joinHeadPosts(chart, entry, old);
  for (const positionId of data.endedPositions) endPosition(chart, positionId, when);
  for (const { agencyId, rest: stated } of data.predecessors) {
    const rest = stated ?? { kind: 'agency', agencyId: successorId };
    sendPositions(chart, agencyId, rest, when);
    sendFunctions(chart, agencyId, data.functions, rest, by);
    bequeath(chart, agencyId, successorId);
  }
  placeStaff(chart, data.staff, leaving, by);
  for (const { agencyId } of data.predecessors) endAgency(chart, agencyId, 'merged', [successorId], successorId, when);
};

const beginOrFindSuccessor = (chart: Staging, { id: by, data }: MergedEntry, old: readonly AgencyRecord[]): void => {
  const { agencyId, profile } = data.successor;
  const predecessors = old.map(({ id }) => id);
  if (profile === undefined) {
    const successor = heirOf(chart, predecessors[0] ?? '', agencyId);
    updateAgency(chart, agencyId, { predecessors: [...successor.predecessors, ...predecessors] });
    return;
  }
  const lines = profile.lines.length > 0 ? profile.lines : joinedLines(agencyId, old);
  beginAgency(chart, agencyId, { ...profile, lines }, { by, effective: data.effective }, { predecessors });
};

// The successor reports wherever its predecessors did. Two parents on one line have to be settled by the decision.
const joinedLines = (successorId: string, old: readonly AgencyRecord[]) => {
  const lines = new Map<string, AgencyRecord['lines'][number]>();
  for (const link of old.flatMap((agency) => agency.lines)) {
    const other = lines.get(link.line);
    if (other !== undefined && other.parentId !== link.parentId) {
      throw new NotApplicable({
        rule: 'T4',
        ids: [successorId, other.parentId, link.parentId],
        message: `the predecessors have different parents on the line ${link.line}; name the successor's lines in its profile`,
      });
    }
    lines.set(link.line, link);
  }
  return [...lines.values()];
};

/** In a consolidation the head posts become one that carries all their titles; in an absorption they end. */
const joinHeadPosts = (chart: Staging, { id: by, data }: MergedEntry, old: readonly AgencyRecord[]): void => {
  const when = { by, effective: data.effective };
  const heads = old
    .flatMap((agency) => headPosts(chart, agency))
    .map((id) => chart.positions.get(id))
    .filter((one) => one !== undefined);
  const { headPost } = data;
  for (const { id } of heads) endPosition(chart, id, when, headPost?.positionId);
  if (headPost === undefined) return;
  const titles = joinedTitles(headPost.titles, heads, by);
  beginPosition(
    chart,
    { id: headPost.positionId, agencyId: data.successor.agencyId, rank: 'head', capacity: 1, titles },
    when,
  );
  const personId = headPost.holder ?? onlyHolder(heads);
  if (personId === undefined) return;
  placeHolder(chart, headPost.positionId, { personId, appointment: 'main', unification: undefined, by });
};

const joinedTitles = (
  own: readonly Title[],
  heads: readonly PositionRecord[],
  by: string,
): PositionRecord['titles'] => {
  const titles = new Map<string, PositionRecord['titles'][number]>();
  for (const title of own) titles.set(title.name, { ...title, by });
  for (const title of heads.flatMap((head) => head.titles)) if (!titles.has(title.name)) titles.set(title.name, title);
  return [...titles.values()];
};

/** The one person who held all of the posts. Somebody acting held none of them. */
const onlyHolder = (heads: readonly PositionRecord[]): PersonId | undefined => {
  const person = heads[0]?.holders.find(({ appointment }) => appointment !== 'acting')?.personId;
  const everywhere = heads.every(
    ({ holders }) => holders.length === 1 && holders[0]?.personId === person && holders[0]?.appointment !== 'acting',
  );
  return everywhere ? person : undefined;
};
