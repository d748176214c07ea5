import type { LedgerEntry } from '@orgledger/domain';
import { type ChartIndex, createChartIndex } from '@orgledger/projections';
import type { Entry } from '@orgledger/store';
import { type FollowUp, followUpsOf } from '../process/follow-ups.ts';
import { type AggregateStates, createAggregateStates } from './aggregate-states.ts';

/** What a command became, and the hash of what it said; an entry of an early release has none. */
export type HandledCommand = { readonly entries: readonly string[]; readonly hash: string | undefined };

/** What the ledger knows of the log: all entries, their fold, and what still has to follow from them. */
export type LedgerState = {
  readonly entries: readonly LedgerEntry[];
  readonly index: ChartIndex;
  readonly aggregates: AggregateStates;
  /** Each command that was carried out, by command id. */
  readonly commands: ReadonlyMap<string, HandledCommand>;
  /** What has to be written because of an entry, in the order of the causes. */
  readonly pending: ReadonlyMap<string, readonly FollowUp[]>;
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
  const pending = new Map<string, readonly FollowUp[]>();

  const settle = (causeId: string, stream: string): void => {
    const left = (pending.get(causeId) ?? []).filter((followUp) => followUp.target.stream !== stream);
    if (left.length === 0) pending.delete(causeId);
    else pending.set(causeId, left);
  };

  const ingest = (stored: Entry): void => {
    // The store's validator has just read it against the schema of its type: here it gets that type.
    const entry = stored as unknown as LedgerEntry;
    if (entry.index !== entries.length) throw new RangeError('entries are taken in the order of the log');
    entries.push(entry);
    byId.set(entry.id, entry);
    aggregates.ingest(entry);
    const { commandId, commandHash: hash } = entry.metadata;
    if (commandId !== undefined) {
      commands.set(commandId, { entries: [...(commands.get(commandId)?.entries ?? []), entry.id], hash });
    }
    const outcome = index.insert(entry);
    if (entry.type === 'Confirmed') settle(entry.data.cause.entryId, entry.stream);
    else if (outcome.applied) {
      const followUps = followUpsOf(entry, outcome.changes);
      if (followUps.length > 0) pending.set(entry.id, followUps);
    }
  };

  return { entries, index, aggregates, commands, pending, entry: (id) => byId.get(id), ingest };
};
