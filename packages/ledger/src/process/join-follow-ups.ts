import {
  type AgencyId,
  compareFold,
  type Inventory,
  isDated,
  type LedgerEntry,
  type Lock,
  type MergerId,
  type MergerProcedure,
  type MergerRecord,
  partiesOfProposal,
  type Release,
  target,
} from '@orgledger/domain';
import { type Change, inventoryOf, placeEntry } from '@orgledger/projections';
import type { FollowUp } from './follow-up.ts';

/** What is known of mergers, from the log up to an entry. */
export type MergersKnown = {
  procedure(mergerId: string): MergerProcedure | undefined;
  record(mergerId: string): MergerRecord | undefined;
  /** The mergers that an agency has joined. */
  joined(agencyId: string): readonly Lock[];
  /** The entry that proposed a merger. */
  proposal(mergerId: string): LedgerEntry<ProposedEvent> | undefined;
};

type ProposedEvent = Extract<LedgerEntry, { type: 'MergerProposed' }>;

/** How the agencies of a merger join it, and what they bring when that changes. */
export const joinFollowUps = (
  entry: LedgerEntry,
  changes: readonly Change[],
  known: MergersKnown,
): readonly FollowUp[] => {
  switch (entry.type) {
    // What is known only as a whole, after the fact, binds nobody.
    case 'MergerProposed':
      return entry.data.procedure === 'unknown'
        ? []
        : partiesOfProposal(entry.data).map((party) => joining(entry, party));
    case 'MergerApproved':
      return entry.data.procedure === 'unknown' ? [] : approvals(entry, known);
    case 'Confirmed':
      return joined(entry, known);
    default:
      return relayed(entry, changes, known);
  }
};

type Party = ReturnType<typeof partiesOfProposal>[number];

const joining = (proposal: LedgerEntry, { agencyId, ...lock }: Party): FollowUp => ({
  target: target('agency', agencyId),
  command: { type: 'Confirm', data: { cause: causeOf(proposal), lock: { ...lock } } },
  join: { agencyId, mergerId: lock.mergerId, proposal },
});

const approvals = (
  entry: Extract<LedgerEntry, { type: 'MergerApproved' }>,
  known: MergersKnown,
): readonly FollowUp[] => {
  const { mergerId, effective } = entry.data;
  const proposal = known.procedure(mergerId)?.proposal;
  const parties = proposal === undefined ? [] : partiesOfProposal(proposal);
  return parties.map(({ agencyId, ...lock }) => {
    const quota = promisedBy(entry, agencyId) ?? lock.quota;
    const approved = { ...lock, ...(quota === undefined ? {} : { quota }), approved: effective };
    return {
      target: target('agency', agencyId),
      command: { type: 'Confirm', data: { cause: causeOf(entry), lock: approved } },
    };
  });
};

/** The posts of its quota that an agency gives by what the approval says; undefined where it says nothing of them. */
const promisedBy = ({ data }: Extract<LedgerEntry, { type: 'MergerApproved' }>, agencyId: string): Lock['quota'] =>
  data.destinations?.partQuota?.filter((row) => row.agencyId === agencyId).map(({ bloc, posts }) => ({ bloc, posts }));

/** An agency has taken the lock: it joins with its inventory, or is released where the merger has been given up meanwhile. */
const joined = (entry: Extract<LedgerEntry, { type: 'Confirmed' }>, known: MergersKnown): readonly FollowUp[] => {
  const { lock } = entry.data;
  if (lock === undefined || lock.approved !== undefined) return [];
  const { mergerId, as } = lock;
  const [agencyId, proposal, record] = [agencyIn(entry.stream), known.proposal(mergerId), known.record(mergerId)];
  if (agencyId === undefined || proposal === undefined) return [];
  const status = known.procedure(mergerId)?.status ?? 'none';
  const reason = releasedBy[status];
  if (reason !== undefined) {
    const data = { cause: causeOf(entry), release: { mergerId, reason } };
    return [{ target: target('agency', agencyId), command: { type: 'Confirm', data } }];
  }
  const inventory = record?.inventories.find((one) => one.agencyId === agencyId);
  if (status !== 'proposed' || inventory === undefined) return [];
  const data = { mergerId, agencyId, as, inventory: listsOf(inventory), ...basisOf(proposal) };
  return [{ target: target('merger', mergerId), command: { type: 'JoinPredecessor', data } }];
};

/** While a merger is open, what its agencies bring is kept up to date. */
const relayed = (entry: LedgerEntry, changes: readonly Change[], known: MergersKnown): readonly FollowUp[] => {
  const amended = changes.flatMap((change) => amendedBy(change, known));
  return [...Map.groupBy(amended, ({ mergerId }) => mergerId)].flatMap(([mergerId, ofMerger]) => {
    const proposal = known.proposal(mergerId);
    if (proposal === undefined || known.procedure(mergerId)?.status !== 'proposed') return [];
    const data = {
      mergerId,
      amended: ofMerger.map(({ agencyId, inventory }) => ({ agencyId, inventory })),
      ...laterOf(entry, proposal),
    };
    return [{ target: target('merger', mergerId), command: { type: 'RelayInventory' as const, data } }];
  });
};

const amendedBy = ({ before, after }: Change, known: MergersKnown) => {
  if (after.record !== 'agency' || before?.record !== 'agency') return [];
  const inventory = inventoryOf(after);
  if (JSON.stringify(inventory) === JSON.stringify(inventoryOf(before))) return [];
  return known.joined(after.id).map(({ mergerId }) => ({ mergerId, agencyId: after.id, inventory }));
};

/** An inventory is in force when what changed it is, but not before the merger is proposed. */
const laterOf = (entry: LedgerEntry, proposal: LedgerEntry) => {
  const [one, other] = [placeEntry(entry), placeEntry(proposal)];
  return basisOf(one !== undefined && other !== undefined && compareFold(one, other) > 0 ? entry : proposal);
};

const releasedBy: Partial<Record<MergerProcedure['status'], Release['reason']>> = {
  withdrawn: 'withdrawn',
  rejected: 'rejected',
  refused: 'join-refused',
  merged: 'merged',
  settled: 'merged',
  reversed: 'merged',
};

const ending = new Set<LedgerEntry['type']>(['MergerWithdrawn', 'MergerRejected', 'JoinRefused', 'AgenciesMerged']);

/** Whom an entry that ends the procedure of a merger releases from it, and why. */
export const releases = (entry: LedgerEntry, known: MergersKnown): readonly (readonly [AgencyId, Release])[] => {
  if (!ending.has(entry.type) || !('mergerId' in entry.data) || entry.data.mergerId === undefined) return [];
  const { mergerId } = entry.data;
  const procedure = known.procedure(mergerId);
  const reason = releasedBy[procedure?.status ?? 'none'];
  if (procedure?.proposal === undefined || reason === undefined) return [];
  return partiesOfProposal(procedure.proposal)
    .filter(({ agencyId }) => known.joined(agencyId).some((lock) => lock.mergerId === mergerId))
    .map(({ agencyId }) => [agencyId, { mergerId, reason }]);
};

/** The refusal of a join, written into the stream of the merger. */
export const refusedJoin = (
  { agencyId, mergerId, proposal }: NonNullable<FollowUp['join']>,
  heldBy: MergerId,
): FollowUp => ({
  target: target('merger', mergerId),
  command: {
    type: 'RefuseJoin',
    data: {
      mergerId,
      agencyId,
      heldBy,
      reason: 'another merger has this agency, or what is asked of it',
      ...basisOf(proposal),
    },
  },
});

const causeOf = ({ id: entryId, stream, type }: LedgerEntry) => ({ entryId, stream, type });

// The process decides nothing, so what it writes rests on no instrument of its own.
const basisOf = (entry: LedgerEntry) => {
  if (!isDated(entry)) throw new TypeError('a confirmation has no day of its own');
  const { effective, order } = entry.data;
  return { effective, order, instruments: [] };
};

const listsOf = ({ functions, positions, quota, seals, funding, affiliates, complete }: Inventory): Inventory => ({
  functions,
  positions,
  quota,
  seals,
  ...(funding === undefined ? {} : { funding }),
  affiliates,
  complete,
});

// The prefix says what the stream is of, so the rest is the agency's id.
const agencyIn = (stream: string): AgencyId | undefined =>
  stream.startsWith('agency-') ? (stream.slice('agency-'.length) as AgencyId) : undefined;
