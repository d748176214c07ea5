import type { AgencyEvent, LedgerEntry } from '@orgledger/domain';
import { endingAgency, heirOf } from './agency-records.ts';
import { demandHeld, endAgency, headPosts, sendFunctions, sendPositions } from './ending.ts';
import { endPosition, placeStaff } from './position-records.ts';
import type { Staging } from './staging.ts';

type AbolitionEntry = LedgerEntry<Extract<AgencyEvent, { type: 'AgencyAbolished' }>>;

/**
 * The agency ends without a successor. Without a destination for the rest, functions and positions stay where they are, and
 * the rules say so (F1, T3). Its seals stay with it until they are surrendered.
 */
export const applyAbolition = (chart: Staging, { id: by, data }: AbolitionEntry): void => {
  const when = { by, effective: data.effective };
  const { rest } = data;
  const old = endingAgency(chart, data.agencyId);
  demandHeld([old], data.functions);
  if (rest?.kind === 'agency') heirOf(chart, old.id, rest.agencyId);
  if (rest !== undefined) for (const positionId of headPosts(chart, old)) endPosition(chart, positionId, when);
  sendPositions(chart, old.id, rest, when);
  sendFunctions(chart, old.id, data.functions, rest, by);
  placeStaff(chart, data.staff, new Set(old.positions), by);
  const into = rest?.kind === 'agency' ? [rest.agencyId] : [];
  endAgency(chart, old.id, 'abolished', into, into[0], { ...when, reason: data.reason });
};
