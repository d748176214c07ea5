import { begin, setQuota } from './changes.ts';
import {
  endAgency,
  handFunctions,
  inheritFunding,
  leaveTheRest,
  movePost,
  passQuota,
  passSeals,
  postsOf,
} from './endings.ts';
import { joinPosts } from './joining.ts';
import { endPost, send } from './positions.ts';
import type { Destination, Destinations, Predecessor, Profile } from './said/index.ts';
import { type Tables, take } from './tables.ts';

export type Merging = Destinations & {
  readonly shape: string;
  readonly predecessors: readonly Predecessor[];
  readonly successor: { readonly agencyId: string; readonly profile?: Profile | undefined };
};

/**
 * Agencies merge: what each of them has goes where the decision says, and the rest to the agency that it names, which is the
 * successor unless said otherwise. What is neither function nor post cannot leave the apparatus, so without such an agency it
 * goes to the successor.
 */
export const merge = (t: Tables, merging: Merging): void => {
  const { predecessors, successor, functions = [], staff = [], endedPositions = [], positions = [] } = merging;
  const { joinedPositions = [], headPost } = merging;
  const heir = successor.agencyId;
  const whole = predecessors.filter(isWhole).map(({ agencyId }) => agencyId);
  const posts = whole.flatMap((agencyId) => postsOf(t, agencyId));
  const named = [...endedPositions, ...positions, ...joinedPositions.flatMap(({ from }) => from)].map(idOf);
  const heads = posts.filter(({ id, rank }) => rank === 'head' && !named.includes(id)).map(({ id }) => id);

  if (successor.profile !== undefined) beginSuccessor(t, heir, successor.profile, predecessors, whole);
  const left = predecessors
    .filter(isWhole)
    .map(({ agencyId, rest }) => ({ agencyId, heir: rest?.kind === 'agency' ? rest.agencyId : heir }));
  mergeQuota(t, merging, left);
  const sent = staff.map(({ personId }) => personId);
  for (const one of joinedPositions) joinPosts(t, one, heir, sent);
  if (headPost !== undefined) joinPosts(t, { ...headPost, from: heads, rank: 'head' }, heir, sent);
  for (const { positionId, to } of positions) movePost(t, positionId, to);
  for (const { agencyId, rest = toAgency(heir) } of predecessors) {
    handFunctions(t, agencyId, functions, rest);
    const givesPart = !whole.includes(agencyId);
    for (const { id, rank } of postsOf(t, agencyId)) {
      const stays = heads.includes(id) || named.includes(id) || (givesPart && rank === 'head');
      if (!stays) movePost(t, id, rest);
    }
  }
  send(t, staff, [...posts.map(({ id }) => id), ...named]);
  for (const id of [...heads, ...endedPositions]) if (isActive(t, id)) endPost(t, id);

  if (successor.profile !== undefined) inheritFunding(t, heir, whole);
  for (const one of left) {
    endAgency(t, one.agencyId, 'merged', [heir]);
    passSeals(t, one.agencyId, one.heir);
  }
  leaveTheRest(t, left);
};

const isWhole = ({ participation }: Predecessor): boolean => participation !== 'part';

const idOf = (one: string | { readonly positionId: string }): string =>
  typeof one === 'string' ? one : one.positionId;

const toAgency = (agencyId: string): Destination => ({ kind: 'agency', agencyId });

const isActive = (t: Tables, positionId: string): boolean =>
  t.positions.some(({ id, ended }) => id === positionId && !ended);

/** Where its profile names no lines, the successor reports wherever its predecessors did, or those that end above them. */
const beginSuccessor = (
  t: Tables,
  heir: string,
  profile: Profile,
  predecessors: readonly Predecessor[],
  whole: readonly string[],
): void => {
  begin(t, heir, profile);
  if ((profile.lines ?? []).length > 0) return;
  const parents = new Map<string, string>();
  for (const { agencyId } of predecessors) {
    for (const own of t.lines.filter((row) => row.agencyId === agencyId)) {
      let above: typeof own | undefined = own;
      while (above !== undefined && whole.includes(above.parentId)) {
        const { parentId, line }: typeof own = above;
        above = t.lines.find((row) => row.agencyId === parentId && row.line === line);
      }
      if (above !== undefined) parents.set(above.line, above.parentId);
    }
  }
  for (const [line, parentId] of parents) t.lines.push({ agencyId: heir, line, parentId });
};

/**
 * The successor has what all parties bring that leave it their rest, unless the decision divides the same total otherwise.
 * Others who take a rest have the quota of it beside their own.
 */
const mergeQuota = (
  t: Tables,
  { quota, partQuota = [], successor }: Merging,
  left: readonly { readonly agencyId: string; readonly heir: string }[],
): void => {
  const parts = partQuota.map(({ agencyId, bloc, posts }) => {
    const row = t.quota.find((one) => one.agencyId === agencyId && one.bloc === bloc);
    if (typeof row?.posts === 'number') row.posts -= posts;
    return { agencyId: 'what parts give', bloc, posts };
  });
  t.quota.push(...parts);
  const leftTo = (heir: string) => left.filter((one) => one.heir === heir).map(({ agencyId }) => agencyId);
  for (const heir of new Set(left.map((one) => one.heir)))
    if (heir !== successor.agencyId) passQuota(t, leftTo(heir), heir, false);
  const givers = [...leftTo(successor.agencyId), ...new Set(parts.map(({ agencyId }) => agencyId))];
  passQuota(t, givers, successor.agencyId, successor.profile !== undefined);
  if (quota === undefined) return;
  take(t.quota, (row) => row.agencyId === successor.agencyId);
  for (const { bloc, posts } of quota) setQuota(t, successor.agencyId, bloc, posts);
};
