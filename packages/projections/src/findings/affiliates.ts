import { affiliatesLeft } from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';

/** O1, closing: no affiliated body is left at an agency that ended. */
export const affiliateOfEndedAgency: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    affiliatesLeft(agency).map((objection) =>
      closingFinding(context, 'AffiliateOfEndedAgency', objection, { issues: context.issuesOn('O1', agency.id) }),
    ),
  );
