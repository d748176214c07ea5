import type { AgencyRecord } from '@orgledger/domain';
import { pickFrom } from '../candidates.ts';
import { blocs } from '../frame.ts';
import { type Act, order } from '../world.ts';

/** The quota of an agency is stated bloc by bloc, or as a total of unknown split. */
const blocFor = (agency: AgencyRecord, pick: number) => {
  const [row] = agency.quota;
  const unallocated = row === undefined ? pick % 5 === 0 : row.bloc === 'unallocated';
  return unallocated ? ('unallocated' as const) : (blocs[pick % 2] ?? 'party');
};

export const setQuota: Act = (world, [first, second, third]) => {
  const agency = pickFrom(world.now().free, first);
  if (agency === undefined) return undefined;
  const bloc = blocFor(agency, second);
  const posts = third % 12 === 0 ? null : third % 40;
  const before = agency.quota.find((row) => row.bloc === bloc);
  if (before !== undefined && before.posts === posts) return undefined;
  const from = second % 3 === 0 ? before?.posts : undefined;
  return order(world, 'SetStaffingQuota', {
    agencyId: agency.id,
    bloc,
    posts,
    ...(from === undefined || from === null ? {} : { from }),
  });
};

export const moveQuota: Act = (world, [first, second, third]) => {
  const { free } = world.now();
  const giver = pickFrom(
    free.filter(({ quota }) => quota.some(({ posts }) => posts !== null && posts > 0)),
    first,
  );
  const row = giver?.quota.find(({ posts }) => posts !== null && posts > 0);
  const receiver = pickFrom(
    free.filter(
      ({ id, quota }) =>
        id !== giver?.id &&
        quota.length > 0 &&
        quota.every(({ bloc }) => (bloc === 'unallocated') === (row?.bloc === 'unallocated')),
    ),
    second,
  );
  if (giver === undefined || receiver === undefined || row === undefined || row.posts === null) return undefined;
  const toBloc = row.bloc === 'unallocated' ? row.bloc : (blocs[third % 2] ?? row.bloc);
  return order(world, 'MoveQuota', {
    agencyId: receiver.id,
    fromAgencyId: giver.id,
    bloc: row.bloc,
    toBloc,
    posts: 1 + (third % row.posts),
  });
};
