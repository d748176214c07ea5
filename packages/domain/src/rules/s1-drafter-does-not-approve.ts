import type { Gate } from './gate.ts';
import { missing, subjectOfMerger } from './merger-facts.ts';

/**
 * S1, gate: the official who drafted is not the one who approves. Compared are the officials that the proposal and the approval
 * name, not the clerks who record. Source: separation of duties.
 */
export const drafterDoesNotApprove: Gate = {
  id: 'S1',
  judge: (facts) => {
    const { entry, proposal, approval } = facts;
    const [drafters, approvers] = [proposal?.data.drafters ?? [], approval?.data.approvers ?? []];
    const entries = [proposal, approval].flatMap((step) => step?.id ?? []);
    const both = drafters.filter((id) => approvers.includes(id));
    if (both.length > 0) {
      return [
        {
          rule: 'S1',
          answer: 'broken',
          subjects: [subjectOfMerger(facts), ...both.map((id) => `person:${id}` as const)],
          entries,
          message:
            'somebody who drafted the merger approved it too; have it approved by somebody else, or correct who did',
        },
      ];
    }
    // Where nothing is known of the procedure, that is said already (P4).
    if ((drafters.length > 0 && approvers.length > 0) || missing(facts) === 'unknown') return [];
    return [
      {
        rule: 'S1',
        answer: 'unknown',
        subjects: [subjectOfMerger(facts)],
        entries: entries.length > 0 ? entries : [entry.id],
        message: 'it is not recorded who drafted the merger and who approved it; name them',
      },
    ];
  },
};
