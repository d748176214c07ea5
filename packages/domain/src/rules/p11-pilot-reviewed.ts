import type { PilotLeaveRecord, ProgrammeRecord } from '../chart/index.ts';
import type { CivilDate, Edtf, Window } from '../time/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import type { Objection } from './objection.ts';

/**
 * P11, closing: a pilot is reviewed before it ends, which is when its leave is ended or runs out. Any review of its programme
 * counts, preliminary or final. A pilot that is suspended has not ended.
 * Source: the Standing Committee of the province held a preliminary review while the pilot went on.
 */
export const pilotReviewed: ClosingRule = {
  id: 'P11',
  judge: ({ merger, programmes, on }) =>
    programmes.flatMap((programme) => pilotsNotReviewed(programme, on, merger.windowOf)),
};

/** Each pilot of a programme that ended by a day without a review before. */
export const pilotsNotReviewed = (
  { id, pilotLeaves, reviews }: ProgrammeRecord,
  on: CivilDate,
  windowOf: (entryId: string) => Window,
): readonly Objection[] => {
  const held = reviews.map(({ by }) => windowOf(by));
  return pilotLeaves.flatMap((leave): readonly Objection[] => {
    const end = endOf(leave, on, windowOf);
    if (end === undefined || held.some((review) => review.last <= end.first)) return [];
    return [
      {
        rule: 'P11',
        answer: held.some((review) => review.first <= end.last) ? 'possible' : 'broken',
        subjects: [`programme:${id}`],
        entries: [leave.status.by],
        day: dayOf(leave),
        message: `no review is recorded before the end of the pilot (${leave.leaveId}); record it, or hold it now`,
      },
    ];
  });
};

const endOf = (
  { status, until }: PilotLeaveRecord,
  on: CivilDate,
  windowOf: (entryId: string) => Window,
): Window | undefined => {
  if (status.value === 'ended') return windowOf(status.by);
  const isRunning = status.value === 'granted' || status.value === 'suspended';
  return isRunning && until !== undefined && until < on ? { first: until, last: until } : undefined;
};

/** The day on which the leave runs out; where it was ended, the entry says when. */
const dayOf = ({ status, until }: PilotLeaveRecord): CivilDate | Edtf | undefined =>
  status.value === 'ended' ? undefined : until;
