import type { AgencyRecord, CommandInput } from '@orgledger/domain';
import { pickFrom } from '../candidates.ts';
import { profileOf } from '../frame.ts';
import type { World } from '../world.ts';
import { fitHolder, staffDestinations } from './staff-destinations.ts';

type Split = Extract<CommandInput, { command: 'SplitAgency' }>['data'];

/**
 * Divides an agency between two: functions, posts, staff, seals and the same quota. `continued`: earlier agencies that the
 * two take up again.
 */
export const planDivision = (
  world: World,
  agency: AgencyRecord,
  continued: readonly (string | undefined)[],
  pick: number,
): Split => {
  const now = world.now();
  const [one, two] = [world.fresh('agency'), world.fresh('agency')];
  const posts = now.positionsOf(agency);
  const heads = posts.filter(({ rank }) => rank === 'head');
  const others = posts.filter(({ rank }) => rank !== 'head');
  const holder = fitHolder(now, heads);
  const headPost = {
    positionId: world.fresh('head'),
    titles: [{ name: 'Head', statutory: true }],
    ...(holder === undefined ? {} : { holder }),
  };
  const lines = agency.lines.map(({ line, parentId }) => ({ line, parentId }));
  const successors = [one, two].map((agencyId, turn) => {
    const continues = continued[turn];
    return {
      agencyId,
      ...profileOf(`Part ${agencyId}`, pick + turn),
      lines,
      ...(continues === undefined ? {} : { continues }),
      ...(turn === 0 ? { headPost } : {}),
    };
  });
  const placed = holder === undefined ? [] : [holder];
  const staff = staffDestinations(now, { ending: heads, leaving: posts, lasting: others, placed }, pick);
  const named = (items: readonly unknown[]) => (pick % 2 === 0 ? items.slice(0, 1) : []);
  const post = pickFrom(others, pick);
  return {
    agencyId: agency.id,
    successors,
    rest: one,
    functions: agency.functions
      .slice(0, 1)
      .map(({ functionId }) => ({ functionId, to: { kind: 'agency' as const, agencyId: two } })),
    positions: post === undefined ? [] : [{ positionId: post.id, agencyId: two }],
    staff,
    seals: agency.seals
      .filter((seal) => named(agency.seals).includes(seal))
      .map(({ sealId }) => ({ sealId, agencyId: two })),
    quota: quotaOf(agency, one, two, pick),
  };
};

const quotaOf = ({ quota }: AgencyRecord, one: string, two: string, pick: number): NonNullable<Split['quota']> => {
  if (pick % 3 === 0 || quota.some(({ posts }) => posts === null)) return [];
  return quota.flatMap(({ bloc, posts }) => {
    const part = Math.floor((posts ?? 0) / 2);
    return [
      { agencyId: one, bloc, posts: (posts ?? 0) - part },
      { agencyId: two, bloc, posts: part },
    ];
  });
};
