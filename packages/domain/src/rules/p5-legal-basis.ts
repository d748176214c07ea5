import type { PilotLeaveRecord } from '../chart/index.ts';
import type { Gate } from './gate.ts';
import { type MergerFacts, missing, subjectOfMerger } from './merger-facts.ts';
import type { Objection } from './objection.ts';

/**
 * P5, gate: a merger has an instrument, of its approval or its own, or its programme has leave to pilot in force when the
 * agencies merge. Source: what has no rule was reported to the competent authority with a request for leave to pilot.
 */
export const legalBasis: Gate = {
  id: 'P5',
  judge: (facts) => {
    const answer = answerOf(facts);
    if (answer === undefined) return [];
    return [
      {
        rule: 'P5',
        answer,
        subjects: [subjectOfMerger(facts)],
        entries: [facts.entry.id],
        message:
          answer === 'possible'
            ? 'the leave to pilot may have run out before the merger; name the instrument, or narrow the window'
            : 'no instrument and no leave to pilot is recorded for the merger; name the decision or the leave',
      },
    ];
  },
};

const answerOf = (facts: MergerFacts): Objection['answer'] | undefined => {
  const { entry, approval, programmes, window } = facts;
  if (entry.data.instruments.length > 0 || (approval?.data.instruments.length ?? 0) > 0) return undefined;
  const leaves = programmes
    .flatMap(({ pilotLeaves }) => pilotLeaves)
    .filter(({ status }) => status.value === 'granted');
  const lasts = (day: string) => leaves.some(({ until }: PilotLeaveRecord) => until === undefined || until >= day);
  if (lasts(window.last)) return undefined;
  return lasts(window.first) ? 'possible' : missing(facts);
};
