import { isCorrection, type LedgerEntry, resolveCorrections } from '@orgledger/domain';
import { type PlacedEntry, placeEntry } from './placed-entry.ts';

/** What entries do to a fold: which versions of earlier entries they take out, and what they put in. */
export type Effect = { readonly removed: readonly PlacedEntry[]; readonly placed: readonly PlacedEntry[] };

/** Keeps each entry of a log as it stands, by its corrections. */
export type CorrectionsKept = {
  /** What some entries would do, if they were recorded next, in this order. */
  effectOf(added: readonly LedgerEntry[]): Effect;
  /** Takes in what was recorded. */
  keep(entry: LedgerEntry, effect: Effect): void;
};

export const createCorrections = (): CorrectionsKept => {
  const recorded = new Map<string, LedgerEntry>();
  /** The version of an entry that is in the fold, by the entry's id. */
  const standing = new Map<string, PlacedEntry>();
  /** The corrections of an entry and of its corrections, in the order of recording, by the entry's id. */
  const corrections = new Map<string, readonly LedgerEntry[]>();
  const roots = new Map<string, string>();

  const rootOf = (entry: LedgerEntry): string | undefined => {
    if (!isCorrection(entry)) return undefined;
    const { entryId } = entry.data;
    return roots.get(entryId) ?? (recorded.has(entryId) ? entryId : undefined);
  };

  const versionOf = (rootId: string, more: readonly LedgerEntry[]): PlacedEntry | undefined => {
    const root = recorded.get(rootId);
    if (root === undefined) return undefined;
    const version = resolveCorrections([root, ...(corrections.get(rootId) ?? []), ...more]).standing(root);
    return version === undefined ? undefined : placeEntry(version);
  };

  return {
    effectOf: (added) => {
      const removed: PlacedEntry[] = [];
      const placed = added.map(placeEntry).filter((one) => one !== undefined);
      const byRoot = Map.groupBy(added.filter(isCorrection), rootOf);
      for (const [rootId, more] of byRoot) {
        if (rootId === undefined) continue;
        const before = standing.get(rootId);
        const after = versionOf(rootId, more);
        if (before !== undefined) removed.push(before);
        if (after !== undefined) placed.push(after);
      }
      return { removed, placed };
    },
    keep: (entry, { removed, placed }) => {
      recorded.set(entry.id, entry);
      const rootId = rootOf(entry);
      if (rootId !== undefined) {
        roots.set(entry.id, rootId);
        corrections.set(rootId, [...(corrections.get(rootId) ?? []), entry]);
      }
      for (const one of removed) standing.delete(one.entry.id);
      for (const one of placed) standing.set(one.entry.id, one);
    },
  };
};
