import { expectTypeOf, test } from 'vitest';
import type { AgencyId, MergerId } from '../values/index.ts';
import type { CommandInput, CommandType, DomainCommand } from './command-schemas.ts';
import type { DomainEvent, EventType } from './event-schemas.ts';
import { type ParsedCommand, parseCommand } from './parse-command.ts';

type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;
type CommandOf<T extends CommandType> = Extract<DomainCommand, { type: T }>;
type InputOf<T extends CommandType> = Extract<CommandInput, { command: T }>;

test('no type of an event or a command is any', () => {
  expectTypeOf<DomainEvent>().not.toBeAny();
  expectTypeOf<DomainEvent['data']>().not.toBeAny();
  expectTypeOf<DomainCommand>().not.toBeAny();
  expectTypeOf<DomainCommand['data']>().not.toBeAny();
  expectTypeOf<CommandInput>().not.toBeAny();
  expectTypeOf<CommandInput['data']>().not.toBeAny();
  expectTypeOf<{ [T in EventType]: 0 extends 1 & EventOf<T>['data'] ? T : never }[EventType]>().toBeNever();
  expectTypeOf<{ [T in CommandType]: 0 extends 1 & CommandOf<T>['data'] ? T : never }[CommandType]>().toBeNever();
  expectTypeOf<{ [T in CommandType]: 0 extends 1 & InputOf<T>['data'] ? T : never }[CommandType]>().toBeNever();
});

test('types of events and commands are names, not any text', () => {
  expectTypeOf<EventType>().not.toEqualTypeOf<string>();
  expectTypeOf<CommandType>().not.toEqualTypeOf<string>();
  expectTypeOf<'AgenciesMerged'>().toExtend<EventType>();
  expectTypeOf<'Confirmed'>().toExtend<EventType>();
  expectTypeOf<'RecordMerger'>().toExtend<CommandType>();
  expectTypeOf<'Confirm'>().not.toExtend<CommandType>();
});

test('the type of an event decides its data', () => {
  expectTypeOf<EventOf<'AgencyRenamed'>['data']['agencyId']>().toEqualTypeOf<AgencyId>();
  expectTypeOf<EventOf<'StaffingQuotaSet'>['data']['posts']>().toEqualTypeOf<number | null>();
  expectTypeOf<EventOf<'AgencySplit'>['data']>().not.toHaveProperty('mergerId');
});

test('ids of different things are different types once parsed, and plain text before', () => {
  expectTypeOf<CommandOf<'ApproveMerger'>['data']['mergerId']>().toEqualTypeOf<MergerId>();
  expectTypeOf<MergerId>().not.toExtend<AgencyId>();
  expectTypeOf<string>().not.toExtend<AgencyId>();
  expectTypeOf<InputOf<'ApproveMerger'>['data']['mergerId']>().toEqualTypeOf<string>();
});

test('what may be left out of a command is there once parsed', () => {
  expectTypeOf<InputOf<'AssignFunctions'>['data']['complete']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<CommandOf<'AssignFunctions'>['data']['complete']>().toEqualTypeOf<boolean>();
  expectTypeOf<InputOf<'ApproveMerger'>['order']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<CommandOf<'ApproveMerger'>['data']['order']>().toEqualTypeOf<number>();
});

test('parsing takes anything and gives a command', () => {
  expectTypeOf(parseCommand).parameter(0).toBeUnknown();
  expectTypeOf(parseCommand).returns.toEqualTypeOf<ParsedCommand>();
  expectTypeOf<ParsedCommand['command']>().toEqualTypeOf<DomainCommand>();
});

test('a command that is written wrong does not compile', () => {
  const effective = '2018-02-28';
  const seal = { agencyId: 'home', sealId: 'home/seal' };
  const right: CommandInput = { command: 'SurrenderSeal', data: seal, effective };
  expectTypeOf(right).toExtend<CommandInput>();

  // @ts-expect-error A field that does not exist.
  const unknownField: CommandInput = { command: 'SurrenderSeal', data: { ...seal, seal: 'home/seal' }, effective };
  // @ts-expect-error A field left out.
  const missingField: CommandInput = { command: 'SurrenderSeal', data: { agencyId: 'home' }, effective };
  // @ts-expect-error No day.
  const missingDay: CommandInput = { command: 'SurrenderSeal', data: seal };
  // @ts-expect-error A command that does not exist.
  const unknownCommand: CommandInput = { command: 'LoseSeal', data: seal, effective };
  // @ts-expect-error The data of another command.
  const otherData: CommandInput = { command: 'ApproveMerger', data: seal, effective };
  // @ts-expect-error A value that is none of those there are.
  const wrongValue: CommandInput = { command: 'RegisterSeal', data: { ...seal, bloc: 'joint' }, effective };
  // @ts-expect-error When it was recorded is not the caller's to say.
  const recordedAt: CommandInput = { command: 'SurrenderSeal', data: seal, effective, recordedAt: '2018-02-28' };
  // @ts-expect-error The confirmation that processes write.
  const confirm: CommandInput = { command: 'Confirm', data: {}, effective };

  for (const wrong of [
    unknownField,
    missingField,
    missingDay,
    unknownCommand,
    otherData,
    wrongValue,
    recordedAt,
    confirm,
  ]) {
    expectTypeOf(wrong).toExtend<CommandInput>();
  }
});
