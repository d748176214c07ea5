import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, type DomainCommand, parseCommand } from '../registry/index.ts';
import { type ProgrammeCommand, programmeCommandData } from './commands.ts';
import { programmeDecider } from './decider.ts';
import type { ProgrammeEvent } from './events.ts';

const isProgrammeCommand = (command: DomainCommand): command is Exclude<ProgrammeCommand, { type: 'Confirm' }> =>
  command.type in programmeCommandData;

const commandOf = (input: CommandInput): ProgrammeCommand => {
  const { command } = parseCommand(input);
  if (!isProgrammeCommand(command)) throw new TypeError(`${command.type} is for another aggregate`);
  return command;
};

const given = (...before: readonly CommandInput[]) => ({
  when: (input: CommandInput): readonly ProgrammeEvent[] =>
    decideAfter(programmeDecider, before.map(commandOf), commandOf(input)),
});

const programmeId = 'quang-ninh-25';
const adopt: CommandInput = { command: 'AdoptScheme', data: { programmeId, title: 'Đề án 25' }, effective: '2014' };
const raise = (issueId: string): CommandInput => ({
  command: 'RaiseIssue',
  data: { programmeId, issueId, topic: 'funding' },
  effective: '2018',
});
const resolve = (issueId: string): CommandInput => ({
  command: 'ResolveIssue',
  data: { programmeId, issueId, outcome: 'đã hướng dẫn' },
  effective: '2019',
});

describe('a programme', () => {
  test('adopts its scheme once', () => {
    expect(given().when(adopt)).toMatchObject([{ type: 'SchemeAdopted', data: { mergers: [] } }]);
    expect(refusalOf(() => given(adopt).when(adopt))).toMatchObject({ code: 'AlreadyExists', ids: [programmeId] });
  });

  test.each([raise('funds'), resolve('funds')])('adopts its scheme before $command', (command) => {
    expect(refusalOf(() => given().when(command))).toMatchObject({ code: 'UnknownProgramme', ids: [programmeId] });
  });

  test('raises an issue once, even when it was resolved since', () => {
    expect(given(adopt).when(raise('funds'))).toMatchObject([{ type: 'IssueRaised' }]);
    const refusal = { code: 'AlreadyExists', ids: [programmeId, 'funds'] };
    expect(refusalOf(() => given(adopt, raise('funds')).when(raise('funds')))).toMatchObject(refusal);
    expect(refusalOf(() => given(adopt, raise('funds'), resolve('funds')).when(raise('funds')))).toMatchObject(refusal);
  });

  test('resolves an open issue once', () => {
    expect(given(adopt, raise('funds')).when(resolve('funds'))).toMatchObject([{ type: 'IssueResolved' }]);
    const refusal = { code: 'UnknownIssue', ids: [programmeId, 'funds'] };
    expect(refusalOf(() => given(adopt, raise('seals')).when(resolve('funds')))).toMatchObject(refusal);
    expect(refusalOf(() => given(adopt, raise('funds'), resolve('funds')).when(resolve('funds')))).toMatchObject(
      refusal,
    );
  });

  test('an issue named after a member of every object is not there until it is raised', () => {
    expect(refusalOf(() => given(adopt).when(resolve('valueof')))).toMatchObject({ code: 'UnknownIssue' });
  });
});
