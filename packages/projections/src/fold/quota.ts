import type { AgencyEvent, AgencyId, AgencyRecord, LedgerEntry, QuotaBloc } from '@orgledger/domain';
import { activeAgency, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

type Quota = AgencyRecord['quota'];
type Entry<T extends AgencyEvent['type']> = LedgerEntry<Extract<AgencyEvent, { type: T }>>;

export const applyQuotaSet = (chart: Staging, { id: by, data }: Entry<'StaffingQuotaSet'>): void => {
  const { agencyId, bloc, posts, from } = data;
  const agency = activeAgency(chart, agencyId);
  const current = agency.quota.find((row) => row.bloc === bloc)?.posts;
  if (from !== undefined && current !== from) {
    throw new NotApplicable({
      ids: [agencyId],
      message: `the quota is said to change from ${from}, and on that day it is ${current ?? 'unknown'}; correct from, the day or the order`,
    });
  }
  updateAgency(chart, agencyId, { quota: withQuota(agency, bloc, posts, by) });
};

export const applyQuotaMoved = (chart: Staging, { id: by, data }: Entry<'QuotaMoved'>): void => {
  const { agencyId, fromAgencyId, bloc, toBloc, posts } = data;
  giveQuota(chart, fromAgencyId, bloc, posts, by);
  const receiver = activeAgency(chart, agencyId);
  const current = receiver.quota.find((row) => row.bloc === toBloc);
  // An unknown number plus a known one is unknown.
  const unknown = receiver.quota.length === 0 || current?.posts === null;
  const sum = unknown ? null : (current?.posts ?? 0) + posts;
  updateAgency(chart, agencyId, { quota: withQuota(receiver, toBloc, sum, by) });
};

/** Takes posts out of the quota of an agency, which must have them (N5). */
export const giveQuota = (chart: Staging, agencyId: AgencyId, bloc: QuotaBloc, posts: number, by: string): void => {
  const giver = activeAgency(chart, agencyId);
  const available = giver.quota.find((row) => row.bloc === bloc)?.posts ?? undefined;
  if (available === undefined || available < posts) {
    throw new NotApplicable({
      rule: 'N5',
      ids: [agencyId],
      message: `the quota to give is ${available ?? 'unknown'} and ${posts} would move; move no more than there is`,
    });
  }
  updateAgency(chart, agencyId, { quota: withQuota(giver, bloc, available - posts, by) });
};

/**
 * What several agencies have together, bloc by bloc. Where only some of the numbers are known, the sum is unknown; where
 * none is, nothing is.
 */
export const joinedQuota = (agencies: readonly Pick<AgencyRecord, 'quota'>[], by: string): Quota => {
  const rows = agencies.flatMap(({ quota }) => quota);
  if (rows.length === 0) return [];
  if (agencies.some(({ quota }) => quota.length === 0) || rows.some(({ posts }) => posts === null)) {
    return [{ bloc: 'unallocated', posts: null, by }];
  }
  const total = rows.reduce((sum, { posts }) => sum + (posts ?? 0), 0);
  if (rows.some(({ bloc }) => bloc === 'unallocated')) return [{ bloc: 'unallocated', posts: total, by }];
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

/** A total whose split is unknown and the quota of a bloc cannot stand side by side: they would count twice. */
const withQuota = (agency: AgencyRecord, bloc: QuotaBloc, posts: number | null, by: string): Quota => {
  const others = agency.quota.filter((row) => row.bloc !== bloc);
  if (others.some((row) => (row.bloc === 'unallocated') !== (bloc === 'unallocated'))) {
    throw new NotApplicable({
      ids: [agency.id],
      message:
        bloc === 'unallocated'
          ? 'the quota is known bloc by bloc on that day; set it for each bloc'
          : 'the quota is a total whose split is unknown on that day; set it as unallocated',
    });
  }
  return [...others, { bloc, posts, by }];
};
