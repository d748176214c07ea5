import { type AgencyRecord, type ChartLookup, isActive } from '../chart/index.ts';
import type { CivilDate } from '../time/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import type { Objection } from './objection.ts';
import { successorOn } from './settled-parties.ts';
import { staffingCount } from './staffing-count.ts';
import { surplusOf } from './surplus.ts';

/**
 * N3, closing: no more places are filled than the quota of all blocs and a dated surplus allow. Positions are of no bloc, so
 * blocs are not judged apart. Source: agencies merged with existing staff and were brought to their quota later.
 */
export const withinQuota: ClosingRule = {
  id: 'N3',
  judge: ({ merger, chart, on }) =>
    successorOn(merger, chart).flatMap((agency) => [
      ...quotaExceeded(agency, chart, on).map(({ objection }) => objection),
      ...quotaUnknown(agency),
    ]),
};

/** `expired`: it would be within a surplus that was allowed until an earlier day. Not judged where a size is unknown. */
export type Excess = { readonly expired: boolean; readonly objection: Objection };

export const quotaExceeded = (
  agency: AgencyRecord,
  chart: Pick<ChartLookup, 'positions'>,
  on: CivilDate,
): readonly Excess[] => {
  const { id, quota } = agency;
  if (!isActive(agency) || quota.length === 0 || quota.some(({ posts }) => posts === null)) return [];
  const total = quota.reduce((sum, { posts }) => sum + (posts ?? 0), 0);
  const { filled } = staffingCount(agency, chart);
  const surplus = surplusOf(agency.surplus, on);
  if (filled <= total + surplus.allowed) return [];
  return [
    {
      expired: filled <= total + surplus.ever,
      objection: {
        rule: 'N3',
        answer: 'broken',
        subjects: [`agency:${id}`],
        entries: [...new Set([...quota.map(({ by }) => by), ...surplus.by])],
        message: `${filled} places are filled and the quota is ${total}; record a surplus with its last day, or move or release staff`,
      },
    },
  ];
};

/** Nothing is known of the quota of an active focal point, or of no bloc how large it is. */
export const quotaUnknown = ({ id, focalPoint, end, quota }: AgencyRecord): readonly Objection[] =>
  focalPoint && end === undefined && quota.every(({ posts }) => posts === null)
    ? [
        {
          rule: 'N3',
          answer: 'unknown',
          subjects: [`agency:${id}`],
          entries: quota.map(({ by }) => by),
          message: 'the quota of the agency is not known; set it when it is',
        },
      ]
    : [];
