import type { AgencyEvent, LedgerEntry } from '@orgledger/domain';
import { activeAgency, agencyOf, beginAgency, demandEnded, moveFunction, updateAgency } from './agency-records.ts';
import { beginHeadPost, moveSeal } from './division.ts';
import { demandOwnPositions } from './ending.ts';
import { movePosition, placeStaff } from './position-records.ts';
import { giveQuota, setQuota } from './quota.ts';
import type { Staging } from './staging.ts';

type SecessionEntry = LedgerEntry<Extract<AgencyEvent, { type: 'AgencySeceded' }>>;

/** A part of the agency begins as one of its own, and the agency goes on. Only what is listed goes with the part. */
export const applySecession = (chart: Staging, { id: by, data }: SecessionEntry): void => {
  const when = { by, effective: data.effective };
  const { agencyId, continues, headPost, ...profile } = data.successor;
  const giving = activeAgency(chart, data.agencyId);
  demandOwnPositions([giving], data.positions);
  if (continues !== undefined) demandEnded(chart, continues);
  beginAgency(chart, agencyId, profile, when, { predecessors: [giving.id], continues });
  if (headPost !== undefined) beginHeadPost(chart, agencyId, headPost, when);
  for (const positionId of data.positions) movePosition(chart, positionId, agencyId);
  for (const functionId of data.functions) moveFunction(chart, giving.id, functionId, { kind: 'agency', agencyId }, by);
  for (const sealId of data.seals) moveSeal(chart, giving.id, sealId, agencyId);
  for (const { bloc, posts } of data.quota) giveQuota(chart, giving.id, bloc, posts, by);
  if (data.quota.length > 0) setQuota(chart, agencyId, data.quota, by);
  placeStaff(chart, data.staff, new Set(giving.positions), by);
  const { offshoots } = agencyOf(chart, giving.id);
  updateAgency(chart, giving.id, { offshoots: [...offshoots, { agencyId, ...when }] });
};
