import { Refused } from '../errors/index.ts';
import type { HeadPost, JoinedPosition, StaffDestination } from '../values/index.ts';

type Destinations = {
  readonly headPost?: Pick<HeadPost, 'holder'> | undefined;
  readonly joinedPositions?: readonly Pick<JoinedPosition, 'holder'>[] | undefined;
  readonly staff: readonly StaffDestination[];
};

/** Refuses a decision that gives somebody a post that begins with it and releases the same person. */
export const holdersNotReleased = (
  mergerId: string,
  field: string,
  { headPost, joinedPositions = [], staff }: Destinations,
): void => {
  const holders = new Set([headPost, ...joinedPositions].map((post) => post?.holder));
  const both = staff.filter(({ kind, personId }) => kind === 'released' && holders.has(personId));
  if (both.length === 0) return;
  throw new Refused({
    code: 'InvalidCommand',
    field,
    ids: [mergerId, ...both.map(({ personId }) => personId)],
    message: 'nobody is released and holds a post of the merger too; leave out the release, or name another holder',
  });
};
