import { quotaExceeded, quotaUnknown as unknownQuota } from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';

/** N3, closing: no more places are filled than the quota of all blocs and a surplus that is still allowed. */
export const overQuota: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    quotaExceeded(agency, context.chart, context.on).map(({ expired, objection }) =>
      closingFinding(context, expired ? 'SurplusExpired' : 'OverQuota', objection, {
        issues: context.issuesOn('N3', agency.id),
        changing: [`agency:${agency.id}`, ...agency.positions.map((id) => `position:${id}` as const)],
      }),
    ),
  );

/** N3 cannot be judged of an active focal point whose quota is not known. */
export const quotaUnknown: Detector = (context) =>
  [...context.chart.agencies.values()].flatMap((agency) =>
    unknownQuota(agency).map((objection) =>
      closingFinding(context, 'QuotaUnknown', objection, { issues: context.issuesOn('N3', agency.id) }),
    ),
  );
