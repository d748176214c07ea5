import type { AgencyEvent, AgencyId, AgencyRecord, LedgerEntry, QuotaBloc } from '@orgledger/domain';
import { activeAgency, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

type Quota = AgencyRecord['quota'];
type Entry<T extends AgencyEvent['type']> = LedgerEntry<Extract<AgencyEvent, { type: T }>>;

export const applyQuotaSet = (chart: Staging, { id: by, data }: Entry<'StaffingQuotaSet'>): void => {
  const { agencyId, bloc, posts, from } = data;
  const { quota } = activeAgency(chart, agencyId);
  const current = quota.find((row) => row.bloc === bloc)?.posts;
  if (from !== undefined && current !== from) {
    throw new NotApplicable({
      ids: [agencyId],
      message: `the quota is said to change from ${from}, and on that day it is ${current ?? 'unknown'}; correct from, the day or the order`,
    });
  }
  updateAgency(chart, agencyId, { quota: withQuota(quota, bloc, posts, by) });
};

export const applyQuotaMoved = (chart: Staging, { id: by, data }: Entry<'QuotaMoved'>): void => {
  const { agencyId, fromAgencyId, bloc, toBloc, posts } = data;
  const giver = activeAgency(chart, fromAgencyId);
  const available = giver.quota.find((row) => row.bloc === bloc)?.posts ?? undefined;
  if (available === undefined || available < posts) {
    throw new NotApplicable({
      rule: 'N5',
      ids: [fromAgencyId],
      message: `the quota to give is ${available ?? 'unknown'} and ${posts} would move; move no more than there is`,
    });
  }
  updateAgency(chart, fromAgencyId, { quota: withQuota(giver.quota, bloc, available - posts, by) });
  const receiver = activeAgency(chart, agencyId);
  const current = receiver.quota.find((row) => row.bloc === toBloc);
  // An unknown number plus a known one is unknown.
  const sum = current?.posts === null ? null : (current?.posts ?? 0) + posts;
  updateAgency(chart, agencyId, { quota: withQuota(receiver.quota, toBloc, sum, by) });
};

/**
 * What several agencies have together, bloc by bloc. Where only some of the numbers are known, the sum is unknown; where
 * none is, nothing is.
 */
export const joinedQuota = (agencies: readonly AgencyRecord[], by: string): Quota => {
  const rows = agencies.flatMap(({ quota }) => quota);
  if (rows.length === 0) return [];
  if (agencies.some(({ quota }) => quota.length === 0) || rows.some(({ posts }) => posts === null)) {
    return [{ bloc: 'unallocated', posts: null, by }];
  }
  const sums = new Map<QuotaBloc, number>();
  for (const { bloc, posts } of rows) sums.set(bloc, (sums.get(bloc) ?? 0) + (posts ?? 0));
  return [...sums].map(([bloc, posts]) => ({ bloc, posts, by }));
};

/** Sets the quota of an agency to rows that an entry states. */
export const setQuota = (
  chart: Staging,
  agencyId: AgencyId,
  rows: readonly { readonly bloc: QuotaBloc; readonly posts: number }[],
  by: string,
): void => updateAgency(chart, agencyId, { quota: rows.map(({ bloc, posts }) => ({ bloc, posts, by })) });

const withQuota = (quota: Quota, bloc: QuotaBloc, posts: number | null, by: string): Quota => [
  ...quota.filter((row) => row.bloc !== bloc),
  { bloc, posts, by },
];
