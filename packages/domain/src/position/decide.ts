import type { CorrectionCommand } from '../aggregate/index.ts';
import { Refused } from '../errors/index.ts';
import type { PositionCommand } from './commands.ts';
import type { PositionEvent } from './events.ts';
import type { PositionState } from './state.ts';

type Command<T extends PositionCommand['type']> = Extract<PositionCommand, { type: T }>;

/** The events of a command on one position. Rules that need the rest of the chart are judged by the ledger. */
export const decide = (command: Exclude<PositionCommand, CorrectionCommand>, state: PositionState): PositionEvent[] => {
  switch (command.type) {
    case 'Confirm':
      return [{ type: 'Confirmed', data: command.data }];
    case 'RecordNote':
      demandBegun(command.data.about.id, state);
      return [{ type: 'NoteRecorded', data: command.data }];
    case 'EstablishPosition':
      return establish(command, state);
    case 'UnifyTitles':
      return unify(command, state);
    case 'SeparateTitles':
      return separate(command, state);
    default:
      demandBegun(command.data.positionId, state);
  }
  switch (command.type) {
    case 'RetitlePosition':
      return [{ type: 'PositionRetitled', data: command.data }];
    case 'TransferPosition':
      return [{ type: 'PositionTransferred', data: command.data }];
    case 'AbolishPosition':
      return [{ type: 'PositionAbolished', data: command.data }];
    case 'AppointStaff':
      return [{ type: 'StaffAppointed', data: command.data }];
    case 'ReassignStaff':
      return reassign(command);
    case 'AttestHolder':
      return [{ type: 'HolderAttested', data: command.data }];
    case 'ReleaseStaff':
      return [{ type: 'StaffReleased', data: command.data }];
    case 'SecondStaff':
      return [{ type: 'StaffSeconded', data: command.data }];
    case 'TrainStaff':
      return [{ type: 'StaffTrained', data: command.data }];
    case 'KeepPay':
      return [{ type: 'PayKept', data: command.data }];
  }
};

const establish = (command: Command<'EstablishPosition'>, state: PositionState): PositionEvent[] => {
  const { positionId } = command.data;
  if (state.procedure.begun) {
    throw new Refused({
      code: 'AlreadyExists',
      ids: [positionId],
      message: `the position ${positionId} exists already, and ids are never reused; choose another id`,
    });
  }
  return [{ type: 'PositionEstablished', data: command.data }];
};

const unify = (command: Command<'UnifyTitles'>, state: PositionState): PositionEvent[] => {
  const { positionIds } = command.data;
  const [first = ''] = positionIds;
  demandBegun(first, state);
  if (new Set(positionIds).size !== positionIds.length) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.positionIds',
      ids: positionIds,
      message: 'titles are unified over different positions; name each position once',
    });
  }
  return [{ type: 'TitlesUnified', data: command.data }];
};

const separate = (command: Command<'SeparateTitles'>, state: PositionState): PositionEvent[] => {
  const { positionIds, keeps } = command.data;
  demandBegun(positionIds[0] ?? '', state);
  if (!positionIds.includes(keeps)) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.keeps',
      ids: [keeps],
      message: 'whoever held the posts keeps one of them; name one of positionIds',
    });
  }
  return [{ type: 'TitlesSeparated', data: command.data }];
};

const reassign = (command: Command<'ReassignStaff'>): PositionEvent[] => {
  const { positionId, fromPositionId } = command.data;
  if (positionId === fromPositionId) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.fromPositionId',
      ids: [positionId],
      message: 'a reassignment goes from one position to another; name two positions',
    });
  }
  return [{ type: 'StaffReassigned', data: command.data }];
};

const demandBegun = (positionId: string, state: PositionState): void => {
  if (state.procedure.begun) return;
  throw new Refused({
    code: 'UnknownPosition',
    ids: [positionId],
    message: `no position ${positionId} has been established; establish it first, or correct the id`,
  });
};
