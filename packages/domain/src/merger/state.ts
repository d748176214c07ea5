import type { AggregateState } from '../aggregate/index.ts';
import type { MergerStatus } from '../rules/p4-in-order.ts';
import type { MergerEvent } from './events.ts';

type Proposal = Extract<MergerEvent, { type: 'MergerProposed' }>['data'];

/** How far the merger has come, in the order of recording. */
export type MergerProcedure = { status: MergerStatus; proposal: Proposal | undefined };

export type MergerState = AggregateState<MergerEvent, MergerProcedure>;

export const initialProcedure = (): MergerProcedure => ({ status: 'none', proposal: undefined });

export const advance = (procedure: MergerProcedure, event: MergerEvent): void => {
  switch (event.type) {
    case 'MergerProposed':
      procedure.status = 'proposed';
      procedure.proposal = event.data;
      return;
    case 'MergerApproved':
      procedure.status = 'approved';
      return;
    case 'MergerWithdrawn':
      procedure.status = 'withdrawn';
      return;
    case 'AgenciesMerged':
      procedure.status = 'merged';
      return;
    case 'NoteRecorded':
    case 'Confirmed':
  }
};
