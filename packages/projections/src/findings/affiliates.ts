import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/** O1, closing: no affiliated body is left at an agency that ended. */
export const affiliateOfEndedAgency: Detector = ({ chart, certaintyOf }) =>
  [...chart.agencies.values()].flatMap(({ id, end, affiliates }) =>
    end === undefined
      ? []
      : affiliates.map(({ body, by }) =>
          finding({
            kind: 'AffiliateOfEndedAgency',
            certainty: certaintyOf(`agency:${id}`),
            subjects: [`agency:${id}`],
            entries: [by, end.by],
            day: end.effective,
            message: `the ${body} of the agency was left with it; transfer it, and date the transfer before the end`,
          }),
        ),
  );
