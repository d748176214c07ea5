import type { DomainCommand, MergerContext } from '@orgledger/domain';
import type { LedgerCore } from './core.ts';
import type { LedgerState } from './state/ledger-state.ts';

/**
 * The slice of the chart that a decision on a merger needs: which of the agencies that it names were ever established, what
 * they have joined, which of them end, and their quota.
 */
export const withContext = (command: DomainCommand, { state }: LedgerCore): DomainCommand => {
  switch (command.type) {
    case 'ProposeMerger':
    case 'RecordMerger': {
      const { predecessors, successor } = command.data;
      return { ...command, context: contextOf(state, [...predecessors, successor]) };
    }
    case 'ApproveMerger':
      return { ...command, context: contextOf(state, proposed(state, command.data.mergerId)) };
    case 'CompleteMerger': {
      const { mergerId, successor } = command.data;
      return { ...command, context: contextOf(state, [...proposed(state, mergerId), successor]) };
    }
    default:
      return command;
  }
};

type Named = readonly { readonly agencyId: string }[];

const proposed = ({ mergers }: LedgerState, mergerId: string): Named => {
  const proposal = mergers.procedure(mergerId)?.proposal;
  return proposal === undefined ? [] : [...proposal.predecessors, proposal.successor];
};

const contextOf = ({ index, aggregates }: LedgerState, named: Named): Required<MergerContext> => {
  const { agencies } = index.latest();
  const ids = [...new Set(named.map(({ agencyId }) => agencyId))];
  const known = ids.flatMap((agencyId) => {
    const agency = agencies.get(agencyId);
    return agency === undefined ? [] : [agency];
  });
  return {
    knownAgencies: known.map(({ id }) => id),
    joined: ids.flatMap((agencyId) => aggregates.joined(agencyId).map((lock) => ({ agencyId, ...lock }))),
    ended: known.flatMap(({ id, end }) => (end === undefined ? [] : [{ agencyId: id, effective: end.effective }])),
    quota: known.flatMap(({ id, quota }) => quota.map(({ bloc, posts }) => ({ agencyId: id, bloc, posts }))),
  };
};
