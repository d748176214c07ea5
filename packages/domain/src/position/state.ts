import type { AggregateState } from '../aggregate/index.ts';
import type { PositionEvent } from './events.ts';

/** Whether the position has been told to begin, here or as part of an entry elsewhere. */
export type PositionProcedure = { begun: boolean };

export type PositionState = AggregateState<PositionEvent, PositionProcedure>;

export const initialProcedure = (): PositionProcedure => ({ begun: false });

export const advance = (procedure: PositionProcedure, event: PositionEvent): void => {
  if (event.type === 'PositionEstablished') procedure.begun = true;
  if (event.type === 'Confirmed' && event.data.begin !== undefined) procedure.begun = true;
};
