import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../aggregate/index.ts';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import { effective } from '../values/basis.ts';
import type { PositionCommand } from './commands.ts';
import { positionDecider } from './decider.ts';

const [head, other, personId] = ['home#head', 'org#head', 'person-1'];
const order = (command: string, data: object): PositionCommand =>
  parseCommand({ command, data, effective: '2018' } as CommandInput).command as PositionCommand;

const titles = [{ name: 'Trưởng phòng', statutory: true }];
const establish = order('EstablishPosition', { positionId: head, agencyId: 'home', titles, rank: 'head' });
const separate = (keeps: string) => order('SeparateTitles', { positionIds: [head, other], personId, keeps });
const note = order('RecordNote', { about: { kind: 'position', id: head }, topic: 'press', text: 'Báo đưa tin' });
const confirm = (more: Partial<Confirmation>): PositionCommand => ({
  type: 'Confirm',
  data: {
    cause: { entryId: '00000000-0000-4000-8000-000000000001', stream: 'agency-home', type: 'AgencySplit' },
    ...more,
  },
});
const day = effective.parse('2018-03-01');

const commands: readonly (readonly [string, PositionCommand])[] = [
  [
    'PositionRetitled',
    order('RetitlePosition', { positionId: head, titles: [{ name: 'Trưởng ban', statutory: true }] }),
  ],
  ['PositionTransferred', order('TransferPosition', { positionId: head, toAgencyId: 'joint' })],
  ['PositionAbolished', order('AbolishPosition', { positionId: head })],
  ['TitlesUnified', order('UnifyTitles', { positionIds: [head, other], personId })],
  ['TitlesSeparated', separate(other)],
  ['StaffAppointed', order('AppointStaff', { positionId: head, personId })],
  ['StaffReassigned', order('ReassignStaff', { positionId: head, personId, fromPositionId: other })],
  ['HolderAttested', order('AttestHolder', { positionId: head, personId })],
  ['StaffReleased', order('ReleaseStaff', { positionId: head, personId, reason: 'Nghỉ hưu' })],
  ['StaffSeconded', order('SecondStaff', { positionId: head, personId, to: { kind: 'unknown' } })],
  ['StaffTrained', order('TrainStaff', { positionId: head, personId, subject: 'Thanh tra' })],
  ['PayKept', order('KeepPay', { positionId: head, personId, until: '2020-12-31' })],
  ['NoteRecorded', note],
];

describe('a position that was established', () => {
  test.each(commands)('%s', (type, command) => {
    expect(decideAfter(positionDecider, [establish], command)).toEqual([{ type, data: command.data }]);
  });

  test('keeps its holder only in one of the posts whose titles are separated', () => {
    expect(refusalOf(() => decideAfter(positionDecider, [establish], separate('board#head')))).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.keeps',
      ids: ['board#head'],
    });
  });
});

describe('a position that was not', () => {
  test.each(commands)('%s is refused', (_, command) => {
    const refusal = { code: 'UnknownPosition', ids: [head] };
    expect(refusalOf(() => decideAfter(positionDecider, [], command))).toMatchObject(refusal);
    // That it ends elsewhere does not begin it.
    expect(refusalOf(() => decideAfter(positionDecider, [confirm({ end: day })], command))).toMatchObject(refusal);
  });

  test('begins as a part of an entry elsewhere', () => {
    const begin = confirm({ begin: day });
    expect(decideAfter(positionDecider, [begin], note)).toMatchObject([{ type: 'NoteRecorded' }]);
    expect(refusalOf(() => decideAfter(positionDecider, [begin], establish))).toMatchObject({ code: 'AlreadyExists' });
  });
});
