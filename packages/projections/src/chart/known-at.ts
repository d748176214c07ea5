import type { LedgerEntry } from '@orgledger/domain';

/** What was known: up to an instant (ISO 8601, UTC), or the first `size` entries of the log. */
export type KnownAt = string | { readonly size: number };

/**
 * How many entries were known. Instants are compared with the running maximum of `recordedAt` in log order, so a clock that
 * went backwards cannot make the cut anything but a prefix.
 */
export const knownSize = (entries: readonly LedgerEntry[], knownAt: KnownAt | undefined): number => {
  if (knownAt === undefined) return entries.length;
  if (typeof knownAt !== 'string') return Math.min(knownAt.size, entries.length);
  let latest = '';
  for (const [index, { recordedAt }] of entries.entries()) {
    if (recordedAt > latest) latest = recordedAt;
    if (latest > knownAt) return index;
  }
  return entries.length;
};
