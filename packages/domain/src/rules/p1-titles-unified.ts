import type { PositionRecord } from '../chart/index.ts';
import { addMonths, type Window } from '../time/index.ts';
import type { Gate } from './gate.ts';
import { type MergerFacts, subjectOfMerger } from './merger-facts.ts';
import type { Objection } from './objection.ts';

/**
 * P1, gate: before a consolidation the head posts of its predecessors have one holder by unified titles, for at least the
 * time that the policy says. An absorption joins no heads.
 * Source: in Quảng Ninh titles were unified two to three years before the agencies merged; other provinces did not, so it warns.
 */
export const titlesUnifiedFirst: Gate = {
  id: 'P1',
  judge: (facts, { gates }) => {
    if (facts.entry.data.shape !== 'consolidation') return [];
    const { years, months } = gates.P1.leastTime;
    const answer = answerOf(facts, 12 * years + months);
    if (answer === undefined) return [];
    return [
      {
        rule: 'P1',
        answer,
        subjects: [subjectOfMerger(facts), ...facts.predecessors.map(({ id }) => `agency:${id}` as const)],
        entries: [facts.entry.id, ...headsOf(facts).flatMap(({ holders }) => holders.map(({ by }) => by))],
        message: advice[answer],
      },
    ];
  },
};

const advice: Readonly<Record<Objection['answer'], string>> = {
  broken:
    'the heads were not one person by unified titles, or not for long enough; record the unification if there was one',
  possible: 'the titles may have been unified too late before the merger; find the days and narrow the windows',
  unknown: 'nobody is known to have held all head posts before the merger; record the holders or the unification',
};

const headsOf = ({ positions, predecessors }: MergerFacts): readonly PositionRecord[] => {
  const joining = new Set<string>(predecessors.map(({ id }) => id));
  return positions.filter(({ rank, agencyId }) => rank === 'head' && joining.has(agencyId));
};

const answerOf = (facts: MergerFacts, leastMonths: number): Objection['answer'] | undefined => {
  const heads = headsOf(facts);
  const isHeaded = facts.predecessors.every(({ id }) => heads.some(({ agencyId }) => agencyId === id));
  if (!isHeaded || heads.some(({ holders }) => holders.length === 0)) return 'unknown';
  const unification = heads[0]?.holders[0]?.unification;
  const isOne =
    unification !== undefined && heads.every(({ holders }) => holders.every((one) => one.unification === unification));
  return isOne ? timeAnswer(facts.windowOf(unification), facts.window, leastMonths) : 'broken';
};

const timeAnswer = (unified: Window, merged: Window, leastMonths: number): Objection['answer'] | undefined => {
  const [soonest, latest] = [addMonths(unified.first, leastMonths), addMonths(unified.last, leastMonths)];
  if (latest < merged.first) return undefined;
  // Of one and the same day the order of the log has settled which came first.
  const isOneDay = merged.first === merged.last || leastMonths > 0;
  if (latest === merged.first && isOneDay) return undefined;
  return soonest > merged.last ? 'broken' : 'possible';
};
