import * as rules from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';

/** B1, closing: whoever pays for an active agency is active too. */
export const payerEnded: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    rules
      .payerEnded(agency, context.chart)
      .map((objection) =>
        closingFinding(context, 'PayerEnded', objection, { issues: context.issuesOn('B1', agency.id) }),
      ),
  );

/** B1 cannot be judged of an active focal point of which nobody says who pays. */
export const payerUnknown: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    rules
      .payerUnknown(agency)
      .map((objection) =>
        closingFinding(context, 'PayerUnknown', objection, { issues: context.issuesOn('B1', agency.id) }),
      ),
  );
