import { begin, hand, setQuota } from './changes.ts';
import { destinationOf, endAgency, handFunctions, leaveTheRest, movePost, passQuota, postsOf } from './endings.ts';
import { beginPost, endPost, hold, send } from './positions.ts';
import type { Destinations, Joined, Predecessor, Profile, Title } from './said/index.ts';
import { type Tables, take } from './tables.ts';

export type Merging = Destinations & {
  readonly shape: string;
  readonly predecessors: readonly Predecessor[];
  readonly successor: { readonly agencyId: string; readonly profile?: Profile | undefined };
};

/** Agencies merge: what each of them has goes where the decision says, and the rest to the successor. */
export const merge = (t: Tables, merging: Merging): void => {
  const { shape, predecessors, successor, functions = [], staff = [], quota, partQuota = [] } = merging;
  const heir = successor.agencyId;
  const whole = predecessors.filter(({ participation }) => participation !== 'part').map(({ agencyId }) => agencyId);
  const posts = whole.flatMap((agencyId) => postsOf(t, agencyId));
  if (shape === 'consolidation' && successor.profile !== undefined) begin(t, heir, successor.profile);

  for (const { agencyId, participation, rest, functions: promised = [] } of predecessors) {
    const toRest = rest ?? { kind: 'agency', agencyId: heir };
    if (participation !== 'part') handFunctions(t, agencyId, functions, toRest);
    else {
      const goes = (functionId: string) =>
        destinationOf(agencyId, functionId, functions) ??
        (promised.includes(functionId) ? { kind: 'agency' as const, agencyId: heir } : undefined);
      const given = take(t.functions, (row) => row.agencyId === agencyId && goes(row.functionId) !== undefined);
      for (const { functionId, role } of given) hand(t, functionId, role, goes(functionId) ?? toRest);
    }
  }

  for (const { agencyId, bloc, posts: given } of partQuota) {
    const row = t.quota.find((one) => one.agencyId === agencyId && one.bloc === bloc);
    if (typeof row?.posts === 'number') row.posts -= given;
    t.quota.push({ agencyId: `part of ${agencyId}`, bloc, posts: given });
  }
  passQuota(t, [...whole, ...partQuota.map(({ agencyId }) => `part of ${agencyId}`)], heir, shape === 'consolidation');
  if (quota !== undefined) {
    take(t.quota, (row) => row.agencyId === heir);
    for (const { bloc, posts: total } of quota) setQuota(t, heir, bloc, total);
  }

  movePosts(
    t,
    merging,
    posts.map(({ id }) => id),
  );
  send(t, staff, [...posts.map(({ id }) => id), ...(merging.joinedPositions ?? []).flatMap(({ from }) => from)]);
  endPosts(
    t,
    merging,
    posts.map(({ id }) => id),
  );
  for (const agencyId of whole) endAgency(t, agencyId, 'merged', [heir]);
  for (const { agencyId, participation, rest } of predecessors) {
    if (participation === 'part') continue;
    const to = rest?.kind === 'agency' ? rest.agencyId : rest === undefined ? heir : undefined;
    leaveTheRest(t, agencyId, to);
  }
};

/** Each post that is not a head and not named goes with the rest of its agency; heads are joined into the new head post. */
const movePosts = (t: Tables, merging: Merging, posts: readonly string[]): void => {
  const { predecessors, successor, endedPositions = [], positions = [], joinedPositions = [], headPost } = merging;
  const named = [
    ...endedPositions,
    ...positions.map((one) => one.positionId),
    ...joinedPositions.flatMap(({ from }) => from),
  ];
  const heads = t.positions.filter(({ id, rank }) => posts.includes(id) && !named.includes(id) && rank === 'head');
  for (const { agencyId, rest, positions: promised = [], participation } of predecessors) {
    for (const post of postsOf(t, agencyId)) {
      const goes = participation !== 'part' || promised.includes(post.id);
      if (goes && !named.includes(post.id) && post.rank !== 'head')
        movePost(t, post.id, rest ?? { kind: 'agency', agencyId: successor.agencyId });
    }
  }
  for (const { positionId, to } of positions) movePost(t, positionId, to);
  if (merging.shape === 'consolidation' && headPost !== undefined)
    join(t, { ...headPost, from: heads.map(({ id }) => id), rank: 'head' }, successor.agencyId);
  for (const one of joinedPositions) join(t, one, successor.agencyId);
};

/** Several posts become one with all their titles. Its holder is named, or was the one holder of all of them. */
const join = (t: Tables, { positionId, from, titles, rank, holder }: Joined, agencyId: string): void => {
  const old = t.positions.filter(({ id }) => from.includes(id));
  const all: Title[] = [];
  for (const title of [...titles, ...old.flatMap((post) => post.titles)])
    if (!all.some(({ name, statutory }) => name === title.name && statutory === title.statutory)) all.push(title);
  const head = rank === 'head';
  const capacity = head ? 1 : old.reduce((sum, post) => sum + post.capacity, 0);
  beginPost(t, { id: positionId, agencyId, rank, capacity, titles: all });
  const holders = t.holdings.filter((row) => from.includes(row.positionId));
  if (!head) for (const { personId, appointment } of holders) hold(t, positionId, personId, appointment);
  else {
    const people = [...new Set(holders.map(({ personId }) => personId))];
    const heldAll = old.every(({ id }) => holders.some((row) => row.positionId === id && row.appointment !== 'acting'));
    const one = holder ?? (people.length === 1 && heldAll ? people[0] : undefined);
    if (one !== undefined) hold(t, positionId, one, 'main');
  }
  for (const { id } of old) endPost(t, id, positionId);
};

/** Posts that end: those that are named, and in an absorption the heads. */
const endPosts = (t: Tables, { endedPositions = [] }: Merging, posts: readonly string[]): void => {
  for (const id of endedPositions) endPost(t, id);
  for (const post of t.positions)
    if (posts.includes(post.id) && post.rank === 'head' && !post.ended) endPost(t, post.id);
};
