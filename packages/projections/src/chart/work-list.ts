import { foldIndex } from '@orgledger/domain';
import type { PlacedEntry } from './placed-entry.ts';

/** Entries that have still to be folded, handed out in fold order, each once. */
export type WorkList = { add(entry: PlacedEntry): void; next(): PlacedEntry | undefined };

export const createWorkList = (first: readonly PlacedEntry[]): WorkList => {
  const known = new Set<PlacedEntry>();
  const sorted: PlacedEntry[] = [];
  let done = 0;
  const add = (entry: PlacedEntry): void => {
    if (known.has(entry)) return;
    known.add(entry);
    sorted.splice(foldIndex(sorted, entry), 0, entry);
  };
  for (const entry of first) add(entry);
  return {
    add,
    next: () => {
      const entry = sorted[done];
      if (entry !== undefined) done += 1;
      return entry;
    },
  };
};
