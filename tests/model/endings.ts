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

/** An agency that has ended, and who takes up what it leaves. */
export type Left = { readonly agencyId: string; readonly heir: string | undefined };

/**
 * What agencies that have ended leave beside functions, posts and quota goes to the heir of each: bodies, units, and those who
 * reported to them or were paid by them. Their own lines, regulation, tasks and channel stay on record as they were. Without
 * an heir the bodies are left at them, which O1 finds, and a payer stays named, which B1 finds.
 */
export const leaveTheRest = (t: Tables, left: readonly Left[]): void => {
  const active = (id: string) => t.agencies.some((one) => one.id === id && one.ended === undefined);
  const ended = (id: string | undefined) => left.some(({ agencyId }) => agencyId === id);
  const inPlaceOf = (id: string) => left.find(({ agencyId }) => agencyId === id)?.heir ?? id;
  for (const row of take(t.lines, ({ agencyId, parentId }) => active(agencyId) && ended(parentId))) {
    const parentId = newParent(t, row, left);
    if (parentId !== undefined && parentId !== row.agencyId) t.lines.push({ ...row, parentId });
  }
  for (const one of t.agencies.filter(({ id }) => active(id)))
    if (one.unitOf !== undefined) one.unitOf = inPlaceOf(one.unitOf);
  for (const row of t.affiliates) row.agencyId = inPlaceOf(row.agencyId);
  for (const row of t.funding.filter(({ agencyId }) => active(agencyId))) {
    row.paidBy = inPlaceOf(row.paidBy);
    row.followedBy = inPlaceOf(row.followedBy);
  }
};

/** A child reports to the heir of its parent. Who is that heir reports to whom the parent reported to, or to the heir of that. */
const newParent = (t: Tables, row: Tables['lines'][number], left: readonly Left[]): string | undefined => {
  const gone = left.find(({ agencyId }) => agencyId === row.parentId);
  if (gone === undefined) return row.parentId;
  if (gone.heir !== row.agencyId) return gone.heir;
  const above = t.lines.find(({ agencyId, line }) => agencyId === row.parentId && line === row.line);
  return above === undefined ? undefined : newParent(t, { ...row, parentId: above.parentId }, left);
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
const sumOfQuota = (t: Tables, agencyIds: readonly string[]): ReadonlyMap<string, number | null> => {
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
