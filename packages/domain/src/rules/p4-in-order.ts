import { demand } from '../errors/index.ts';

/** Where a merger stands. `refused`: an agency could not join. */
export type MergerStatus =
  | 'none'
  | 'proposed'
  | 'approved'
  | 'merged'
  | 'settled'
  | 'withdrawn'
  | 'rejected'
  | 'refused'
  | 'reversed';

/** P4, hard own: proposal, approval and completion follow each other; a merger that ended without them goes no further. */
export const inOrder = (mergerId: string, status: MergerStatus, needed: readonly MergerStatus[], step: string): void =>
  demand(
    needed.includes(status),
    'P4',
    [mergerId],
    `${step} needs a merger that is ${needed.join(' or ')}, and this one is ${status === 'none' ? 'not proposed' : status}`,
  );

/** P4: nothing is approved before all its agencies have joined. */
export const allJoined = (mergerId: string, parties: readonly string[], joined: ReadonlySet<string>): void => {
  const missing = parties.filter((id) => !joined.has(id));
  demand(
    missing.length === 0,
    'P4',
    [mergerId, ...missing],
    'an approval needs a merger that all its agencies have joined; give the process time to join them, or look at why it is stuck',
  );
};
