import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, type DomainCommand, parseCommand } from '../registry/index.ts';
import { type MergerCommand, mergerCommandData } from './commands.ts';
import { mergerDecider } from './decider.ts';
import type { MergerEvent } from './events.ts';
import { partiesOfProposal } from './parties.ts';

const isMergerCommand = (
  command: DomainCommand,
): command is Extract<
  Exclude<MergerCommand, { type: 'RecordNote' | 'CorrectEntries' | 'AnnulEntries' }>,
  DomainCommand
> => command.type in mergerCommandData;

/** The command with what the ledger puts in: which of the agencies it names were ever established. */
const commandOf = (input: CommandInput, knownAgencies: readonly string[]): MergerCommand => {
  const { command } = parseCommand(input);
  if (!isMergerCommand(command)) throw new TypeError(`${command.type} is for another aggregate`);
  return { ...command, context: { knownAgencies } };
};

const given = (...before: readonly CommandInput[]) => ({
  when: (input: CommandInput, knownAgencies = existing): readonly MergerEvent[] =>
    decideAfter(
      mergerDecider,
      before.flatMap((command) => [commandOf(command, existing), ...joinsOf(command)]),
      commandOf(input, knownAgencies),
    ),
});

/** What the process writes after a proposal: every agency of it joins. */
const joinsOf = (input: CommandInput): readonly MergerCommand[] => {
  const { type, data } = commandOf(input, existing);
  if (type !== 'ProposeMerger') return [];
  return partiesOfProposal(data).map(({ agencyId, mergerId, as }) => ({
    type: 'JoinPredecessor',
    data: { mergerId, agencyId, as, inventory: nothing, effective: data.effective, order: 0, instruments: [] },
  }));
};
const nothing = { functions: [], positions: [], quota: [], seals: [], affiliates: [], complete: [] };

const existing: readonly string[] = ['org', 'home', 'board'];
const mergerId = 'ha-long';
const profile = {
  name: 'Ban Tổ chức - Nội vụ',
  kind: 'board',
  level: 'district',
  bloc: 'joint',
  focalPoint: true,
} as const;
const named = (ids: readonly string[]) => ids.map((agencyId) => ({ agencyId }));

type Shape = 'consolidation' | 'absorption';
const propose = (shape: Shape, predecessors: readonly string[], successorId: string): CommandInput => ({
  command: 'ProposeMerger',
  data: { mergerId, shape, predecessors: named(predecessors), successor: { agencyId: successorId } },
  effective: '2018-01',
});
const record = (shape: Shape, predecessors: readonly string[], successorId: string, known = false): CommandInput => ({
  command: 'RecordMerger',
  data: {
    mergerId,
    shape,
    predecessors: named(predecessors),
    successor: { agencyId: successorId, ...(known ? {} : { profile }) },
  },
  effective: '2018-02-28',
});
const approve: CommandInput = { command: 'ApproveMerger', data: { mergerId }, effective: '2018-02' };
const withdraw: CommandInput = { command: 'WithdrawMerger', data: { mergerId, reason: 'hoãn' }, effective: '2018-02' };
const complete = (successorId: string, begins = true): CommandInput => ({
  command: 'CompleteMerger',
  data: { mergerId, successor: { agencyId: successorId, ...(begins ? { profile } : {}) } },
  effective: '2018-02-28',
});
const proposed = propose('consolidation', ['org', 'home'], 'joint');

describe('P4, a merger is proposed, approved and completed in this order', () => {
  test('each step leads to the next', () => {
    expect(given().when(proposed)).toMatchObject([{ type: 'MergerProposed' }]);
    expect(given(proposed).when(approve)).toMatchObject([{ type: 'MergerApproved' }]);
    expect(given(proposed, approve).when(complete('joint'))).toMatchObject([{ type: 'AgenciesMerged' }]);
    expect(given(proposed).when(withdraw)).toMatchObject([{ type: 'MergerWithdrawn' }]);
    expect(given(proposed, approve).when(withdraw)).toMatchObject([{ type: 'MergerWithdrawn' }]);
  });

  const whole = record('consolidation', ['org', 'home'], 'joint');
  test.each<[string, readonly CommandInput[], CommandInput]>([
    ['approved before it is proposed', [], approve],
    ['completed before it is proposed', [], complete('joint')],
    ['completed before it is approved', [proposed], complete('joint')],
    ['withdrawn before it is proposed', [], withdraw],
    ['proposed twice', [proposed], proposed],
    ['approved twice', [proposed, approve], approve],
    ['completed twice', [proposed, approve, complete('joint')], complete('joint')],
    ['recorded whole once it is proposed', [proposed], whole],
    ['recorded whole twice', [whole], whole],
    ['withdrawn once it is completed', [proposed, approve, complete('joint')], withdraw],
    ['withdrawn twice', [proposed, withdraw], withdraw],
    ['approved once it is withdrawn', [proposed, withdraw], approve],
    ['proposed anew once it is withdrawn', [proposed, withdraw], proposed],
  ])('a merger cannot be %s', (_, before, command) => {
    expect(refusalOf(() => given(...before).when(command))).toMatchObject({
      code: 'RuleViolated',
      rule: 'P4',
      ids: [mergerId],
    });
  });
});

describe('L1, how many agencies a merger joins', () => {
  test.each<[Shape, readonly string[], string]>([
    ['consolidation', ['org', 'home'], 'joint'],
    ['consolidation', ['org', 'home', 'board'], 'joint'],
    ['absorption', ['home'], 'org'],
    ['absorption', ['home', 'board'], 'org'],
  ])('a %s of %j into %s is proposed and recorded', (shape, predecessors, successorId) => {
    expect(given().when(propose(shape, predecessors, successorId))).toHaveLength(1);
    expect(given().when(record(shape, predecessors, successorId, shape === 'absorption'))).toHaveLength(3);
  });

  test.each<[string, Shape, readonly string[], string, readonly string[]]>([
    ['a consolidation of one agency', 'consolidation', ['org'], 'joint', [mergerId, 'org']],
    ['a consolidation of none', 'consolidation', [], 'joint', [mergerId]],
    ['a consolidation into an agency that exists', 'consolidation', ['org', 'home'], 'board', [mergerId, 'board']],
    ['an absorption of none', 'absorption', [], 'org', [mergerId]],
    ['an absorption by an agency that does not exist', 'absorption', ['home'], 'joint', [mergerId, 'joint']],
    ['an agency named twice', 'consolidation', ['org', 'home', 'org'], 'joint', [mergerId, 'org', 'home', 'org']],
    ['an agency merging with itself', 'absorption', ['org'], 'org', [mergerId, 'org']],
    ['an agency consolidated into itself', 'consolidation', ['org', 'home'], 'org', [mergerId, 'org']],
  ])('%s is refused', (_, shape, predecessors, successorId, ids) => {
    const refusal = { code: 'RuleViolated', rule: 'L1', ids };
    expect(refusalOf(() => given().when(propose(shape, predecessors, successorId)))).toMatchObject(refusal);
    expect(
      refusalOf(() => given().when(record(shape, predecessors, successorId, shape === 'absorption'))),
    ).toMatchObject(refusal);
  });

  test('a successor that was established since the proposal stops the completion', () => {
    const state = given(proposed, approve);
    expect(refusalOf(() => state.when(complete('joint'), [...existing, 'joint']))).toMatchObject({
      rule: 'L1',
      ids: [mergerId, 'joint'],
    });
  });
});

describe('T4, a successor has one parent per reporting line', () => {
  test('it cannot begin under two parents on one line', () => {
    const lines = ['state', 'state'].map((line, index) => ({ line, parentId: `parent-${index}` }));
    const command: CommandInput = {
      command: 'RecordMerger',
      data: {
        mergerId,
        shape: 'consolidation',
        predecessors: named(['org', 'home']),
        successor: { agencyId: 'joint', profile: { ...profile, lines } },
      },
      effective: '2018-02-28',
    };
    expect(refusalOf(() => given().when(command))).toMatchObject({ rule: 'T4', ids: ['joint'] });
  });
});

describe('the successor of a merger', () => {
  test('is the one that was approved', () => {
    expect(refusalOf(() => given(proposed, approve).when(complete('other')))).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.successor.agencyId',
      ids: [mergerId, 'joint'],
    });
  });

  test('says what it is where it begins, and only there', () => {
    const field = 'data.successor.profile';
    expect(refusalOf(() => given(proposed, approve).when(complete('joint', false)))).toMatchObject({ field });
    const absorption = propose('absorption', ['home'], 'org');
    expect(refusalOf(() => given(absorption, approve).when(complete('org')))).toMatchObject({ field });
    expect(given(absorption, approve).when(complete('org', false))).toHaveLength(1);
  });
});

describe('a merger that is recorded whole', () => {
  const events = given().when(record('consolidation', ['org', 'home'], 'joint'));

  test('takes all steps on one day, each under the same instruments', () => {
    expect(events.map(({ type }) => type)).toEqual(['MergerProposed', 'MergerApproved', 'AgenciesMerged']);
    for (const { data } of events) expect(data).toMatchObject({ mergerId, effective: '2018-02-28', instruments: [] });
  });

  test('ends like one whose steps were taken one by one', () => {
    const [last] = given(proposed, approve).when(complete('joint'));
    expect(events.at(-1)).toEqual(last);
  });

  test('joins its agencies whole unless said otherwise', () => {
    expect(events.at(-1)?.data).toMatchObject({
      predecessors: [
        { agencyId: 'org', participation: 'whole' },
        { agencyId: 'home', participation: 'whole' },
      ],
    });
  });
});
