import type { AgencyEvent, LedgerEntry } from '@orgledger/domain';
import { agencyOf, endingAgency, heirOf, updateAgency } from './agency-records.ts';
import { bequeathAffiliates, demandHeld, endAgencies, headPosts, sendFunctions, sendPositions } from './ending.ts';
import { endPosition, placeStaff } from './position-records.ts';
import { joinedQuota } from './quota.ts';
import type { Staging } from './staging.ts';

type AbolitionEntry = LedgerEntry<Extract<AgencyEvent, { type: 'AgencyAbolished' }>>;

/**
 * The agency ends without a successor. Without a destination for the rest, functions and positions stay where they are, and
 * the rules say so (F1, T3). An agency that takes over the rest takes its quota and its affiliated bodies too (N5, O1). Its
 * seals stay with it until they are surrendered (K1).
 */
export const applyAbolition = (chart: Staging, { id: by, data }: AbolitionEntry): void => {
  const when = { by, effective: data.effective };
  const { rest } = data;
  const old = endingAgency(chart, data.agencyId);
  demandHeld([old], data.functions);
  const heir = rest?.kind === 'agency' ? heirOf(chart, old.id, rest.agencyId).id : undefined;
  if (rest !== undefined) for (const positionId of headPosts(chart, old)) endPosition(chart, positionId, when);
  sendPositions(chart, old.id, rest, when);
  sendFunctions(chart, old.id, data.functions, rest, by);
  placeStaff(chart, data.staff, new Set(old.positions), by);
  if (heir !== undefined) {
    updateAgency(chart, heir, { quota: joinedQuota([agencyOf(chart, heir), old], by) });
    bequeathAffiliates(chart, old.id, heir);
  }
  const into = heir === undefined ? [] : [heir];
  endAgencies(chart, new Map([[old.id, heir]]), { kind: 'abolished', into, reason: data.reason }, when);
};
