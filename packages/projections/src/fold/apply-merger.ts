import {
  type AgencyId,
  type AgencyRecord,
  type Edtf,
  heirOfPredecessor,
  type LedgerEntry,
  type MergerEvent,
  type MergerRecord,
  namedPositions,
  type Predecessor,
  partiesOfProposal,
} from '@orgledger/domain';
import { activeAgency, agencyOf, beginAgency, endingAgency, heirOf, updateAgency } from './agency-records.ts';
import { applySplit } from './apply-split.ts';
import { demandLastingParents, inheritFunding, lastingParent } from './dependants.ts';
import {
  bequeath,
  demandHeld,
  demandLastingHeirs,
  demandOwnPositions,
  endAgencies,
  headPosts,
  sendFunctions,
  sendNamedPositions,
  sendPositions,
} from './ending.ts';
import { inventoryOf } from './inventory.ts';
import { joinHeadPosts, joinPositions } from './join-positions.ts';
import { joinQuotas } from './join-quotas.ts';
import { NotApplicable } from './not-applicable.ts';
import { endPosition, placeStaff } from './position-records.ts';
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
      setPlanned(chart, entry, entry.data.plannedFor);
      return;
    case 'PredecessorJoined':
    case 'InventoryAmended':
      applyInventory(chart, entry);
      return;
    case 'JoinRefused':
      setStatus(chart, entry, ['proposed'], 'refused', entry.data.reason);
      return;
    case 'MergerRejected':
      setStatus(chart, entry, ['proposed'], 'rejected', entry.data.reason);
      return;
    case 'MergerWithdrawn':
      setStatus(chart, entry, ['proposed', 'approved'], 'withdrawn', entry.data.reason);
      return;
    case 'MergerRescheduled':
      setPlanned(chart, entry, entry.data.plannedFor);
      return;
    case 'AgenciesMerged':
      setStatus(chart, entry, ['approved'], 'merged');
      applyMerged(chart, entry);
      return;
    case 'MergerSettled':
      setStatus(chart, entry, ['merged'], 'settled');
      return;
    case 'MergerReversed':
      setStatus(chart, entry, ['merged', 'settled'], 'reversed', entry.data.reason);
      applySplit(chart, entry);
      return;
    case 'NoteRecorded':
    case 'Confirmed':
      return;
  }
};

const applyProposal = (chart: Staging, { id: by, data }: Entry<'MergerProposed'>): void => {
  for (const one of data.predecessors) (isWhole(one) ? endingAgency : activeAgency)(chart, one.agencyId);
  // Whether the absorbing agency is there is asked when it absorbs (L3).
  const inventories = partiesOfProposal(data).flatMap(({ agencyId, as }) => {
    const agency = chart.agencies.get(agencyId);
    return agency === undefined ? [] : [{ agencyId, as, ...inventoryOf(agency), by }];
  });
  chart.put({
    record: 'merger',
    id: data.mergerId,
    programmeId: data.programmeId,
    group: data.group,
    shape: data.shape,
    predecessors: data.predecessors.map(({ agencyId }) => agencyId),
    parts: data.predecessors.filter((one) => !isWhole(one)).map(({ agencyId }) => agencyId),
    successorId: data.successor.agencyId,
    status: { value: 'proposed', reason: undefined, by },
    plannedFor: undefined,
    inventories,
  });
};

const applyInventory = (chart: Staging, entry: Entry<'PredecessorJoined' | 'InventoryAmended'>): void => {
  const { agencyId, inventory } = entry.data;
  const merger = mergerIn(chart, entry);
  const inventories = merger.inventories.map((one) =>
    one.agencyId === agencyId ? { agencyId, as: one.as, ...inventory, by: entry.id } : one,
  );
  chart.put({ ...merger, inventories });
};

type Status = MergerRecord['status']['value'];
type Step = LedgerEntry<Extract<MergerEvent, { data: { mergerId: string } }>>;

/** The merger, which must stand where a step needs it (P4). */
const mergerIn = (chart: Staging, { data }: Step, from?: readonly Status[]): MergerRecord => {
  const merger = chart.mergers.get(data.mergerId);
  if (merger !== undefined && (from === undefined || from.includes(merger.status.value))) return merger;
  throw new NotApplicable({
    rule: 'P4',
    ids: [data.mergerId],
    message: `on that day the merger is ${merger?.status.value ?? 'not proposed'}, not ${(from ?? ['proposed']).join(' or ')}; a step is not in force before the step that it follows`,
  });
};

const setStatus = (chart: Staging, entry: Step, from: readonly Status[], value: Status, reason?: string): void => {
  chart.put({ ...mergerIn(chart, entry, from), status: { value, reason, by: entry.id } });
};

const setPlanned = (chart: Staging, entry: Step, day: Edtf | undefined): void => {
  chart.put({ ...mergerIn(chart, entry, ['proposed', 'approved']), plannedFor: day });
};

const applyMerged = (chart: Staging, entry: MergedEntry): void => {
  const { id: by, data } = entry;
  const when = { by, effective: data.effective };
  const { ending, giving, absorbing } = partiesOn(chart, data);
  const ended = new Set<string>(ending.map(({ id }) => id));
  const parties = [...ending, ...giving, ...absorbing];
  const named = namedPositions(data);
  demandHeld([...ending, ...giving], data.functions);
  demandOwnPositions(parties, named);
  demandLastingHeirs(data.successor.agencyId, ended, [
    ...data.predecessors.map(({ rest }) => rest),
    ...[...data.functions, ...(data.positions ?? [])].map(({ to }) => to),
  ]);
  const leaving = new Set<string>([...ending.flatMap(({ positions }) => positions), ...named]);

  const successorId = beginOrFindSuccessor(chart, entry, [...ending, ...giving], ended);
  const heirs = new Map(
    data.predecessors.filter(isWhole).map((one) => [one.agencyId, heirOfPredecessor(one, successorId)] as const),
  );
  joinQuotas(chart, entry, { ending, absorbing, heirs });
  joinPositions(chart, entry);
  joinHeadPosts(chart, entry, ending, new Set(named));
  for (const positionId of data.endedPositions) endPosition(chart, positionId, when);
  sendNamedPositions(chart, data.positions ?? [], when);
  const toSuccessor = { kind: 'agency', agencyId: successorId } as const;
  // Heads of those that end have been joined or ended; of an agency that gives a part the head stays with it.
  const headsOfParts = giving.flatMap((agency) => headPosts(chart, agency));
  for (const { agencyId, rest = toSuccessor } of data.predecessors) {
    sendPositions(chart, agencyId, rest, when, headsOfParts);
    sendFunctions(chart, agencyId, data.functions, rest, by);
  }
  placeStaff(chart, data.staff, leaving, by);
  for (const [id, heir] of heirs) bequeath(chart, id, heir);
  // An agency that absorbs has its own payer, or none that is known.
  if (absorbing.length === 0) inheritFunding(chart, successorId, ending, by);
  endAgencies(chart, heirs, { kind: 'merged', into: [successorId] }, when);
};

/** Who ends, who gives a part and goes on, and who absorbs. */
const partiesOn = (chart: Staging, { predecessors, successor }: MergedEntry['data']) => ({
  ending: predecessors.filter(isWhole).map(({ agencyId }) => endingAgency(chart, agencyId)),
  giving: predecessors.filter((one) => !isWhole(one)).map(({ agencyId }) => activeAgency(chart, agencyId)),
  absorbing:
    successor.profile === undefined ? [heirOf(chart, predecessors[0]?.agencyId ?? '', successor.agencyId)] : [],
});

const isWhole = ({ participation }: Predecessor): boolean => participation === 'whole';

const beginOrFindSuccessor = (
  chart: Staging,
  { id: by, data }: MergedEntry,
  old: readonly AgencyRecord[],
  ended: ReadonlySet<string>,
): AgencyId => {
  const { agencyId, profile } = data.successor;
  const when = { by, effective: data.effective };
  if (profile === undefined) {
    const { absorbed } = agencyOf(chart, agencyId);
    updateAgency(chart, agencyId, { absorbed: [...absorbed, ...old.map(({ id }) => ({ agencyId: id, ...when }))] });
  } else {
    demandLastingParents(agencyId, profile.lines, ended);
    const lines = profile.lines.length > 0 ? profile.lines : joinedLines(chart, agencyId, old, ended);
    beginAgency(chart, agencyId, { ...profile, lines }, when, { predecessors: old.map(({ id }) => id) });
  }
  for (const { id, offshoots } of old) {
    if (!ended.has(id)) updateAgency(chart, id, { offshoots: [...offshoots, { agencyId, ...when }] });
  }
  return agencyId;
};

// The successor reports wherever its predecessors did. Two parents on one line have to be settled by the decision.
const joinedLines = (
  chart: Staging,
  successorId: string,
  old: readonly AgencyRecord[],
  ended: ReadonlySet<string>,
): AgencyRecord['lines'] => {
  const lines = new Map<string, AgencyRecord['lines'][number]>();
  const lasting = old.flatMap((agency) => agency.lines).map((link) => lastingParent(chart, link, ended));
  for (const link of lasting.filter((one) => one !== undefined)) {
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
