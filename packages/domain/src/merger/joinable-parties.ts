import { demandJoinable } from '../rules/exclusive-join.ts';
import type { MergerContext } from './commands.ts';
import { partiesOfProposal } from './parties.ts';
import { demandQuotaFree } from './promised-quota.ts';

/**
 * Refuses a merger whose agencies have promised themselves to another, as far as the ledger knows. What another ledger has
 * promised in the meantime shows when they join.
 */
export const demandJoinableParties = (
  proposal: Parameters<typeof partiesOfProposal>[0],
  context: MergerContext | undefined,
): void => {
  for (const { agencyId, ...wanted } of partiesOfProposal(proposal)) {
    const joined = (context?.joined ?? []).filter((one) => one.agencyId === agencyId);
    demandJoinable(agencyId, wanted, joined);
    const asked = (wanted.quota ?? []).map((row) => ({ agencyId, ...row }));
    demandQuotaFree(wanted.mergerId, asked, context);
  }
};
