import type { AgencyId, AgencyRecord } from '@orgledger/domain';
import { agencyOf, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';

type Link = AgencyRecord['lines'][number];

/**
 * Hangs what depended on agencies that have ended under the one that takes their place: those who reported to them, their
 * internal units, and those whose costs they paid or followed. Without an heir, children become roots of that line; a payer stays named, for B1 to find.
 */
export const moveDependants = (
  chart: Staging,
  ended: ReadonlySet<string>,
  heir: AgencyId | undefined,
  by: string,
): void => {
  const tied = [...ended].flatMap((id) => [
    ...chart.agenciesTied(`under:${id}`),
    ...chart.agenciesTied(`unit-of:${id}`),
    ...chart.agenciesTied(`paid-by:${id}`),
    ...chart.agenciesTied(`followed-by:${id}`),
  ]);
  for (const id of new Set(tied.map((agency) => agency.id))) {
    const agency = agencyOf(chart, id);
    if (agency.end !== undefined) continue;
    if (agency.lines.some(({ parentId }) => ended.has(parentId))) {
      updateAgency(chart, id, {
        lines: agency.lines.flatMap((link) => relinked(chart, agency.id, link, ended, heir, by)),
      });
    }
    const { funding, unitOf } = agency;
    if (heir !== undefined && unitOf !== undefined && ended.has(unitOf)) updateAgency(chart, id, { unitOf: heir });
    if (heir !== undefined && funding !== undefined && (ended.has(funding.paidBy) || ended.has(funding.followedBy))) {
      const { paidBy, followedBy } = funding;
      const after = (payer: AgencyId): AgencyId => (ended.has(payer) ? heir : payer);
      updateAgency(chart, id, { funding: { ...funding, paidBy: after(paidBy), followedBy: after(followedBy), by } });
    }
  }
};

const relinked = (
  chart: Staging,
  childId: AgencyId,
  link: Link,
  ended: ReadonlySet<string>,
  heir: AgencyId | undefined,
  by: string,
): readonly Link[] => {
  if (!ended.has(link.parentId)) return [link];
  const parentId = heir === childId ? lastingParent(chart, link, ended)?.parentId : heir;
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
