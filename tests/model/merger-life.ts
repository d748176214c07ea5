import { split } from './divisions.ts';
import { merge } from './mergers.ts';
import type { MergerSaid } from './said/index.ts';
import type { Tables } from './tables.ts';

export type MergerStatement = Exclude<MergerSaid, { command: 'RecordMerger' }>;

/** What is said of a merger, from its proposal to its end. */
export const applyMerger = (t: Tables, said: MergerStatement): void => {
  const { mergerId } = said.data;
  const merger = t.mergers.find(({ id }) => id === mergerId);
  const becomes = (status: string): void => {
    if (merger !== undefined) merger.status = status;
  };
  switch (said.command) {
    case 'ProposeMerger': {
      const { shape, predecessors, successor } = said.data;
      t.mergers.push({ id: mergerId, shape, predecessors, successorId: successor.agencyId, status: 'proposed' });
      return;
    }
    case 'CompleteMerger': {
      becomes('merged');
      const { shape = '', predecessors = [] } = said.data;
      merge(t, { ...said.data, shape, predecessors });
      return;
    }
    case 'ReverseMerger':
      becomes('reversed');
      split(t, said.data);
      return;
    case 'ApproveMerger':
      becomes('approved');
      return;
    case 'RejectMerger':
      becomes('rejected');
      return;
    case 'WithdrawMerger':
      becomes('withdrawn');
      return;
    case 'SettleMerger':
      becomes('settled');
      return;
    case 'AmendInventory':
    case 'RescheduleMerger':
      // What was agreed on and planned: nothing changes by it.
      return;
    default:
      said satisfies never;
  }
};
