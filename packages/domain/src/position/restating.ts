import type { Restating } from '../aggregate/index.ts';
import { positionCommandData } from './commands.ts';
import type { PositionEvent } from './events.ts';

/** Entries of which a correction may leave out what the command may. */
export const positionRestating: Restating<PositionEvent['type']> = {
  PositionEstablished: positionCommandData.EstablishPosition,
  PositionAbolished: positionCommandData.AbolishPosition,
  StaffAppointed: positionCommandData.AppointStaff,
  StaffReassigned: positionCommandData.ReassignStaff,
};
