import { type FoldKey, isDated, type LedgerEntry, windowOf } from '@orgledger/domain';

/** An entry with its place in the fold. */
export type PlacedEntry = FoldKey & { readonly entry: LedgerEntry };

/** Where an entry folds; undefined for a confirmation or a correction, which have no day of their own. */
export const placeEntry = (entry: LedgerEntry): PlacedEntry | undefined => {
  if (!isDated(entry)) return undefined;
  return { entry, window: windowOf(entry.data.effective), order: entry.data.order, place: entry.index };
};
