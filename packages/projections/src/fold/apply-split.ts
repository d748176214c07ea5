import type { AgencyEvent, LedgerEntry, MergerEvent } from '@orgledger/domain';
import { beginAgency, demandEnded, endingAgency, updateAgency } from './agency-records.ts';
import { demandLastingParents, inheritFunding } from './dependants.ts';
import { beginHeadPost, moveSeal } from './division.ts';
import {
  bequeath,
  demandHeld,
  demandOwnPositions,
  endAgencies,
  headPosts,
  sendFunctions,
  sendPositions,
} from './ending.ts';
import { NotApplicable } from './not-applicable.ts';
import { endPosition, movePosition, placeStaff } from './position-records.ts';
import { setQuota } from './quota.ts';
import type { Staging } from './staging.ts';

type SplitEntry = LedgerEntry<Extract<AgencyEvent | MergerEvent, { type: 'AgencySplit' | 'MergerReversed' }>>;

/** The agency ends; two or more begin out of it, whether it is split or the merger that made it is reversed. */
export const applySplit = (chart: Staging, { id: by, data }: SplitEntry): void => {
  const when = { by, effective: data.effective };
  const rest = { kind: 'agency', agencyId: data.rest } as const;
  const old = endingAgency(chart, data.agencyId);
  demandHeld([old], data.functions);
  demandOwnPositions(
    [old],
    data.positions.map(({ positionId }) => positionId),
  );
  demandSuccessors(data);
  for (const { agencyId, continues, ...profile } of data.successors) {
    if (continues !== undefined) demandEnded(chart, continues);
    demandLastingParents(agencyId, profile.lines, new Set([old.id]));
    beginAgency(chart, agencyId, profile, when, { predecessors: [old.id], continues });
  }
  for (const positionId of headPosts(chart, old)) endPosition(chart, positionId, when);
  for (const { agencyId, headPost } of data.successors) {
    if (headPost !== undefined) beginHeadPost(chart, agencyId, headPost, when);
  }
  for (const { positionId, agencyId } of data.positions) movePosition(chart, positionId, agencyId);
  sendPositions(chart, old.id, rest, when);
  sendFunctions(chart, old.id, data.functions, rest, by);
  placeStaff(chart, data.staff, new Set(old.positions), by);
  for (const { sealId, agencyId } of data.seals) moveSeal(chart, old.id, sealId, agencyId);
  bequeath(chart, old.id, data.rest);
  if (data.quota.length === 0) updateAgency(chart, data.rest, { quota: old.quota.map((row) => ({ ...row, by })) });
  for (const { agencyId } of data.successors) {
    const rows = data.quota.filter((row) => row.agencyId === agencyId);
    if (rows.length > 0) setQuota(chart, agencyId, rows, by);
  }
  inheritFunding(chart, data.rest, [old], by);
  const into = data.successors.map(({ agencyId }) => agencyId);
  endAgencies(chart, new Map([[old.id, data.rest]]), { kind: 'split', into }, when);
};

/** What a split gives away goes to one of its successors, and each earlier agency is taken up again by one at most. */
const demandSuccessors = ({ agencyId, successors, seals, quota, positions }: SplitEntry['data']): void => {
  const heirs = new Set<string>(successors.map((successor) => successor.agencyId));
  const stray = [...seals, ...quota, ...positions].find((one) => !heirs.has(one.agencyId))?.agencyId;
  if (stray !== undefined) {
    throw new NotApplicable({
      rule: 'L1',
      ids: [agencyId, stray],
      message: `the agency ${stray} is no successor of this split; what it gives away goes to one of its successors`,
    });
  }
  const continued = successors.flatMap(({ continues }) => (continues === undefined ? [] : [continues]));
  const twice = continued.find((id, index) => continued.indexOf(id) !== index);
  if (twice === undefined) return;
  throw new NotApplicable({
    rule: 'L1',
    ids: [agencyId, twice],
    message: `two successors would take up ${twice} again; name the one that does`,
  });
};
