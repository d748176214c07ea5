import type { AgencyRecord, CommandInput, PositionRecord } from '@orgledger/domain';
import { type Candidates, pickFrom } from '../candidates.ts';
import { profileOf } from '../frame.ts';
import type { World } from '../world.ts';
import { hasTask } from './posts.ts';
import { fitHolder, staffDestinations } from './staff-destinations.ts';

type RecordMerger = Extract<CommandInput, { command: 'RecordMerger' }>['data'];
export type MergerPlan = Pick<RecordMerger, 'shape' | 'predecessors' | 'successor'> & Destinations;
type Destinations = Omit<
  RecordMerger,
  'mergerId' | 'programmeId' | 'group' | 'shape' | 'predecessors' | 'successor' | 'rationale'
>;

/** Who merges: `heir` is set for an absorption. */
export type Parties = { readonly old: readonly AgencyRecord[]; readonly heir: AgencyRecord | undefined };

/**
 * A merger of whole agencies with everything that one can decide: which posts end, are joined or go elsewhere, who holds the
 * head post, where staff go, functions that go elsewhere and the same quota over other blocs. The number picks which of it.
 */
export const planMerger = (world: World, { old, heir }: Parties, pick: number): MergerPlan => {
  const now = world.now();
  const others = now.free.filter(({ id }) => id !== heir?.id && !old.some((one) => one.id === id));
  const heads = old.flatMap((agency) => now.positionsOf(agency)).filter(isHead);
  const staffPosts = old.flatMap((agency) => now.positionsOf(agency)).filter((post) => !isHead(post));
  const [joining, ended, sent] = dealPosts(staffPosts, pick);
  const elsewhere = pickFrom(others, pick);
  const head = headOf(world, now, { old, heir }, heads, pick);
  const positions = sent.map(({ id }) => ({
    positionId: id,
    to: elsewhere === undefined ? outside : ({ kind: 'agency', agencyId: elsewhere.id } as const),
  }));
  const lasting = staffPosts.filter(({ id }) => ![...joining, ...ended, ...sent].some((post) => post.id === id));
  const ending = [...head.ending, ...ended, ...(elsewhere === undefined ? sent : [])];
  const joined = joining.length < 2 ? [] : [joinedPost(world, joining)];
  const joinedPositions = [...head.joinedPositions, ...joined];
  const leaving = [...heads, ...staffPosts, ...head.ending];
  const staff = staffDestinations(now, { ending, leaving, lasting, placed: head.placed }, pick);
  return {
    shape: heir === undefined ? 'consolidation' : 'absorption',
    predecessors: old.map(({ id }) => ({ agencyId: id })),
    successor: heir === undefined ? successorOf(world, old, pick) : { agencyId: heir.id },
    ...(head.headPost === undefined ? {} : { headPost: head.headPost }),
    functions: functionsElsewhere(old, elsewhere, pick),
    endedPositions: ended.map(({ id }) => id),
    ...(positions.length === 0 ? {} : { positions }),
    ...(joinedPositions.length === 0 ? {} : { joinedPositions }),
    staff,
    ...quotaOf([...old, ...(heir === undefined ? [] : [heir])], pick),
  };
};

const outside = { kind: 'outside', name: 'A ministry' } as const;
const isHead = ({ rank }: PositionRecord): boolean => rank === 'head';

/** Two posts to be joined, one to end and one to go elsewhere, as far as the number says so and the posts go. */
const dealPosts = (posts: readonly PositionRecord[], pick: number) => {
  const joining = pick % 3 === 0 ? posts.slice(0, 2) : [];
  const rest = posts.slice(joining.length);
  const ended = pick % 4 === 1 ? rest.slice(0, 1) : [];
  const sent = pick % 5 === 1 ? rest.slice(1, 2) : [];
  return [joining.length === 2 ? joining : [], ended, sent] as const;
};

const joinedPost = (world: World, from: readonly PositionRecord[]) => ({
  positionId: world.fresh('joined'),
  from: from.map(({ id }) => id),
  titles: [{ name: 'Officer', statutory: false }],
  rank: 'staff' as const,
});

/** The head posts become one, by default or by name; in an absorption those that end are joined with the heir's, or end. */
const headOf = (world: World, now: Candidates, { heir }: Parties, heads: readonly PositionRecord[], pick: number) => {
  const heirs = heir === undefined ? [] : now.positionsOf(heir).filter(isHead);
  const titles = [{ name: 'Head of the agency', statutory: false }];
  if (heir !== undefined && (pick % 2 === 0 || heads.length === 0 || heirs.some((post) => hasTask(now, post)))) {
    return { ending: heads, placed: [], joinedPositions: [] };
  }
  const all = [...heads, ...heirs];
  const holder = fitHolder(now, all);
  const placed = holder === undefined ? [] : [holder];
  const stated = holder === undefined ? {} : { holder };
  if (heir === undefined && (pick % 3 !== 2 || heads.length === 0)) {
    const headPost = { positionId: world.fresh('head'), titles, ...stated };
    return { ending: all, placed, headPost, joinedPositions: [] };
  }
  const joined = { positionId: world.fresh('head'), from: all.map(({ id }) => id), titles, rank: 'head', ...stated };
  return { ending: all, placed, joinedPositions: [{ ...joined, rank: 'head' as const }] };
};

const successorOf = (world: World, old: readonly AgencyRecord[], pick: number) => {
  const agencyId = world.fresh('agency');
  const profile = { ...profileOf(`Joint ${agencyId}`, pick), bloc: 'joint' as const, lines: linesOf(world.now(), old) };
  return { agencyId, profile };
};

/** On each line the first parent that is none of those that end and reports to none of them. */
const linesOf = (now: Candidates, old: readonly AgencyRecord[]) => {
  const ids = new Set<string>(old.map(({ id }) => id));
  const found = new Map<string, { readonly line: string; readonly parentId: string }>();
  for (const { line, parentId } of old.flatMap((agency) => agency.lines)) {
    if (!found.has(line) && !reportsTo(now, parentId, line, ids)) found.set(line, { line, parentId });
  }
  return [...found.values()];
};

const reportsTo = (now: Candidates, agencyId: string, line: string, ids: ReadonlySet<string>): boolean => {
  const seen = new Set<string>();
  for (let above: string | undefined = agencyId; above !== undefined && !seen.has(above); ) {
    if (ids.has(above)) return true;
    seen.add(above);
    above = now.agency(above)?.lines.find((link) => link.line === line)?.parentId;
  }
  return false;
};

/** One function goes elsewhere: from one agency only where it says so. */
const functionsElsewhere = (old: readonly AgencyRecord[], other: AgencyRecord | undefined, pick: number) => {
  const giver = pickFrom(
    old.filter(({ functions }) => functions.length > 0),
    pick,
  );
  const one = pickFrom(giver?.functions ?? [], pick);
  if (giver === undefined || one === undefined || pick % 3 !== 1) return [];
  const to = other === undefined || pick % 2 === 0 ? outside : ({ kind: 'agency', agencyId: other.id } as const);
  const only = old.filter(({ functions }) => functions.some(({ functionId }) => functionId === one.functionId));
  return [{ functionId: one.functionId, ...(pick % 4 < 2 || only.length > 1 ? { from: giver.id } : {}), to }];
};

/** The same total over other blocs, where all of it is known. */
const quotaOf = (parties: readonly AgencyRecord[], pick: number) => {
  const rows = parties.flatMap(({ quota }) => quota);
  const known = parties.every(({ quota }) => quota.length > 0) && rows.every(({ posts }) => posts !== null);
  if (!known || pick % 2 === 0) return {};
  const total = rows.reduce((sum, { posts }) => sum + (posts ?? 0), 0);
  const party = Math.floor((total * (pick % 5)) / 4);
  return {
    quota: [
      { bloc: 'party' as const, posts: party },
      { bloc: 'state' as const, posts: total - party },
    ],
  };
};
