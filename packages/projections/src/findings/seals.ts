import { sealsLeft, sealsOfOneBloc as sealsTooMany } from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';

/** K1, closing: the seals of an agency that ended are surrendered. */
export const sealOfEndedAgency: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    sealsLeft(agency).map((objection) =>
      closingFinding(context, 'SealOfEndedAgency', objection, { issues: context.issuesOn('K1', agency.id) }),
    ),
  );

/** K1, closing: an agency has no more seals of one bloc than the policy says. */
export const sealsOfOneBloc: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    sealsTooMany(agency, context.policy.closing.K1.sealsPerBloc).map((objection) =>
      closingFinding(context, 'SealsOfOneBloc', objection, { issues: context.issuesOn('K1', agency.id) }),
    ),
  );
