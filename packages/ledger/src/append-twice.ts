import type { LedgerEntry } from '@orgledger/domain';
import { type AppendOptions, type EventStore, isStoreError } from '@orgledger/store';
import { newEntryOf } from './state/recording.ts';

/**
 * Appends to one stream. When it is unknown whether that happened, the same bytes are sent again at the same place, before
 * anything is read and decided anew.
 *
 * @returns whether the entries were there before: another ledger had done the same a moment ago
 * @throws OutcomeUnknown still unknown: the second attempt failed too, and not with a conflict
 */
export const appendTwice = async (
  store: EventStore,
  stream: string,
  entries: readonly LedgerEntry[],
  options: AppendOptions,
): Promise<boolean> => {
  const events = entries.map(newEntryOf);
  try {
    return (await store.append(stream, events, options)).repeated;
  } catch (error) {
    if (!isStoreError(error, 'OutcomeUnknown')) throw error;
    await store.append(stream, events, options).catch((second: unknown) => {
      // A conflict says what is there. Any other failure speaks of the second attempt alone, and the first may have been stored.
      throw isStoreError(second, 'RevisionConflict') || isStoreError(second, 'HeadMoved') ? second : error;
    });
    return false;
  }
};
