import { windowOf } from '@orgledger/domain';
import type { Detector, FindingContext } from './context.ts';
import { type Certainty, finding } from './finding.ts';
import type { MergerMoment } from './history.ts';

/**
 * P1, warning: before a consolidation the head posts of its predecessors have one holder by unified titles. Judged where the
 * merger folds, by who holds the posts then; an absorption joins no heads.
 */
export const titlesNotUnified: Detector = (context) =>
  context.mergers
    .filter(({ entry }) => entry.data.shape === 'consolidation')
    .flatMap((merger) => {
      const certainty = certaintyOf(context, merger);
      if (certainty === undefined) return [];
      const { entry, predecessors, heads } = merger;
      return finding({
        kind: 'TitlesNotUnified',
        certainty,
        subjects: [`merger:${entry.data.mergerId}`, ...predecessors.map(({ id }) => `agency:${id}` as const)],
        entries: [entry.id, ...heads.flatMap(({ holders }) => holders.map(({ by }) => by))],
        day: entry.data.effective,
        message: advice[certainty],
      });
    });

const advice: Readonly<Record<Certainty, string>> = {
  certain: 'the heads were not one person by unified titles; record the unification if there was one',
  possible: 'the titles may have been unified after the merger; find the days and narrow the windows',
  unknown: 'nobody is known to have held all head posts before the merger; record the holders or the unification',
};

const certaintyOf = (context: FindingContext, merger: MergerMoment): Certainty | undefined => {
  const { heads, predecessors, window, certain } = merger;
  const isHeaded = predecessors.every(({ id }) => heads.some(({ agencyId }) => agencyId === id));
  if (!isHeaded || heads.some(({ holders }) => holders.length === 0)) return 'unknown';
  const unification = heads[0]?.holders[0]?.unification;
  const isOne =
    unification !== undefined && heads.every(({ holders }) => holders.every((one) => one.unification === unification));
  if (!isOne) return certain ? 'certain' : 'possible';
  // Of one and the same day the order of the log has settled which came first.
  const { last } = windowOf(context.entryOf(unification).data.effective);
  const isFirst = last < window.first || (window.first === window.last && last === window.first);
  return isFirst ? undefined : 'possible';
};
