import type { AgencyRecord, Inventory } from '@orgledger/domain';

/** What an agency has to bring into a merger, as far as it is recorded. A list is complete only where that is known. */
export const inventoryOf = ({ functions, positions, quota, seals, funding, affiliates }: AgencyRecord): Inventory => ({
  functions: functions.map(({ functionId, role }) => ({ functionId, role })),
  positions: [...positions],
  quota: quota.map(({ bloc, posts }) => ({ bloc, posts })),
  seals: seals.map(({ sealId }) => sealId),
  ...(funding === undefined ? {} : { funding: { paidBy: funding.paidBy, followedBy: funding.followedBy } }),
  affiliates: affiliates.map(({ body }) => body),
  complete: quota.length > 0 && quota.every(({ posts }) => posts !== null) ? ['quota'] : [],
});
