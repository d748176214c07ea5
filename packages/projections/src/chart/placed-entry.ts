import { type FoldKey, type LedgerEntry, windowOf } from '@orgledger/domain';

/** An entry with its place in the fold. */
export type PlacedEntry = FoldKey & { readonly entry: LedgerEntry };

/** Where an entry folds; undefined for a confirmation, which changes no chart and has no day of its own. */
export const placeEntry = (entry: LedgerEntry): PlacedEntry | undefined => {
  if (entry.type === 'Confirmed') return undefined;
  return { entry, window: windowOf(entry.data.effective), order: entry.data.order, place: entry.index };
};
