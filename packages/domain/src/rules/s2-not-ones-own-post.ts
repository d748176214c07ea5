import type { Gate } from './gate.ts';
import { subjectOfMerger } from './merger-facts.ts';

/**
 * S2, gate: nobody approves a change to the post they hold. A merger changes the posts that it moves, joins or ends. Where no
 * approver is named, S1 says so. Source: separation of duties.
 */
export const notOnesOwnPost: Gate = {
  id: 'S2',
  judge: (facts) => {
    const approvers = new Set<string>(facts.approval?.data.approvers ?? []);
    const own = facts.positions.filter(({ holders }) => holders.some(({ personId }) => approvers.has(personId)));
    if (own.length === 0) return [];
    return [
      {
        rule: 'S2',
        answer: 'broken',
        subjects: [subjectOfMerger(facts), ...own.map(({ id }) => `position:${id}` as const)],
        entries: [facts.approval?.id ?? facts.entry.id],
        message:
          'somebody who approved the merger holds a post that it changes; have it approved by somebody else, or correct who did',
      },
    ];
  },
};
