import { hand, setQuota } from './changes.ts';
import { endPost } from './positions.ts';
import type { Destination, FunctionDestination } from './said/index.ts';
import { type Tables, take } from './tables.ts';

/** An agency ends, and these take it up. */
export const endAgency = (t: Tables, agencyId: string, kind: string, into: readonly string[]): void => {
  const agency = t.agencies.find(({ id }) => id === agencyId);
  if (agency !== undefined) agency.ended = { kind, into };
};

/**
 * Hands on all functions of an agency: those that are listed where the list says, the others with the rest. An agency that
 * is its own rest goes on with them.
 */
export const handFunctions = (
  t: Tables,
  agencyId: string,
  listed: readonly FunctionDestination[],
  rest: Destination,
): void => {
  const said = (functionId: string) => listed.filter((one) => one.functionId === functionId);
  for (const { functionId, role } of take(t.functions, (row) => row.agencyId === agencyId)) {
    const own =
      said(functionId).find(({ from }) => from === agencyId) ?? said(functionId).find(({ from }) => from === undefined);
    hand(t, functionId, role, own?.to ?? rest);
  }
};

/** The posts of an agency that exist. */
export const postsOf = (t: Tables, agencyId: string) =>
  t.positions.filter((post) => post.agencyId === agencyId && !post.ended);

/** A post goes where the rest goes; where that is no agency it ends. */
export const movePost = (t: Tables, positionId: string, to: Destination): void => {
  if (to.kind !== 'agency') {
    endPost(t, positionId);
    return;
  }
  const post = t.positions.find(({ id }) => id === positionId);
  if (post !== undefined) post.agencyId = to.agencyId;
};

/**
 * What agencies that have ended leave beside functions, posts and quota goes to their heir: bodies, units, and those who reported
 * to them or were paid by them. Their own lines, regulation, tasks and channel stay on record as they were. Without an heir
 * the bodies are left at them, which O1 finds, and a payer stays named, which B1 finds.
 */
export const leaveTheRest = (t: Tables, ended: readonly string[], heir: string | undefined): void => {
  const active = (id: string) => t.agencies.some((one) => one.id === id && one.ended === undefined);
  for (const row of take(t.lines, ({ agencyId, parentId }) => active(agencyId) && ended.includes(parentId))) {
    const parentId = row.agencyId === heir ? lastingParent(t, row.parentId, row.line, ended) : heir;
    if (parentId !== undefined && parentId !== row.agencyId) t.lines.push({ ...row, parentId });
  }
  if (heir === undefined) return;
  for (const one of t.agencies.filter(({ id }) => active(id)))
    if (one.unitOf !== undefined && ended.includes(one.unitOf)) one.unitOf = heir;
  for (const row of t.affiliates) if (ended.includes(row.agencyId)) row.agencyId = heir;
  for (const row of t.funding.filter(({ agencyId }) => active(agencyId))) {
    if (ended.includes(row.paidBy)) row.paidBy = heir;
    if (ended.includes(row.followedBy)) row.followedBy = heir;
  }
};

/** Who takes up the agency above it reports to whom that one reported to. */
const lastingParent = (t: Tables, parentId: string, line: string, ended: readonly string[]): string | undefined => {
  const above = t.lines.find((row) => row.agencyId === parentId && row.line === line)?.parentId;
  return above !== undefined && ended.includes(above) ? lastingParent(t, above, line, ended) : above;
};

/** Who pays for an heir that has no channel: whoever paid for all that it came out of. */
export const inheritFunding = (t: Tables, heir: string, old: readonly string[]): void => {
  const channels = old.map((id) => t.funding.find(({ agencyId }) => agencyId === id));
  const [first] = channels;
  const same = channels.every((one) => one?.paidBy === first?.paidBy && one?.followedBy === first?.followedBy);
  if (first === undefined || !same || t.funding.some(({ agencyId }) => agencyId === heir)) return;
  t.funding.push({ ...first, agencyId: heir });
};

/** The seals of an agency pass to another. */
export const passSeals = (t: Tables, agencyId: string, heir: string): void => {
  for (const row of t.seals) if (row.agencyId === agencyId) row.agencyId = heir;
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
  const unknown = silent || rows.some(({ posts }) => posts === null);
  if (unknown && rows.length > 0) return sums.set('unallocated', null);
  for (const { bloc, posts } of rows) {
    const key = split ? bloc : 'unallocated';
    const sum = sums.get(key) ?? (sums.has(key) ? null : 0);
    sums.set(key, sum === null || posts === null ? null : sum + posts);
  }
  return sums;
};

/** The quota of agencies passes to another, whole. One that is new adds none of its own. */
export const passQuota = (t: Tables, from: readonly string[], heir: string, isNew: boolean): void => {
  const sums = sumOfQuota(t, isNew ? from : [...from, heir]);
  take(t.quota, (row) => from.includes(row.agencyId) || row.agencyId === heir);
  for (const [bloc, posts] of sums) setQuota(t, heir, bloc, posts);
};
