import { type AgencyRecord, type ChartLookup, isActive } from '../chart/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import type { Objection } from './objection.ts';
import { successorOn } from './settled-parties.ts';

/**
 * B1, closing: each agency has one payer, who is active. An agency has one channel at most, so never two payers.
 * Source: in Quảng Ninh the running money of joint agencies was paid by a third body, the Party committee's office.
 */
export const onePayer: ClosingRule = {
  id: 'B1',
  judge: ({ merger, chart }) =>
    successorOn(merger, chart).flatMap((agency) => [...payerEnded(agency, chart), ...payerUnknown(agency)]),
};

/** Whoever pays for an active agency is active too. */
export const payerEnded = (agency: AgencyRecord, chart: Pick<ChartLookup, 'agencies'>): readonly Objection[] => {
  const { id, funding } = agency;
  const payer = chart.agencies.get(funding?.paidBy ?? '');
  if (!isActive(agency) || funding === undefined || payer?.end === undefined) return [];
  return [
    {
      rule: 'B1',
      answer: 'broken',
      subjects: [`agency:${id}`, `agency:${payer.id}`],
      entries: [funding.by, payer.end.by],
      message: 'whoever pays for the agency has ended; record who pays since',
    },
  ];
};

/** Nobody is known to pay for an active focal point. */
export const payerUnknown = ({ id, focalPoint, end, funding }: AgencyRecord): readonly Objection[] =>
  focalPoint && end === undefined && funding === undefined
    ? [
        {
          rule: 'B1',
          answer: 'unknown',
          subjects: [`agency:${id}`],
          entries: [],
          message: 'nothing says who pays for the agency; record the funding channel',
        },
      ]
    : [];
