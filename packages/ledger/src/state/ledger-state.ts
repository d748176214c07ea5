import { type LedgerEntry, programmeEventData } from '@orgledger/domain';
import { type ChartIndex, createChartIndex } from '@orgledger/projections';
import type { Entry } from '@orgledger/store';
import type { FollowUp, StuckFollowUp } from '../process/follow-up.ts';
import { followUpsOf } from '../process/follow-ups.ts';
import type { MergersKnown } from '../process/join-follow-ups.ts';
import { type AggregateStates, createAggregateStates } from './aggregate-states.ts';
import { createPending, type Pending } from './pending.ts';

/** What a command became, and the hash of what it said; an entry of an early release has none. */
export type HandledCommand = { readonly entries: readonly string[]; readonly hash: string | undefined };

/** What the ledger knows of the log: all entries, their fold, and what still has to follow from them. */
export type LedgerState = {
  readonly entries: readonly LedgerEntry[];
  readonly index: ChartIndex;
  readonly aggregates: AggregateStates;
  readonly mergers: MergersKnown;
  /** The programmes that any entry is about. */
  readonly programmes: ReadonlySet<string>;
  /** Each command that was carried out, by command id. */
  readonly commands: ReadonlyMap<string, HandledCommand>;
  /** What has to be written because of an entry, in the order of the causes. */
  readonly pending: ReadonlyMap<string, readonly FollowUp[]>;
  /** A follow-up was written, or nothing is left of it. */
  settle(causeId: string, stream: string): void;
  setStuck(causeId: string, stream: string, reason: string): void;
  stuck(): readonly StuckFollowUp[];
  entry(id: string): LedgerEntry | undefined;
  /** Takes in the next entry of the log. */
  ingest(stored: Entry): void;
};

export const createLedgerState = (): LedgerState => {
  const entries: LedgerEntry[] = [];
  const byId = new Map<string, LedgerEntry>();
  const index = createChartIndex();
  const aggregates = createAggregateStates();
  const commands = new Map<string, HandledCommand>();
  const proposals = new Map<string, Extract<LedgerEntry, { type: 'MergerProposed' }>>();
  const programmes = new Set<string>();
  const pending: Pending = createPending();
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
    const { commandId, commandHash: hash, $causationId } = entry.metadata;
    if (commandId !== undefined) {
      commands.set(commandId, { entries: [...(commands.get(commandId)?.entries ?? []), entry.id], hash });
    }
    const outcome = index.insert(entry);
    if ($causationId !== undefined) pending.settle($causationId, entry.stream);
    if (outcome.applied) pending.add(entry.id, followUpsOf(entry, outcome.changes, mergers));
  };

  return {
    entries,
    index,
    aggregates,
    mergers,
    programmes,
    commands,
    pending: pending.followUps,
    settle: pending.settle,
    setStuck: pending.setStuck,
    stuck: pending.stuck,
    entry: (id) => byId.get(id),
    ingest,
  };
};
