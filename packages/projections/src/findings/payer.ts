import { isActive } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/** B1, closing: whoever pays for an active agency is active too. */
export const payerEnded: Detector = ({ chart, on, certaintyOf, issuesOn }) =>
  [...chart.agencies.values()].filter(isActive).flatMap(({ id, funding }) => {
    const payer = chart.agencies.get(funding?.paidBy ?? '');
    if (funding === undefined || payer?.end === undefined) return [];
    return finding({
      kind: 'PayerEnded',
      certainty: certaintyOf(`agency:${id}`, `agency:${payer.id}`),
      subjects: [`agency:${id}`, `agency:${payer.id}`],
      entries: [funding.by, payer.end.by],
      day: on,
      message: 'whoever pays for the agency has ended; record who pays since',
      issues: issuesOn('B1', id),
    });
  });

/** B1 cannot be judged of an active focal point of which nobody says who pays. */
export const payerUnknown: Detector = ({ chart, on, issuesOn }) =>
  [...chart.agencies.values()]
    .filter(({ focalPoint, end, funding }) => focalPoint && end === undefined && funding === undefined)
    .map(({ id }) =>
      finding({
        kind: 'PayerUnknown',
        certainty: 'unknown',
        subjects: [`agency:${id}`],
        entries: [],
        day: on,
        message: 'nothing says who pays for the agency; record the funding channel',
        issues: issuesOn('B1', id),
      }),
    );
