import type { PilotLeaveRecord, ReviewRecord, Window } from '@orgledger/domain';
import { windowOf } from '@orgledger/domain';
import type { Detector, FindingContext } from './context.ts';
import { finding } from './finding.ts';

/**
 * P11, closing: a pilot is reviewed before it ends, which is when its leave is ended or runs out. Any review of its
 * programme counts, preliminary or final. A pilot that is suspended has not ended.
 */
export const pilotNotReviewed: Detector = (context) =>
  [...context.chart.programmes.values()].flatMap(({ id, pilotLeaves, reviews }) =>
    pilotLeaves.flatMap((leave) => {
      const end = endOf(context, leave);
      if (end === undefined || reviews.some((review) => isBefore(context, review, end, 'surely'))) return [];
      const subject = `programme:${id}` as const;
      const unsettled = reviews.some((review) => isBefore(context, review, end, 'perhaps'));
      return finding({
        kind: 'PilotNotReviewed',
        certainty: unsettled ? 'possible' : context.certaintyOf(subject),
        subjects: [subject],
        entries: [leave.status.by],
        day:
          leave.status.value === 'ended'
            ? context.entryOf(leave.status.by).data.effective
            : (leave.until ?? context.on),
        message: `no review is recorded before the end of the pilot (${leave.leaveId}); record it, or hold it now`,
      });
    }),
  );

const endOf = (context: FindingContext, { status, until }: PilotLeaveRecord): Window | undefined => {
  if (status.value === 'ended') return windowOf(context.entryOf(status.by).data.effective);
  const isRunning = status.value === 'granted' || status.value === 'suspended';
  return isRunning && until !== undefined && until < context.on ? { first: until, last: until } : undefined;
};

const isBefore = (context: FindingContext, { by }: ReviewRecord, end: Window, how: 'surely' | 'perhaps'): boolean => {
  const review = windowOf(context.entryOf(by).data.effective);
  return how === 'surely' ? review.last <= end.first : review.first <= end.last;
};
