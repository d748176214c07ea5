import type { LedgerEntry } from './ledger-entry.ts';

/** An entry that is in force from a day of its own. A confirmation and a correction have none. */
export type DatedEntry = Exclude<LedgerEntry, { readonly type: 'Confirmed' | 'EntryCorrected' | 'EntryAnnulled' }>;

export const isDated = (entry: LedgerEntry): entry is DatedEntry =>
  entry.type !== 'Confirmed' && entry.type !== 'EntryCorrected' && entry.type !== 'EntryAnnulled';
