import type { PositionRecord } from '@orgledger/domain';
import { type Candidates, pickFrom } from '../candidates.ts';
import { type Act, order, type Picks, type World } from '../world.ts';

/** Whether somebody in the agency of the post answers for a task with it, so that it cannot leave (T2). */
export const hasTask = (now: Candidates, { id, agencyId }: PositionRecord): boolean => {
  const agency = now.agency(agencyId);
  const tasks = agency?.tasks.some(({ positionId }) => positionId === id) ?? false;
  return tasks || agency?.regulation?.generalResponsibility === id;
};

const establish = (world: World, [first, , third]: Picks, rank: 'head' | 'deputy' | 'staff') => {
  const now = world.now();
  const headless = () => now.agencies.find((one) => !now.positionsOf(one).some((post) => post.rank === 'head'));
  const home = rank === 'head' ? headless() : pickFrom(now.agencies, first);
  if (home === undefined) return undefined;
  return order(world, 'EstablishPosition', {
    positionId: world.fresh('post'),
    agencyId: home.id,
    rank,
    capacity: rank === 'staff' ? 1 + (third % 3) : 1,
    titles: [{ name: rank, statutory: rank === 'head' }],
  });
};

export const establishHead: Act = (world, picks) => establish(world, picks, 'head');
export const establishStaffPost: Act = (world, picks) =>
  establish(world, picks, picks[1] % 4 === 0 ? 'deputy' : 'staff');

export const retitle: Act = (world, [, , third]) => {
  const post = pickFrom(world.now().positions, third);
  if (post === undefined) return undefined;
  const titles = [{ name: world.fresh('title'), statutory: false }];
  return order(world, 'RetitlePosition', { positionId: post.id, titles });
};

export const transferPosition: Act = (world, [first, second]) => {
  const now = world.now();
  const post = pickFrom(
    now.positions.filter((one) => one.rank !== 'head' && !hasTask(now, one)),
    second,
  );
  const home = pickFrom(
    now.agencies.filter(({ id }) => id !== post?.agencyId),
    first,
  );
  if (post === undefined || home === undefined) return undefined;
  return order(world, 'TransferPosition', { positionId: post.id, toAgencyId: home.id });
};

export const abolishPosition: Act = (world, [first, , third]) => {
  const now = world.now();
  const post = pickFrom(
    now.positions.filter((one) => !hasTask(now, one)),
    third,
  );
  if (post === undefined) return undefined;
  const staff = post.holders.map(
    ({ personId }) => ({ kind: 'released', personId, reason: 'the post is abolished' }) as const,
  );
  const reason = first % 2 === 0 ? { reason: 'streamlining' } : {};
  return order(world, 'AbolishPosition', { positionId: post.id, staff, ...reason });
};
