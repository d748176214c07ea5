import { hand, setQuota } from './changes.ts';
import { endPost } from './positions.ts';
import type { Destination, FunctionDestination } from './said/index.ts';
import { type Tables, take } from './tables.ts';

/** An agency ends, and these take it up. */
export const endAgency = (t: Tables, agencyId: string, kind: string, into: readonly string[]): void => {
  const agency = t.agencies.find(({ id }) => id === agencyId);
  if (agency !== undefined) agency.ended = { kind, into };
};

/** Where a function goes: the destination that names it, or that of the rest. */
export const destinationOf = (
  agencyId: string,
  functionId: string,
  listed: readonly FunctionDestination[],
): Destination | undefined =>
  listed.find((one) => one.functionId === functionId && (one.from === undefined || one.from === agencyId))?.to;

/** Hands on all functions of an agency: those that are listed where the list says, the others with the rest. */
export const handFunctions = (
  t: Tables,
  agencyId: string,
  listed: readonly FunctionDestination[],
  rest: Destination,
): void => {
  for (const { functionId, role } of take(t.functions, (row) => row.agencyId === agencyId)) {
    hand(t, functionId, role, destinationOf(agencyId, functionId, listed) ?? rest);
  }
};

/** The posts of an agency that exist. */
export const postsOf = (t: Tables, agencyId: string) =>
  t.positions.filter((post) => post.agencyId === agencyId && !post.ended);

/** A post goes where the rest goes; where that is no agency it ends. */
export const movePost = (t: Tables, positionId: string, to: Destination): void => {
  if (to.kind !== 'agency') return endPost(t, positionId);
  const post = t.positions.find(({ id }) => id === positionId);
  if (post !== undefined) post.agencyId = to.agencyId;
};

/**
 * What an agency that has ended leaves beside functions, posts and quota goes to its heir. Its own lines, regulation and
 * tasks stay on record as they were. Without an heir its seals and bodies are left at it, which K1 and O1 find.
 */
export const leaveTheRest = (t: Tables, agencyId: string, heir: string | undefined): void => {
  const active = (id: string) => t.agencies.some((one) => one.id === id && one.ended === undefined);
  if (heir === undefined) {
    take(t.lines, (row) => row.parentId === agencyId && active(row.agencyId));
    return;
  }
  for (const rows of [t.seals, t.affiliates, t.remarks]) {
    for (const row of rows) if (row.agencyId === agencyId) row.agencyId = heir;
  }
  for (const row of t.lines) if (row.parentId === agencyId && active(row.agencyId)) row.parentId = heir;
  take(t.lines, (row) => row.agencyId === row.parentId);
  const paid = t.funding.find((row) => row.agencyId === agencyId);
  if (paid !== undefined && !t.funding.some((row) => row.agencyId === heir)) t.funding.push({ ...paid, agencyId: heir });
  for (const row of t.funding) {
    if (!active(row.agencyId)) continue;
    if (row.paidBy === agencyId) row.paidBy = heir;
    if (row.followedBy === agencyId) row.followedBy = heir;
  }
};

/**
 * The quota of several agencies together. It is split over blocs where each of them is; else only the total is known, and
 * not even that where nothing is known of one of them.
 */
export const sumOfQuota = (t: Tables, agencyIds: readonly string[]): ReadonlyMap<string, number | null> => {
  const rows = t.quota.filter((row) => agencyIds.includes(row.agencyId));
  const split = rows.every(({ bloc }) => bloc !== 'unallocated');
  const sums = new Map<string, number | null>();
  const silent = agencyIds.some((id) => !rows.some(({ agencyId }) => agencyId === id));
  if (silent && rows.length > 0) return sums.set('unallocated', null);
  for (const { bloc, posts } of rows) {
    const key = split ? bloc : 'unallocated';
    const sum = sums.get(key) ?? (sums.has(key) ? null : 0);
    sums.set(key, sum === null || posts === null ? null : sum + posts);
  }
  return sums;
};

/** The quota of agencies passes to another, whole. One that is new adds none of its own. */
export const passQuota = (t: Tables, from: readonly string[], heir: string, isNew: boolean): void => {
  const fresh = !t.quota.some((row) => row.agencyId === heir) && isNew;
  const sums = sumOfQuota(t, fresh ? from : [...from, heir]);
  take(t.quota, (row) => from.includes(row.agencyId) || row.agencyId === heir);
  for (const [bloc, posts] of sums) setQuota(t, heir, bloc, posts);
};
