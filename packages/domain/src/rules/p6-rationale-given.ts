import type { Gate } from './gate.ts';
import { missing, subjectOfMerger } from './merger-facts.ts';

/**
 * P6, gate: the proposal says in what the agencies are alike. Source: Quảng Ninh joined agencies that are alike in purpose,
 * clientele, function or task.
 */
export const rationaleGiven: Gate = {
  id: 'P6',
  judge: (facts) => {
    const { entry, proposal } = facts;
    if (Object.values(proposal?.data.rationale ?? {}).some((reason) => reason !== undefined)) return [];
    return [
      {
        rule: 'P6',
        answer: missing(facts),
        subjects: [subjectOfMerger(facts)],
        entries: [proposal?.id ?? entry.id],
        message: 'nothing says why these agencies belong together; note purpose, clientele, function or task',
      },
    ];
  },
};
