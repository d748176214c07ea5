import type { LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart } from '@orgledger/projections';
import type { Fold } from '@orgledger/testing/proofs';
import { inFoldOrder } from './machinery.ts';

/** P2: the entries that unify titles, or separate them, and change an agency. `seen`: how many there are. */
export const titlesChangingAgencies = (
  entries: readonly LedgerEntry[],
  fold: Fold = applyEntry,
): { readonly wrong: readonly string[]; readonly seen: number } => {
  const chart = emptyChart();
  const wrong: string[] = [];
  let seen = 0;
  for (const entry of inFoldOrder(entries)) {
    const outcome = fold(chart, entry);
    if (entry.type !== 'TitlesUnified' && entry.type !== 'TitlesSeparated') continue;
    seen += 1;
    const changes = outcome.applied ? outcome.changes : [];
    if (changes.some(({ after }) => after.record === 'agency')) wrong.push(entry.id);
  }
  return { wrong, seen };
};
