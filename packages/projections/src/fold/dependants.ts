import type { AgencyId, AgencyRecord } from '@orgledger/domain';
import { agencyOf, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

type Link = AgencyRecord['lines'][number];

/** Who takes the place of each agency that ends; undefined: nobody does. */
export type Heirs = ReadonlyMap<AgencyId, AgencyId | undefined>;

/**
 * Hangs what depended on agencies that have ended under those that take their place: whoever reported to them, their
 * internal units, and those whose costs they paid or followed. Without an heir, children become roots of that line; a payer stays named, for B1 to find.
 */
export const moveDependants = (chart: Staging, heirs: Heirs, by: string): void => {
  const tied = [...heirs.keys()].flatMap((id) => [
    ...chart.agenciesTied(`under:${id}`),
    ...chart.agenciesTied(`unit-of:${id}`),
    ...chart.agenciesTied(`paid-by:${id}`),
    ...chart.agenciesTied(`followed-by:${id}`),
  ]);
  for (const id of new Set(tied.map((agency) => agency.id))) {
    const agency = agencyOf(chart, id);
    if (agency.end !== undefined) continue;
    if (agency.lines.some(({ parentId }) => heirs.has(parentId))) {
      updateAgency(chart, id, { lines: agency.lines.flatMap((link) => relinked(chart, agency.id, link, heirs, by)) });
    }
    const { funding, unitOf } = agency;
    const unitHeir = unitOf === undefined ? undefined : heirs.get(unitOf);
    if (unitHeir !== undefined) updateAgency(chart, id, { unitOf: unitHeir });
    if (funding !== undefined) {
      const [payer, follower] = [heirs.get(funding.paidBy), heirs.get(funding.followedBy)];
      if (payer === undefined && follower === undefined) continue;
      const { paidBy, followedBy } = funding;
      updateAgency(chart, id, {
        funding: { ...funding, paidBy: payer ?? paidBy, followedBy: follower ?? followedBy, by },
      });
    }
  }
};

// Who takes up the agency above it reports to whom that one reported to, or to whoever takes that one's place.
const relinked = (chart: Staging, childId: AgencyId, link: Link, heirs: Heirs, by: string): readonly Link[] => {
  if (!heirs.has(link.parentId)) return [link];
  const takenUp = new Set<string>([...heirs].filter(([, heir]) => heir === childId).map(([id]) => id));
  const above = lastingParent(chart, link, takenUp)?.parentId;
  const parentId = above !== undefined && heirs.has(above) ? heirs.get(above) : above;
  return parentId === undefined || parentId === childId ? [] : [{ line: link.line, parentId, by }];
};

/** The link itself, or the first one above it whose parent does not end with the entry. */
export const lastingParent = (chart: Staging, link: Link, ended: ReadonlySet<string>): Link | undefined => {
  let above: Link | undefined = link;
  // The fold judges no rule of state, so a line may be a circle here: each agency is asked once.
  const asked = new Set<string>();
  while (above !== undefined && ended.has(above.parentId)) {
    const { parentId }: Link = above;
    if (asked.has(parentId)) return undefined;
    asked.add(parentId);
    above = agencyOf(chart, parentId).lines.find(({ line }) => line === link.line);
  }
  return above;
};

/** What an entry begins cannot report to what the same entry ends (T3). */
export const demandLastingParents = (
  agencyId: string,
  lines: readonly { readonly parentId: string }[],
  ended: ReadonlySet<string>,
): void => {
  const stray = lines.find(({ parentId }) => ended.has(parentId));
  if (stray === undefined) return;
  throw new NotApplicable({
    rule: 'T3',
    ids: [agencyId, stray.parentId],
    message: `the agency ${agencyId} would report to ${stray.parentId}, which ends as it begins; name another parent`,
  });
};

/** Who pays for an heir that has no channel of its own: whoever paid for all that it came out of. */
export const inheritFunding = (chart: Staging, heirId: AgencyId, old: readonly AgencyRecord[], by: string): void => {
  const [first, ...others] = old.map(({ funding }) => funding);
  const same = others.every((one) => one?.paidBy === first?.paidBy && one?.followedBy === first?.followedBy);
  if (first === undefined || !same || agencyOf(chart, heirId).funding !== undefined) return;
  updateAgency(chart, heirId, { funding: { ...first, by } });
};
