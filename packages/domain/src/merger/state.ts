import type { AggregateState } from '../aggregate/index.ts';
import type { MergerStatus } from '../rules/p4-in-order.ts';
import type { MergerEvent } from './events.ts';

type DataOf<T extends MergerEvent['type']> = Extract<MergerEvent, { type: T }>['data'];

/** How far the merger has come, in the order of recording. */
export type MergerProcedure = {
  status: MergerStatus;
  proposal: DataOf<'MergerProposed'> | undefined;
  /** The agencies that have joined, by id. */
  joined: Set<string>;
  approval: DataOf<'MergerApproved'> | undefined;
};

export type MergerState = AggregateState<MergerEvent, MergerProcedure>;

export const initialProcedure = (): MergerProcedure => ({
  status: 'none',
  proposal: undefined,
  joined: new Set(),
  approval: undefined,
});

export const advance = (procedure: MergerProcedure, event: MergerEvent): void => {
  switch (event.type) {
    case 'MergerProposed':
      procedure.status = 'proposed';
      procedure.proposal = event.data;
      return;
    case 'PredecessorJoined':
      procedure.joined.add(event.data.agencyId);
      return;
    case 'MergerApproved':
      procedure.status = 'approved';
      procedure.approval = event.data;
      return;
    default:
      procedure.status = ended[event.type] ?? procedure.status;
  }
};

const ended: Partial<Record<MergerEvent['type'], MergerStatus>> = {
  JoinRefused: 'refused',
  MergerRejected: 'rejected',
  MergerWithdrawn: 'withdrawn',
  AgenciesMerged: 'merged',
  MergerSettled: 'settled',
  MergerReversed: 'reversed',
};
