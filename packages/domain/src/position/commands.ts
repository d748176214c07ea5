import { z } from 'zod';
import type { Confirmation, CorrectionCommand, Message, RecordNote } from '../aggregate/index.ts';
import { commandBasis } from '../values/index.ts';
import {
  holderAttested,
  payKept,
  positionAbolished,
  positionEstablished,
  positionRetitled,
  positionTransferred,
  staffAppointed,
  staffReassigned,
  staffReleased,
  staffSeconded,
  staffTrained,
  titlesSeparated,
  titlesUnified,
} from './events.ts';

/** What a caller says in `data`; what is usual may be left out. */
export const positionCommandData = {
  EstablishPosition: positionEstablished.extend({ capacity: positionEstablished.shape.capacity.default(1) }),
  RetitlePosition: positionRetitled,
  TransferPosition: positionTransferred,
  AbolishPosition: positionAbolished.extend({ staff: positionAbolished.shape.staff.default([]) }),
  UnifyTitles: titlesUnified,
  AppointStaff: staffAppointed.extend({
    appointment: staffAppointed.shape.appointment.default('main'),
    basis: staffAppointed.shape.basis.default('appointed'),
  }),
  ReassignStaff: staffReassigned.extend({ appointment: staffReassigned.shape.appointment.default('main') }),
  ReleaseStaff: staffReleased,
  AttestHolder: holderAttested,
  SeparateTitles: titlesSeparated,
  SecondStaff: staffSeconded,
  TrainStaff: staffTrained,
  KeepPay: payKept,
};

type Given = typeof positionCommandData;
const basis = z.strictObject(commandBasis);

type Owned = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>>;
}[keyof Given];

/** `Confirm` is the process's own: no caller can send it. */
export type PositionCommand = Owned | RecordNote | CorrectionCommand | Message<'Confirm', Confirmation>;
