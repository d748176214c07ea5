import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, type DomainCommand, parseCommand } from '../registry/index.ts';
import { type AgencyCommand, agencyCommandData } from './commands.ts';
import { agencyDecider } from './decider.ts';
import type { AgencyEvent } from './events.ts';

const isAgencyCommand = (command: DomainCommand): command is Exclude<AgencyCommand, { type: 'Confirm' }> =>
  command.type in agencyCommandData;

const commandOf = (input: CommandInput): AgencyCommand => {
  const { command } = parseCommand(input);
  if (!isAgencyCommand(command)) throw new TypeError(`${command.type} is for another aggregate`);
  return command;
};

/** The state after some commands, then the events of one more. */
const given = (...before: readonly CommandInput[]) => ({
  when: (input: CommandInput): readonly AgencyEvent[] =>
    decideAfter(agencyDecider, before.map(commandOf), commandOf(input)),
});

const agencyId = 'ha-long/home';
const profile = { name: 'Phòng Nội vụ', kind: 'office', level: 'district', bloc: 'state', focalPoint: true } as const;
const establish: CommandInput = { command: 'EstablishAgency', data: { agencyId, ...profile }, effective: '2015' };
const assign = (effective: string, positionId: string, insteadOf?: string): CommandInput => ({
  command: 'AssignTask',
  data: {
    agencyId,
    taskId: 'seals',
    name: 'Quản lý con dấu',
    positionId,
    ...(insteadOf === undefined ? {} : { insteadOf }),
  },
  effective,
});
const regulate = (effective: string, ...tasks: readonly (readonly [string, string])[]): CommandInput => ({
  command: 'IssueWorkingRegulation',
  data: { agencyId, tasks: tasks.map(([taskId, positionId]) => ({ taskId, name: taskId, positionId })) },
  effective,
});
const split = (successorIds: readonly string[], rest: string, lines: readonly string[] = []): CommandInput => ({
  command: 'SplitAgency',
  data: {
    agencyId,
    successors: successorIds.map((id) => ({
      agencyId: id,
      ...profile,
      lines: lines.map((line) => ({ line, parentId: 'province' })),
    })),
    rest,
  },
  effective: '2018',
});

describe('an agency', () => {
  test('begins once, and its id is never used again', () => {
    expect(refusalOf(() => given(establish).when(establish))).toMatchObject({ code: 'AlreadyExists', ids: [agencyId] });
  });

  test('must begin before anything can happen to it', () => {
    expect(refusalOf(() => given().when(assign('2018', 'deputy')))).toMatchObject({
      code: 'UnknownAgency',
      ids: [agencyId],
    });
  });

  test('begins, too, by an entry elsewhere that was confirmed here', () => {
    const cause = { entryId: 'a7b0c1de-0000-5000-8000-000000000000', stream: 'merger-m', type: 'AgenciesMerged' };
    const confirm = (boundary: 'begin' | 'end'): AgencyCommand => ({
      type: 'Confirm',
      data: { cause, [boundary]: '2018' },
      metadata: { $causationId: cause.entryId },
    });
    const after = (command: AgencyCommand) =>
      agencyDecider.replay(agencyDecider.decide(command, agencyDecider.initialState()));
    expect(agencyDecider.decide(commandOf(assign('2018', 'deputy')), after(confirm('begin')))).toHaveLength(1);
    expect(refusalOf(() => agencyDecider.decide(commandOf(establish), after(confirm('begin'))))).toMatchObject({
      code: 'AlreadyExists',
    });
    expect(
      refusalOf(() => agencyDecider.decide(commandOf(assign('2018', 'deputy')), after(confirm('end')))),
    ).toMatchObject({
      code: 'UnknownAgency',
    });
  });
});

describe('T4, an agency has one parent per reporting line', () => {
  const withLines = (...lines: readonly string[]): CommandInput => ({
    command: 'EstablishAgency',
    data: { agencyId, ...profile, lines: lines.map((line, index) => ({ line, parentId: `parent-${index}` })) },
    effective: '2015',
  });

  test('one parent on each of two lines', () => {
    expect(given().when(withLines('party', 'state'))).toHaveLength(1);
  });

  test('an agency cannot begin under two parents on one line', () => {
    expect(refusalOf(() => given().when(withLines('state', 'party', 'state')))).toMatchObject({
      code: 'RuleViolated',
      rule: 'T4',
      ids: [agencyId],
    });
  });

  test('nor can the successor of a split', () => {
    expect(refusalOf(() => given(establish).when(split(['one', 'two'], 'one', ['state', 'state'])))).toMatchObject({
      rule: 'T4',
      ids: ['one'],
    });
  });
});

describe('F3, one position answers for a task', () => {
  test('a regulation names each task once', () => {
    expect(given(establish).when(regulate('2016', ['seals', 'deputy'], ['archives', 'deputy']))).toHaveLength(1);
    expect(
      refusalOf(() => given(establish).when(regulate('2016', ['seals', 'deputy'], ['seals', 'clerk']))),
    ).toMatchObject({ code: 'RuleViolated', rule: 'F3', ids: [agencyId, 'seals'] });
  });

  test('a task that nobody answers for is assigned to anybody', () => {
    expect(given(establish).when(assign('2016', 'deputy'))).toHaveLength(1);
  });

  test('a task that somebody answers for is not assigned to another beside', () => {
    expect(refusalOf(() => given(establish, assign('2016', 'deputy')).when(assign('2017', 'clerk')))).toMatchObject({
      code: 'RuleViolated',
      rule: 'F3',
      ids: [agencyId, 'seals', 'deputy'],
    });
  });

  test('it passes to another who is named instead', () => {
    expect(given(establish, assign('2016', 'deputy')).when(assign('2017', 'clerk', 'deputy'))).toHaveLength(1);
  });

  test('it does not pass instead of somebody who does not answer for it', () => {
    const state = given(establish, assign('2016', 'deputy'));
    expect(refusalOf(() => state.when(assign('2017', 'clerk', 'head')))).toMatchObject({ rule: 'F3' });
    expect(refusalOf(() => given(establish).when(assign('2017', 'clerk', 'head')))).toMatchObject({
      rule: 'F3',
      ids: [agencyId, 'seals'],
    });
  });

  test('who answers is judged on the day in force, not on the day of recording', () => {
    const state = given(establish, assign('2016', 'deputy'), regulate('2019', ['seals', 'clerk']));
    expect(state.when(assign('2018', 'head', 'deputy'))).toHaveLength(1);
    expect(refusalOf(() => state.when(assign('2018', 'head', 'clerk')))).toMatchObject({ rule: 'F3' });
    expect(state.when(assign('2020', 'head', 'clerk'))).toHaveLength(1);
  });

  test('on one day the order decides, and then the place in the stream', () => {
    const sameDay = given(establish, assign('2018-02-28', 'deputy'));
    expect(refusalOf(() => sameDay.when(assign('2018-02-28', 'clerk')))).toMatchObject({ rule: 'F3' });
    expect(sameDay.when({ ...assign('2018-02-28', 'clerk'), order: -1 })).toHaveLength(1);
  });

  test('a regulation replaces all that was assigned before it, and only that', () => {
    const state = given(establish, assign('2016', 'deputy'), regulate('2018', ['archives', 'head']));
    expect(state.when(assign('2019', 'clerk'))).toHaveLength(1);
    expect(refusalOf(() => state.when(assign('2017', 'clerk')))).toMatchObject({ rule: 'F3' });
  });
});

describe('L1, an agency splits into two or more others', () => {
  test('two different successors, one of which gets the rest', () => {
    expect(given(establish).when(split(['one', 'two'], 'two'))).toMatchObject([{ type: 'AgencySplit' }]);
  });

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['nothing', [], 'one', [agencyId]],
    ['one agency', ['one'], 'one', [agencyId, 'one']],
    ['the same agency twice', ['one', 'one'], 'one', [agencyId, 'one', 'one']],
    ['itself and another', [agencyId, 'one'], 'one', [agencyId, agencyId, 'one']],
  ])('an agency cannot split into %s', (_, successors, rest, ids) => {
    expect(refusalOf(() => given(establish).when(split(successors, rest)))).toMatchObject({
      code: 'RuleViolated',
      rule: 'L1',
      ids,
    });
  });

  test('the rest cannot go to an agency that is no successor', () => {
    expect(refusalOf(() => given(establish).when(split(['one', 'two'], 'three')))).toMatchObject({
      rule: 'L1',
      ids: [agencyId, 'three'],
    });
  });
});

describe('L5, an agency ends with a successor or a reason', () => {
  const abolish = (rest: object): unknown => ({
    command: 'AbolishAgency',
    data: { agencyId, ...rest },
    effective: '2018',
  });
  const when = (rest: object) => {
    const { command } = parseCommand(abolish(rest));
    if (!isAgencyCommand(command)) throw new TypeError('an abolition is for an agency');
    const state = agencyDecider.replay(agencyDecider.decide(commandOf(establish), agencyDecider.initialState()));
    return agencyDecider.decide(command, state);
  };

  test.each<[string, object]>([
    ['a reason', { reason: 'hoàn thành nhiệm vụ' }],
    ['an agency that takes over the rest', { rest: { kind: 'agency', agencyId: 'org' } }],
    ['a reason, and an unknown destination of the rest', { reason: 'giải thể', rest: { kind: 'unknown' } }],
  ])('it ends with %s', (_, rest) => {
    expect(when(rest)).toMatchObject([{ type: 'AgencyAbolished' }]);
  });

  test.each<[string, object]>([
    ['nothing said', {}],
    ['an unknown destination of the rest alone', { rest: { kind: 'unknown' } }],
    ['a receiver outside the apparatus alone', { rest: { kind: 'outside', name: 'Tòa án' } }],
  ])('it does not end with %s', (_, rest) => {
    expect(refusalOf(() => when(rest))).toMatchObject({ code: 'RuleViolated', rule: 'L5', ids: [agencyId] });
  });
});
