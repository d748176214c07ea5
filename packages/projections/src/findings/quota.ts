import { staffingOf } from '../views/index.ts';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import { surplusOf } from './post-limits.ts';

/**
 * N3, closing: no more places are filled than the quota of all blocs and a surplus that is still allowed. Positions are of
 * no bloc, so blocs are not judged apart. Somebody acting fills no place.
 */
export const overQuota: Detector = ({ chart, on, certaintyOf, issuesOn }) =>
  staffingOf(chart).flatMap(({ agencyId, quota, filled }) => {
    const agency = chart.agencies.get(agencyId);
    if (quota === undefined || agency === undefined || quota.some(({ posts }) => posts === null)) return [];
    const total = quota.reduce((sum, { posts }) => sum + (posts ?? 0), 0);
    const surplus = surplusOf(agency.surplus, on);
    if (filled <= total + surplus.allowed) return [];
    const isExpired = filled <= total + surplus.ever;
    return finding({
      kind: isExpired ? 'SurplusExpired' : 'OverQuota',
      rule: 'N3',
      certainty: certaintyOf(`agency:${agencyId}`, ...agency.positions.map((id) => `position:${id}` as const)),
      subjects: [`agency:${agencyId}`],
      entries: [...new Set([...agency.quota.map(({ by }) => by), ...surplus.by])],
      day: on,
      message: `${filled} places are filled and the quota is ${total}; record a surplus with its last day, or move or release staff`,
      issues: issuesOn('N3', agencyId),
    });
  });

/** N3 cannot be judged of an active focal point whose quota is not known. */
export const quotaUnknown: Detector = ({ chart, on, issuesOn }) =>
  [...chart.agencies.values()]
    .filter(
      ({ focalPoint, end, quota }) => focalPoint && end === undefined && quota.every(({ posts }) => posts === null),
    )
    .map(({ id, quota }) =>
      finding({
        kind: 'QuotaUnknown',
        certainty: 'unknown',
        subjects: [`agency:${id}`],
        entries: quota.map(({ by }) => by),
        day: on,
        message: 'the quota of the agency is not known; set it when it is',
        issues: issuesOn('N3', id),
      }),
    );
