import { checkEvent, readEvent } from '@orgledger/domain';
import type { EntryContent, EntryValidator } from '@orgledger/store';

/** Entries are validated once, at the store's edge, both ways. */
export const validator: EntryValidator = {
  check: checkEvent,
  // An upcaster makes JSON of JSON, which the schema of the newer version has just confirmed.
  read: (content) => readEvent(content) as EntryContent,
};
