import type { AgencyRecord } from '@orgledger/domain';
import { pickFrom } from '../candidates.ts';
import type { World } from '../world.ts';
import type { MergerPlan } from './merger-plan.ts';
import { hasTask } from './posts.ts';

/** An agency gives a part to another and goes on: a function, a post, some of its quota. Undefined where it has nothing. */
export const planPart = (
  world: World,
  giver: AgencyRecord,
  heir: AgencyRecord,
  pick: number,
): MergerPlan | undefined => {
  const now = world.now();
  const functionId = pickFrom(giver.functions, pick)?.functionId;
  const post = now.positionsOf(giver).find((one) => one.rank !== 'head' && !hasTask(now, one));
  const row = giver.quota.find(({ posts }) => posts !== null && posts > 0);
  if (functionId === undefined && post === undefined && row === undefined) return undefined;
  const to = { kind: 'agency', agencyId: heir.id } as const;
  const posts = row === undefined || row.posts === null ? undefined : { bloc: row.bloc, posts: 1 + (pick % row.posts) };
  const promised = functionId === undefined ? {} : { functions: [functionId] };
  return {
    shape: 'absorption',
    predecessors: [
      {
        agencyId: giver.id,
        participation: 'part',
        rest: { kind: 'agency', agencyId: giver.id },
        ...promised,
        ...(post === undefined ? {} : { positions: [post.id] }),
        ...(posts === undefined ? {} : { quota: [posts] }),
      },
    ],
    successor: { agencyId: heir.id },
    functions: functionId === undefined ? [] : [{ functionId, from: giver.id, to }],
    ...(post === undefined ? {} : { positions: [{ positionId: post.id, to }] }),
    ...(posts === undefined ? {} : { partQuota: [{ agencyId: giver.id, ...posts }] }),
  };
};
