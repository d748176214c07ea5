import { split } from './divisions.ts';
import { merge } from './mergers.ts';
import type { MergerSaid } from './said/index.ts';
import type { Merger, Tables } from './tables.ts';

/** What is said of a merger, from its proposal to its end. */
export const applyMerger = (t: Tables, said: MergerSaid): void => {
  const { mergerId } = said.data;
  const merger = t.mergers.find(({ id }) => id === mergerId);
  const becomes = (status: string): void => {
    if (merger !== undefined) merger.status = status;
  };
  switch (said.command) {
    case 'ProposeMerger':
      t.mergers.push(plan(said.data, 'proposed'));
      return;
    case 'RecordMerger':
      t.mergers.push(plan(said.data, 'merged'));
      return merge(t, said.data);
    case 'CompleteMerger':
      becomes('merged');
      if (merger !== undefined) merge(t, { ...said.data, shape: merger.shape, predecessors: merger.predecessors });
      return;
    case 'ReverseMerger':
      becomes('reversed');
      return split(t, said.data);
    case 'ApproveMerger':
      return becomes('approved');
    case 'RejectMerger':
      return becomes('rejected');
    case 'WithdrawMerger':
      return becomes('withdrawn');
    case 'SettleMerger':
      return becomes('settled');
    case 'AmendInventory':
    case 'RescheduleMerger':
      // What was agreed on and planned: nothing changes by it.
      return;
    default:
      said satisfies never;
  }
};

type Planned = Extract<MergerSaid, { command: 'ProposeMerger' | 'RecordMerger' }>['data'];

const plan = ({ mergerId, shape, predecessors, successor }: Planned, status: string): Merger => ({
  id: mergerId,
  shape,
  predecessors,
  successorId: successor.agencyId,
  status,
});
