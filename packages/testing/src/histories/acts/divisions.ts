import { type Candidates, pickFrom } from '../candidates.ts';
import { decisions, profileOf } from '../frame.ts';
import { type Act, order } from '../world.ts';
import { planDivision } from './division-plan.ts';
import { hasTask } from './posts.ts';
import { allReleased, staffDestinations } from './staff-destinations.ts';

const frame = { instruments: decisions };

export const split: Act = (world, [first, , third]) => {
  const now = world.now();
  const agency = pickFrom(now.free, first);
  if (agency === undefined) return undefined;
  const earlier = third % 2 === 0 ? agency.predecessors.filter((id) => now.agency(id)?.end !== undefined) : [];
  return order(world, 'SplitAgency', planDivision(world, agency, earlier, third), frame);
};

/** The merger is undone: each part continues one of those that were merged. */
export const reverse: Act = (world, [first, , third]) => {
  const now = world.now();
  const merger = pickFrom(reversible(now), first);
  const agency = merger === undefined ? undefined : now.agency(merger.successorId);
  if (merger === undefined || agency === undefined) return undefined;
  const division = planDivision(world, agency, merger.predecessors.slice(0, 2), third);
  return order(world, 'ReverseMerger', { mergerId: merger.id, ...division, reason: 'it did not work' }, frame);
};

/** Mergers of two or more whole agencies whose successor is there still. */
const reversible = (now: Candidates) =>
  now.mergers.filter(
    ({ status, successorId, predecessors, parts }) =>
      (status.value === 'merged' || status.value === 'settled') &&
      predecessors.length >= 2 &&
      parts.length === 0 &&
      now.free.some(({ id }) => id === successorId),
  );

export const secede: Act = (world, [first, , third]) => {
  const now = world.now();
  const agency = pickFrom(now.free, first);
  if (agency === undefined) return undefined;
  const agencyId = world.fresh('agency');
  const post = now.positionsOf(agency).find((one) => one.rank !== 'head' && !hasTask(now, one));
  const row = agency.quota.find(({ posts }) => posts !== null && posts > 0);
  return order(
    world,
    'SecedeAgency',
    {
      agencyId: agency.id,
      successor: {
        agencyId,
        ...profileOf(`Seceded ${agencyId}`, third),
        headPost: { positionId: world.fresh('head'), titles: [{ name: 'Head', statutory: true }] },
      },
      functions: agency.functions.slice(0, 1).map(({ functionId }) => functionId),
      positions: post === undefined ? [] : [post.id],
      seals: agency.seals.slice(0, third % 2).map(({ sealId }) => sealId),
      quota: row?.posts == null ? [] : [{ bloc: row.bloc, posts: 1 + (third % row.posts) }],
    },
    frame,
  );
};

/** An agency ends without a successor: another takes over the rest, or it leaves the apparatus, or nobody knows. */
export const abolish: Act = (world, [first, second, third]) => {
  const now = world.now();
  const agency = pickFrom(now.free, first);
  const other = pickFrom(
    now.free.filter(({ id }) => id !== agency?.id),
    second,
  );
  if (agency === undefined) return undefined;
  const posts = now.positionsOf(agency);
  const heads = posts.filter(({ rank }) => rank === 'head');
  const lasting = posts.filter(({ rank }) => rank !== 'head');
  const takenOver = other !== undefined && third % 3 !== 0;
  const rest = takenOver
    ? ({ kind: 'agency', agencyId: other.id } as const)
    : third % 2 === 0
      ? ({ kind: 'unknown' } as const)
      : ({ kind: 'outside', name: 'A ministry' } as const);
  const staff = takenOver
    ? staffDestinations(now, { ending: heads, leaving: posts, lasting, placed: [] }, third)
    : allReleased(posts);
  return order(world, 'AbolishAgency', { agencyId: agency.id, reason: 'reform', rest, staff }, frame);
};

/** An agency that an approved merger has is abolished: it is released from the merger. */
export const abolishBound: Act = (world, [first]) => {
  const now = world.now();
  const merger = pickFrom(
    now.mergers.filter(({ status, parts }) => status.value === 'approved' && parts.length === 0),
    first,
  );
  const agency = now.agency(merger?.predecessors[0] ?? '');
  if (merger === undefined || agency === undefined || agency.end !== undefined) return undefined;
  return order(
    world,
    'AbolishAgency',
    {
      agencyId: agency.id,
      reason: 'abolished by law',
      rest: { kind: 'unknown' },
      staff: allReleased(now.positionsOf(agency)),
      releasedFrom: merger.id,
    },
    frame,
  );
};
