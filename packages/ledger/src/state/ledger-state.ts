import { type DomainEvent, isCorrection, type LedgerEntry, programmeEventData } from '@orgledger/domain';
import { type ChartIndex, createChartIndex } from '@orgledger/projections';
import type { Entry } from '@orgledger/store';
import type { FollowUp } from '../process/follow-up.ts';
import { confirmationsOf, followUpsOf } from '../process/follow-ups.ts';
import type { MergersKnown } from '../process/join-follow-ups.ts';
import { type AggregateStates, createAggregateStates } from './aggregate-states.ts';
import { createConfirmed } from './confirmed.ts';
import { createPending, type Pending } from './pending.ts';

/** What a command became, and the hash of what it said; an entry of an early release has none. */
export type HandledCommand = { readonly entries: readonly string[]; readonly hash: string | undefined };

/** What the ledger knows of the log: all entries, their fold, and what still has to follow from them. */
export type LedgerState = {
  /** The entries as they were recorded. */
  readonly entries: readonly LedgerEntry[];
  /** True once anything was corrected, so that an earlier prefix may show other versions of entries. */
  readonly hasCorrections: () => boolean;
  readonly index: ChartIndex;
  readonly aggregates: AggregateStates;
  readonly mergers: MergersKnown;
  /** The programmes that any entry is about. */
  readonly programmes: ReadonlySet<string>;
  /** Who was forgotten, by person id; that is never corrected. */
  readonly forgotten: ReadonlyMap<string, LedgerEntry<PersonForgotten>>;
  /** Each command that was carried out, by command id. */
  readonly commands: ReadonlyMap<string, HandledCommand>;
  readonly pending: Pending;
  /** An entry as it was recorded. */
  entry(id: string): LedgerEntry | undefined;
  /** Takes in the next entry of the log. */
  ingest(stored: Entry): void;
};

type PersonForgotten = Extract<DomainEvent, { type: 'PersonForgotten' }>;

export const createLedgerState = (): LedgerState => {
  const entries: LedgerEntry[] = [];
  const byId = new Map<string, LedgerEntry>();
  const index = createChartIndex();
  const aggregates = createAggregateStates();
  const commands = new Map<string, HandledCommand>();
  const proposals = new Map<string, Extract<LedgerEntry, { type: 'MergerProposed' }>>();
  const programmes = new Set<string>();
  const forgotten = new Map<string, LedgerEntry<PersonForgotten>>();
  const pending = createPending();
  const confirmed = createConfirmed();
  let corrected = false;
  const mergers: MergersKnown = {
    procedure: aggregates.merger,
    joined: aggregates.joined,
    record: (mergerId) => index.latest().mergers.get(mergerId),
    proposal: (mergerId) => proposals.get(mergerId),
  };

  const ingest = (stored: Entry): void => {
    // The store's validator has just read it against the schema of its type: here it gets that type.
    const entry = stored as unknown as LedgerEntry;
    if (entry.index !== entries.length) throw new RangeError('entries are taken in the order of the log');
    entries.push(entry);
    byId.set(entry.id, entry);
    aggregates.ingest(entry);
    if (entry.type in programmeEventData && 'programmeId' in entry.data) programmes.add(entry.data.programmeId ?? '');
    if (entry.type === 'MergerProposed') proposals.set(entry.data.mergerId, entry);
    if (entry.type === 'PersonForgotten') forgotten.set(entry.data.personId, entry);
    if (isCorrection(entry)) corrected = true;
    const { commandId, commandHash: hash, $causationId } = entry.metadata;
    if (commandId !== undefined) {
      commands.set(commandId, { entries: [...(commands.get(commandId)?.entries ?? []), entry.id], hash });
    }
    const inserted = index.insert(entry);
    if (entry.type === 'Confirmed') {
      confirmed.keep(entry);
      if ($causationId !== undefined) pending.settle($causationId, entry.stream, entry.data.cause.entryId);
      pending.add(entry.id, followUpsOf(entry, [], mergers));
      return;
    }
    if ($causationId !== undefined) pending.settle($causationId, entry.stream, $causationId);
    const own = inserted.refolded.find((one) => one.entry.id === entry.id);
    if (own?.outcome.applied === true) pending.add(entry.id, followUpsOf(entry, own.outcome.changes, mergers));
    pending.add(entry.id, othersToConfirm(entry, inserted));
  };

  /** What the entry changed about earlier ones: whoever begins or ends by them in another way, or no longer, is told so. */
  const othersToConfirm = (entry: LedgerEntry, { refolded, removed }: ReturnType<ChartIndex['insert']>) => {
    const standing = new Map(refolded.map((one) => [one.entry.id, one]));
    const owners = new Set([...removed, ...standing.keys()]);
    owners.delete(entry.id);
    return [...owners].flatMap((ownerId): readonly FollowUp[] => {
      const one = standing.get(ownerId);
      const applied = one?.outcome.applied === true ? one : undefined;
      const changes = applied?.outcome.applied === true ? applied.outcome.changes : [];
      const wanted = applied === undefined ? [] : confirmationsOf(applied.entry, changes, mergers);
      // What is still to be written for the owner is written as it is wanted now.
      if (pending.replace(ownerId, wanted)) return [];
      const owner = byId.get(ownerId);
      return owner === undefined ? [] : confirmed.differing(owner, wanted, applied !== undefined);
    });
  };

  return {
    entries,
    hasCorrections: () => corrected,
    index,
    aggregates,
    mergers,
    programmes,
    forgotten,
    commands,
    pending,
    entry: (id) => byId.get(id),
    ingest,
  };
};
