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
import { beginPost, endPost, hold, send } from './positions.ts';
import type { AgencySaid, Destination, Division, Successor } from './said/index.ts';
import { type Tables, take } from './tables.ts';

/** An agency ends and others begin out of it. Its head posts end. */
export const split = (t: Tables, division: Division): void => {
  const { agencyId, successors, rest, functions = [], positions = [], staff = [], seals = [], quota = [] } = division;
  for (const one of successors) beginSuccessor(t, one);
  const old = postsOf(t, agencyId).filter(({ id }) => !successors.some(({ headPost }) => headPost?.positionId === id));
  handFunctions(t, agencyId, functions, { kind: 'agency', agencyId: rest });
  for (const { id, rank } of old) {
    const listed = positions.find(({ positionId }) => positionId === id)?.agencyId;
    if (rank !== 'head' || listed !== undefined) movePost(t, id, { kind: 'agency', agencyId: listed ?? rest });
  }
  send(
    t,
    staff,
    old.map(({ id }) => id),
  );
  for (const post of postsOf(t, agencyId)) endPost(t, post.id);
  for (const { sealId, agencyId: to } of seals)
    for (const row of t.seals) if (row.sealId === sealId && row.agencyId === agencyId) row.agencyId = to;
  if (quota.length === 0) for (const row of t.quota.filter((one) => one.agencyId === agencyId)) row.agencyId = rest;
  else {
    take(t.quota, (row) => row.agencyId === agencyId);
    for (const { agencyId: to, bloc, posts } of quota) setQuota(t, to, bloc, posts);
  }
  inheritFunding(t, rest, [agencyId]);
  endAgency(
    t,
    agencyId,
    'split',
    successors.map((one) => one.agencyId),
  );
  passSeals(t, agencyId, rest);
  leaveTheRest(t, [{ agencyId, heir: rest }]);
};

/** A part of an agency begins as one of its own. Only what is listed goes with it. */
export const secede = (t: Tables, data: Extract<AgencySaid, { command: 'SecedeAgency' }>['data']): void => {
  const { agencyId, successor, functions = [], positions = [], staff = [], seals = [], quota = [] } = data;
  const to: Destination = { kind: 'agency', agencyId: successor.agencyId };
  beginSuccessor(t, successor);
  const old = postsOf(t, agencyId).map(({ id }) => id);
  const given = take(t.functions, (row) => row.agencyId === agencyId && functions.includes(row.functionId));
  for (const { functionId, role } of given) t.functions.push({ agencyId: successor.agencyId, functionId, role });
  for (const id of positions) movePost(t, id, to);
  send(t, staff, old);
  for (const row of t.seals)
    if (seals.includes(row.sealId) && row.agencyId === agencyId) row.agencyId = successor.agencyId;
  for (const { bloc, posts } of quota) {
    const row = t.quota.find((one) => one.agencyId === agencyId && one.bloc === bloc);
    if (typeof row?.posts === 'number') row.posts -= posts;
    setQuota(t, successor.agencyId, bloc, posts);
  }
};

/** An agency ends without a successor: what it has goes where the decision says, and the rest to one place. */
export const abolish = (t: Tables, data: Extract<AgencySaid, { command: 'AbolishAgency' }>['data']): void => {
  const { agencyId, rest = { kind: 'unknown' }, functions = [], staff = [] } = data;
  const old = postsOf(t, agencyId);
  handFunctions(t, agencyId, functions, rest);
  send(
    t,
    staff,
    old.map(({ id }) => id),
  );
  for (const { id, rank } of old) {
    if (rank === 'head') endPost(t, id);
    else movePost(t, id, rest);
  }
  const heir = rest.kind === 'agency' ? rest.agencyId : undefined;
  if (heir !== undefined) passQuota(t, [agencyId], heir, false);
  else take(t.quota, (row) => row.agencyId === agencyId);
  endAgency(t, agencyId, 'abolished', heir === undefined ? [] : [heir]);
  leaveTheRest(t, [{ agencyId, heir }]);
};

const beginSuccessor = (t: Tables, { agencyId, continues, headPost, ...profile }: Successor): void => {
  begin(t, agencyId, profile, continues);
  if (headPost === undefined) return;
  beginPost(t, { id: headPost.positionId, agencyId, rank: 'head', capacity: 1, titles: headPost.titles });
  if (headPost.holder !== undefined) hold(t, headPost.positionId, headPost.holder, 'main');
};
