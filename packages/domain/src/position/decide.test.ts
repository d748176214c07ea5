import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, type DomainCommand, parseCommand } from '../registry/index.ts';
import { type PositionCommand, positionCommandData } from './commands.ts';
import { positionDecider } from './decider.ts';
import type { PositionEvent } from './events.ts';

const isPositionCommand = (command: DomainCommand): command is Exclude<PositionCommand, { type: 'Confirm' }> =>
  command.type in positionCommandData;

const commandOf = (input: CommandInput): PositionCommand => {
  const { command } = parseCommand(input);
  if (!isPositionCommand(command)) throw new TypeError(`${command.type} is for another aggregate`);
  return command;
};

const given = (...before: readonly CommandInput[]) => ({
  when: (input: CommandInput): readonly PositionEvent[] =>
    decideAfter(positionDecider, before.map(commandOf), commandOf(input)),
});

const head = 'ha-long/home#head';
const other = 'ha-long/org#head';
const establish: CommandInput = {
  command: 'EstablishPosition',
  data: {
    positionId: head,
    agencyId: 'ha-long/home',
    titles: [{ name: 'Trưởng phòng', statutory: true }],
    rank: 'head',
  },
  effective: '2015',
};
const unify = (...positionIds: readonly string[]): CommandInput => ({
  command: 'UnifyTitles',
  data: { positionIds: [...positionIds], personId: 'person-1' },
  effective: '2018',
});
const appoint: CommandInput = {
  command: 'AppointStaff',
  data: { positionId: head, personId: 'person-1' },
  effective: '2016',
};
const reassign = (fromPositionId: string): CommandInput => ({
  command: 'ReassignStaff',
  data: { positionId: head, personId: 'person-1', fromPositionId },
  effective: '2018',
});

describe('a position', () => {
  test('has room for one unless said otherwise', () => {
    expect(given().when(establish)).toMatchObject([{ type: 'PositionEstablished', data: { capacity: 1 } }]);
  });

  test('begins once, and its id is never used again', () => {
    expect(refusalOf(() => given(establish).when(establish))).toMatchObject({ code: 'AlreadyExists', ids: [head] });
  });

  test.each([appoint, reassign(other), unify(head, other)])('must begin before $command', (command) => {
    expect(refusalOf(() => given().when(command))).toMatchObject({ code: 'UnknownPosition', ids: [head] });
  });

  test('is held mainly and by appointment unless said otherwise', () => {
    expect(given(establish).when(appoint)).toMatchObject([
      { type: 'StaffAppointed', data: { appointment: 'main', basis: 'appointed' } },
    ]);
  });

  test('receives staff from another position, not from itself', () => {
    expect(given(establish).when(reassign(other))).toMatchObject([{ type: 'StaffReassigned' }]);
    expect(refusalOf(() => given(establish).when(reassign(head)))).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.fromPositionId',
      ids: [head],
    });
  });

  test('unifies its titles with those of other positions, each named once', () => {
    expect(given(establish).when(unify(head, other))).toMatchObject([{ type: 'TitlesUnified' }]);
    expect(refusalOf(() => given(establish).when(unify(head, other, head)))).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.positionIds',
    });
    expect(refusalOf(() => given(establish).when(unify(head)))).toMatchObject({ field: 'data.positionIds' });
  });
});
