import type { Lock } from '../aggregate/index.ts';
import { Refused } from '../errors/index.ts';
import { windowOf } from '../time/index.ts';
import type { AgencyCommand } from './commands.ts';

/** What changes functions, lines or quota of an agency, or ends it. */
const reorganising = new Set<AgencyCommand['type']>([
  'AssignFunctions',
  'TransferFunctions',
  'DiscontinueFunctions',
  'ChangeReportingLine',
  'SetStaffingQuota',
  'MoveQuota',
  'SplitAgency',
  'SecedeAgency',
  'AbolishAgency',
]);

/**
 * From the approval of a merger to its completion, functions, lines and quota of the agencies that it ends change only through
 * the merger, and what a part of an agency promised goes nowhere else: a function, or posts of its quota. What is in force before the approval may
 * still be recorded, and an abolition that names the merger always works.
 */
export const demandFree = (command: AgencyCommand, joined: Iterable<Lock>): void => {
  if (!reorganising.has(command.type) || !('effective' in command.data)) return;
  const { last } = windowOf(command.data.effective);
  for (const lock of joined) {
    if (lock.approved === undefined || last < windowOf(lock.approved).first) continue;
    if (command.type === 'AbolishAgency' && command.data.releasedFrom === lock.mergerId) continue;
    if (lock.as !== 'whole' && !takesPromised(command, lock)) continue;
    throw new Refused({
      code: 'AgencyJoined',
      ids: ['agencyId' in command.data ? command.data.agencyId : '', lock.mergerId],
      message:
        command.type === 'AbolishAgency'
          ? `the merger ${lock.mergerId} is approved; name it as releasedFrom to abolish the agency instead`
          : `the merger ${lock.mergerId} is approved, and until it is completed this changes only through it; withdraw the merger, or put the change into its completion`,
    });
  }
};

const takesPromised = (command: AgencyCommand, { functions, quota = [] }: Lock): boolean => {
  switch (command.type) {
    case 'TransferFunctions':
    case 'DiscontinueFunctions':
      return command.data.functionIds.some((id) => functions.includes(id));
    case 'SetStaffingQuota': {
      const { bloc, posts } = command.data;
      return posts !== null && quota.some((row) => row.bloc === bloc && row.posts > posts);
    }
    default:
      return false;
  }
};
