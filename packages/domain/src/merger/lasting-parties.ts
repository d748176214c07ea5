import { demand } from '../errors/index.ts';
import { windowOf } from '../time/index.ts';
import type { MergerCommand } from './commands.ts';
import type { Party } from './parties.ts';

type Approval = Extract<MergerCommand, { type: 'ApproveMerger' }>;

/**
 * Refuses an approval where an agency that had joined is gone, as far as the ledger knows: it was released because it was abolished
 * by a decision that names the merger, or it ends in another way. An agency that joined as a whole can end once only, on
 * whatever day; one that gives a part or absorbs has to be there when the approval is in force.
 */
export const demandLastingParties = (parties: readonly Party[], { data, context }: Approval): void => {
  const { joined, ended = [] } = context ?? {};
  const { last } = windowOf(data.effective);
  const gone = parties.filter(({ agencyId, as }) => {
    const end = ended.find((one) => one.agencyId === agencyId);
    const isBound = joined?.some((lock) => lock.agencyId === agencyId && lock.mergerId === data.mergerId) ?? true;
    return !isBound || (end !== undefined && (as === 'whole' || windowOf(end.effective).last < last));
  });
  const ids = gone.map(({ agencyId }) => agencyId);
  demand(
    ids.length === 0,
    'P4',
    [data.mergerId, ...ids],
    `an approval needs all agencies of the merger, and ${ids.join(', ')} ended or was abolished out of it; reject the merger and propose it anew without what is gone, or annul that end first`,
  );
};
