import { currentVersion, type DomainEvent, type LedgerEntry, type Metadata, type Target } from '@orgledger/domain';
import type { NewEntry } from '@orgledger/store';
import { eventId } from '../event-ids.ts';

type Place = {
  readonly ledgerId: string;
  readonly target: Target;
  /** The revision that the first event will have. */
  readonly revision: number;
  /** The place in the log that it will have. */
  readonly index: number;
  readonly recordedAt: string;
};

/**
 * The entries that events will be once they are recorded: with ids that follow from the command or the cause, so that a
 * repeated append is recognised.
 */
export const entriesOf = (events: readonly DomainEvent[], key: string, place: Place): readonly LedgerEntry[] => {
  const { ledgerId, target, revision, index, recordedAt } = place;
  return events.map((event, offset) => {
    const metadata: Metadata = event.metadata ?? {};
    // Spreading a union of events loses which one it is; nothing that decides it is replaced.
    return {
      ...event,
      metadata,
      id: eventId(ledgerId, key, target.stream, offset),
      stream: target.stream,
      revision: revision + offset,
      index: index + offset,
      recordedAt,
    } as LedgerEntry;
  });
};

/** What the store is given of an entry. Its data and metadata came out of schemas, so they are plain JSON. */
export const newEntryOf = (entry: LedgerEntry): NewEntry => ({
  id: entry.id,
  type: entry.type,
  version: currentVersion(entry.type),
  recordedAt: entry.recordedAt,
  data: withoutUndefined(entry.data),
  metadata: withoutUndefined(entry.metadata),
});

// Optional fields may be present as undefined, which JSON does not know and the store refuses.
const withoutUndefined = (value: object): NewEntry['data'] => JSON.parse(JSON.stringify(value)) as NewEntry['data'];
