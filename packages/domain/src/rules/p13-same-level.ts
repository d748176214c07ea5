import type { Gate } from './gate.ts';
import { partiesBefore, subjectOfMerger } from './merger-facts.ts';

/**
 * P13, gate: predecessors, and the agency that absorbs them, are of one level, or of levels that the policy excepts.
 * Source: agencies of the same level are joined; the end of a level (1 July 2025) is the exception.
 */
export const sameLevel: Gate = {
  id: 'P13',
  judge: (facts, { gates }) => {
    const parties = partiesBefore(facts);
    const levels = new Set(parties.map(({ level }) => level));
    if (levels.size <= 1) return [];
    if (gates.P13.exceptions.some((alike) => [...levels].every((level) => alike.includes(level)))) return [];
    return [
      {
        rule: 'P13',
        answer: 'broken',
        subjects: [subjectOfMerger(facts), ...parties.map(({ id }) => `agency:${id}` as const)],
        entries: [facts.entry.id],
        message: 'agencies of different levels were joined; name the decision that says so, or correct a level',
      },
    ];
  },
};
