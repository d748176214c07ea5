import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import type { JoinedAs } from '../aggregate/index.ts';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import { effective } from '../values/basis.ts';
import * as ids from '../values/ids.ts';
import type { MergerCommand, MergerContext } from './commands.ts';
import { mergerDecider } from './decider.ts';

const mergerId = ids.mergerId.parse('ha-long');
const [home, org, joint] = ['home', 'org', 'joint'].map((id) => ids.agencyId.parse(id));
const knownAgencies = ['home', 'org', 'board'];
const order = (command: string, data: object, context: MergerContext = { knownAgencies }): MergerCommand => {
  const parsed = parseCommand({ command, data, effective: '2018' } as CommandInput).command as MergerCommand;
  return { ...parsed, context } as MergerCommand;
};
const of = (command: string, data: object = {}, context?: MergerContext) =>
  order(command, { mergerId, ...data }, context);

const profile = { name: 'Ban Tổ chức - Nội vụ', kind: 'board', level: 'district', bloc: 'joint', focalPoint: true };
const predecessors = [{ agencyId: home }, { agencyId: org }];
const basis = { effective: effective.parse('2018'), order: 0, instruments: [] };
const inventory = { functions: [], positions: [], quota: [], seals: [], affiliates: [], complete: [] };
const amended = { ...inventory, positions: [ids.positionId.parse('home#1')] };
const parts = [
  { agencyId: 'home-2', ...profile, continues: 'home' },
  { agencyId: 'org-2', ...profile, continues: 'org' },
];

const propose = of('ProposeMerger', { shape: 'consolidation', predecessors, successor: { agencyId: joint } });
const join = (agencyId = home): MergerCommand => ({
  type: 'JoinPredecessor',
  data: { mergerId, agencyId: agencyId ?? ids.agencyId.parse('home'), as: 'whole', inventory, ...basis },
});
const proposed = [propose, join(home), join(org)];
const refuseJoin: MergerCommand = {
  type: 'RefuseJoin',
  data: { mergerId, agencyId: ids.agencyId.parse('org'), heldBy: ids.mergerId.parse('cam-pha'), reason: 'x', ...basis },
};
const relay: MergerCommand = {
  type: 'RelayInventory',
  data: {
    mergerId,
    amended: [
      { agencyId: ids.agencyId.parse('home'), inventory: amended },
      { agencyId: ids.agencyId.parse('org'), inventory },
    ],
    ...basis,
  },
};
const approve = of('ApproveMerger');
const amend = of('AmendInventory', { agencyId: 'home', inventory: amended });
const reject = of('RejectMerger', { reason: 'Chưa chín muồi' });
const withdraw = of('WithdrawMerger', { reason: 'Hoãn' });
const reschedule = of('RescheduleMerger', { plannedFor: '2019' });
const complete = of('CompleteMerger', { successor: { agencyId: joint, profile } });
const settle = of('SettleMerger');
const reverse = (more: object = {}) =>
  of('ReverseMerger', { agencyId: joint, successors: parts, rest: 'home-2', ...more });
const note = order('RecordNote', { about: { kind: 'merger', id: mergerId }, topic: 'press', text: 'Báo đưa tin' });

const approved = [...proposed, approve];
const merged = [...approved, complete];
const after = (before: readonly MergerCommand[], command: MergerCommand) => decideAfter(mergerDecider, before, command);

describe('a merger', () => {
  test.each<readonly [string, readonly MergerCommand[], MergerCommand]>([
    ['PredecessorJoined', [propose], join()],
    ['JoinRefused', [propose], refuseJoin],
    ['InventoryAmended', proposed, amend],
    ['MergerRejected', proposed, reject],
    ['MergerWithdrawn', approved, withdraw],
    ['MergerRescheduled', proposed, reschedule],
    ['MergerRescheduled', approved, reschedule],
    ['MergerSettled', merged, settle],
    ['MergerReversed', merged, reverse()],
    ['MergerReversed', [...merged, settle], reverse()],
    ['NoteRecorded', [propose], note],
  ])('%s', (type, before, command) => {
    expect(after(before, command)).toEqual([{ type, data: command.data }]);
  });

  test.each<readonly [string, readonly MergerCommand[], MergerCommand]>([
    ['amended before it is proposed', [], amend],
    ['amended once it is approved', approved, amend],
    ['rejected before it is proposed', [], reject],
    ['rejected once it is approved', approved, reject],
    ['approved once it is rejected', [...proposed, reject], approve],
    ['rescheduled before it is proposed', [], reschedule],
    ['rescheduled once it is completed', merged, reschedule],
    ['settled before it is completed', approved, settle],
    ['reversed before it is completed', approved, reverse()],
    ['reversed twice', [...merged, reverse()], reverse({ rest: 'org-2' })],
    ['settled once it is reversed', [...merged, reverse()], settle],
    ['approved once an agency could not join', [...proposed, refuseJoin], approve],
    ['withdrawn once an agency could not join', [...proposed, refuseJoin], withdraw],
  ])('is not %s', (_, before, command) => {
    expect(refusalOf(() => after(before, command))).toMatchObject({
      code: 'RuleViolated',
      rule: 'P4',
      ids: [mergerId],
    });
  });

  test('is approved when all its agencies have joined', () => {
    expect(after(proposed, approve)).toEqual([{ type: 'MergerApproved', data: approve.data }]);
    expect(refusalOf(() => after([propose, join(home)], approve))).toMatchObject({ rule: 'P4', ids: [mergerId, org] });
  });

  test('says of a part, when it is proposed, where the rest of it goes', () => {
    const part = [{ agencyId: home, participation: 'part' }, { agencyId: org }];
    const data = { shape: 'consolidation', predecessors: part, successor: { agencyId: joint } };
    expect(refusalOf(() => after([], of('ProposeMerger', data)))).toMatchObject({ rule: 'L7', ids: [mergerId, home] });
  });

  test('is there before anything is noted of it', () => {
    expect(refusalOf(() => after([], note))).toMatchObject({ code: 'UnknownMerger', ids: [mergerId] });
  });

  test('takes an inventory only of an agency that has joined', () => {
    expect(refusalOf(() => after([propose, join(org)], amend))).toMatchObject({
      code: 'InvalidCommand',
      field: 'data.agencyId',
      ids: [mergerId, home],
    });
  });

  test('is told by its process what its agencies bring, as long as it is open', () => {
    expect(after(proposed, relay)).toEqual([
      { type: 'InventoryAmended', data: { mergerId, agencyId: home, inventory: amended, ...basis } },
      { type: 'InventoryAmended', data: { mergerId, agencyId: org, inventory, ...basis } },
    ]);
    for (const command of [relay, join(), refuseJoin]) expect(after(approved, command)).toEqual([]);
  });

  test('takes what is confirmed of an entry elsewhere', () => {
    const cause = { entryId: '00000000-0000-4000-8000-000000000001', stream: 'agency-home', type: 'AgencyAbolished' };
    expect(after([], { type: 'Confirm', data: { cause } })).toEqual([{ type: 'Confirmed', data: { cause } }]);
  });
});

describe('a merger with agencies that another has', () => {
  const held = { agencyId: 'home', mergerId: 'cam-pha', as: 'whole' as const, functions: [], positions: [] };
  const refusal = { code: 'AgencyJoined', ids: [home, 'cam-pha'] };
  const data = { shape: 'consolidation', predecessors, successor: { agencyId: joint } };
  const recorded = { ...data, successor: { agencyId: joint, profile } };

  test('is not proposed, nor recorded whole', () => {
    const context = { knownAgencies, joined: [held] };
    expect(refusalOf(() => after([], of('ProposeMerger', data, context)))).toMatchObject(refusal);
    expect(refusalOf(() => after([], of('RecordMerger', recorded, context)))).toMatchObject(refusal);
  });

  test('is where what the other has is of none of its agencies', () => {
    const context = { knownAgencies, joined: [{ ...held, agencyId: 'board' }] };
    expect(after([], of('ProposeMerger', data, context))).toHaveLength(1);
    expect(after([], of('RecordMerger', recorded, context))).toHaveLength(3);
  });
});

describe('a merger that asks for posts that an agency has promised to another', () => {
  const quota = (posts: number) => [{ bloc: 'state' as const, posts }];
  const part = (posts?: number) => ({
    agencyId: home,
    participation: 'part',
    rest: { kind: 'agency', agencyId: home },
    ...(posts === undefined ? {} : { quota: quota(posts) }),
  });
  const context: MergerContext = {
    knownAgencies: ['home', 'board'],
    joined: [
      { agencyId: 'home', mergerId: 'cam-pha', as: 'part', functions: [], positions: [], quota: quota(6) },
      { agencyId: 'home', mergerId, as: 'part', functions: [], positions: [] },
      { agencyId: 'board', mergerId, as: 'absorbing', functions: [], positions: [] },
    ],
    quota: [{ agencyId: 'home', bloc: 'state', posts: 10 }],
  };
  const plan = (posts?: number) => ({
    shape: 'absorption',
    predecessors: [part(posts)],
    successor: { agencyId: 'board' },
  });
  const board = ids.agencyId.parse('board');
  const open = [of('ProposeMerger', plan()), join(home), join(board)];
  const partQuota = (posts: number) => [{ agencyId: home, bloc: 'state', posts }];
  const later = of('CompleteMerger', { successor: { agencyId: board }, partQuota: partQuota(5) }, context);

  test.each<readonly [string, readonly MergerCommand[], (posts: number) => MergerCommand]>([
    ['proposed', [], (posts) => of('ProposeMerger', plan(posts), context)],
    ['approved', open, (posts) => of('ApproveMerger', { destinations: { partQuota: partQuota(posts) } }, context)],
    [
      'completed',
      [...open, approve],
      (posts) => of('CompleteMerger', { successor: { agencyId: board }, partQuota: partQuota(posts) }, context),
    ],
    ['recorded whole', [], (posts) => of('RecordMerger', { ...plan(), partQuota: partQuota(posts) }, context)],
    [
      'recorded whole with a promise',
      [],
      (posts) => of('RecordMerger', { ...plan(posts), partQuota: partQuota(1) }, context),
    ],
  ])('is not %s', (_, before, asking) => {
    expect(refusalOf(() => after(before, asking(5)))).toMatchObject({ code: 'AgencyJoined', ids: [home, 'cam-pha'] });
    expect(after(before, asking(4)).length).toBeGreaterThan(0);
  });

  test('is not completed with what its approval said either', () => {
    const said = of('ApproveMerger', { destinations: { partQuota: partQuota(5) } });
    const asSaid = of('CompleteMerger', { successor: { agencyId: board } }, context);
    expect(refusalOf(() => after([...open, said], asSaid))).toMatchObject({ ids: [home, 'cam-pha'] });
    expect(refusalOf(() => after([...open, said], later))).toMatchObject({ ids: [home, 'cam-pha'] });
  });
});

describe('a merger one of whose agencies is gone', () => {
  const board = ids.agencyId.parse('board');
  const lock = (agencyId: string, as: JoinedAs) => ({ agencyId, mergerId, as, functions: [], positions: [] });
  const keeps = { participation: 'part', rest: { kind: 'agency', agencyId: home } };
  const absorption = of('ProposeMerger', {
    shape: 'absorption',
    predecessors: [{ agencyId: home, ...keeps }, { agencyId: org }],
    successor: { agencyId: board },
  });
  const bound = [lock('home', 'part'), lock('org', 'whole'), lock('board', 'absorbing')];
  const approveWith = (context: Omit<MergerContext, 'knownAgencies'>) =>
    after([absorption, join(home), join(org), join(board)], of('ApproveMerger', {}, { knownAgencies, ...context }));
  const end = (agencyId: string, on: string) => ({ joined: bound, ended: [{ agencyId, effective: on }] });

  test.each<readonly [string, string, Omit<MergerContext, 'knownAgencies'>]>([
    ['that was released from it', 'home', { joined: bound.slice(1) }],
    ['that has joined another merger only', 'home', { joined: [{ ...lock('home', 'part'), mergerId: 'cam-pha' }] }],
    ['that joined as a whole and ends later', 'org', end('org', '2019-01-01')],
    ['that gives a part and has ended', 'home', end('home', '2018-12-30')],
    ['that absorbs and has ended', 'board', end('board', '2017')],
  ])('is not approved without one %s', (_, agencyId, context) => {
    const refusal = refusalOf(() => approveWith(context));
    expect(refusal).toMatchObject({ code: 'RuleViolated', rule: 'P4' });
    expect(refusal.ids).toContain(agencyId);
    expect(refusal.message).toContain(agencyId);
    expect(refusal.message).toContain('reject the merger');
  });

  test.each<readonly [string, Omit<MergerContext, 'knownAgencies'>]>([
    ['all are bound to it', { joined: bound }],
    ['one that gives a part ends on the day of the approval', end('home', '2018')],
    ['one that absorbs ends later', end('board', '2019')],
    ['an agency ends that is none of its own', end('committee', '2017')],
    ['nothing is known of others', {}],
  ])('is approved where %s', (_, context) => {
    expect(approveWith(context)).toMatchObject([{ type: 'MergerApproved' }]);
  });

  test('names all that are gone', () => {
    const { ids: named } = refusalOf(() => approveWith({ joined: [] }));
    expect(named).toEqual([mergerId, home, org, board]);
  });
});

describe('a merger that is reversed', () => {
  test.each<readonly [string, object, string, readonly unknown[]]>([
    ['another agency than it made', { agencyId: 'board' }, 'data.agencyId', [mergerId, 'board']],
    [
      'agencies that continue none',
      { successors: [parts[0], { agencyId: 'org-2', ...profile }] },
      'data.successors',
      [mergerId, 'org-2'],
    ],
    [
      'agencies that continue one it did not join',
      { successors: [parts[0], { ...parts[1], continues: 'board' }] },
      'data.successors',
      [mergerId, 'org-2'],
    ],
  ])('does not split %s', (_, more, field, named) => {
    const refusal = { code: 'InvalidCommand', field, ids: named };
    expect(refusalOf(() => after(merged, reverse(more)))).toMatchObject(refusal);
  });

  test('splits like any agency', () => {
    expect(refusalOf(() => after(merged, reverse({ rest: 'board' })))).toMatchObject({ rule: 'L1' });
    const lines = ['state', 'state'].map((line) => ({ line, parentId: 'committee' }));
    const twice = { successors: [parts[0], { ...parts[1], lines }] };
    expect(refusalOf(() => after(merged, reverse(twice)))).toMatchObject({ rule: 'T4', ids: ['org-2'] });
  });
});
