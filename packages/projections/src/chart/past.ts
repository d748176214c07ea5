import type { Subject } from '@orgledger/domain';
import type { PlacedEntry } from './placed-entry.ts';
import type { Read, VersionSource } from './versions.ts';

/** What is kept of an entry that was folded: whether it applied, and which records it may have set. */
export type Kept = { readonly applied: boolean; readonly subjects: readonly Subject[] };

/** What a draft reads of a history. */
export type Past = VersionSource & {
  /** What is kept of an entry; undefined for one that is not in it. */
  kept(entryId: string): Kept | undefined;
  /** The entries that looked at something, in fold order; some may do so no longer. */
  readers(read: Read): readonly PlacedEntry[];
};
