import { type DomainCommand, type MergerContext, partiesOfProposal } from '@orgledger/domain';
import type { LedgerCore } from './core.ts';
import type { LedgerState } from './state/ledger-state.ts';

/**
 * The slice of the chart that a decision on a merger needs: which of the agencies that it names were ever established, what
 * they have joined, and which of them end.
 */
export const withContext = (command: DomainCommand, { state }: LedgerCore): DomainCommand => {
  switch (command.type) {
    case 'ProposeMerger':
    case 'RecordMerger': {
      const { predecessors, successor } = command.data;
      return { ...command, context: contextOf(state, [...predecessors, successor]) };
    }
    case 'ApproveMerger': {
      const proposal = state.mergers.procedure(command.data.mergerId)?.proposal;
      return { ...command, context: contextOf(state, proposal === undefined ? [] : partiesOfProposal(proposal)) };
    }
    case 'CompleteMerger':
      return { ...command, context: contextOf(state, [command.data.successor]) };
    default:
      return command;
  }
};

type Named = readonly { readonly agencyId: string }[];

const contextOf = ({ index, aggregates }: LedgerState, named: Named): Required<MergerContext> => {
  const { agencies } = index.latest();
  const known = named.flatMap(({ agencyId }) => {
    const agency = agencies.get(agencyId);
    return agency === undefined ? [] : [agency];
  });
  return {
    knownAgencies: known.map(({ id }) => id),
    joined: named.flatMap(({ agencyId }) => aggregates.joined(agencyId).map((lock) => ({ agencyId, ...lock }))),
    ended: known.flatMap(({ id, end }) => (end === undefined ? [] : [{ agencyId: id, effective: end.effective }])),
  };
};
