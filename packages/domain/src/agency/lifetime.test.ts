import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import type { Confirmation, Lock } from '../aggregate/index.ts';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import { effective } from '../values/basis.ts';
import { functionId, mergerId } from '../values/ids.ts';
import type { AgencyCommand } from './commands.ts';
import { agencyDecider } from './decider.ts';

const agencyId = 'home';
const order = (command: string, data: object, day = '2018'): AgencyCommand =>
  parseCommand({ command, data, effective: day } as CommandInput).command as AgencyCommand;
const of = (command: string, data: object, day?: string) => order(command, { agencyId, ...data }, day);

const profile = { name: 'Phòng Nội vụ', kind: 'board', level: 'district', bloc: 'state', focalPoint: true };
const part = (id: string) => ({ agencyId: id, ...profile });
const establish = of('EstablishAgency', profile, '2015');
const note = order('RecordNote', { about: { kind: 'agency', id: agencyId }, topic: 'press', text: 'Báo đưa tin' });
const names = { functions: [{ functionId: 'archives', name: 'Lưu trữ', role: 'lead' }] };
const functionIds = ['archives'];

/** What happens to an agency, and what reorganises it. */
const reorganising: readonly (readonly [string, AgencyCommand])[] = [
  ['FunctionsAssigned', of('AssignFunctions', names)],
  ['FunctionsTransferred', of('TransferFunctions', { functionIds, to: { kind: 'unknown' } })],
  ['FunctionsDiscontinued', of('DiscontinueFunctions', { functionIds, reason: 'Hết nhiệm vụ' })],
  ['ReportingLineChanged', of('ChangeReportingLine', { line: 'state', parentId: null })],
  ['StaffingQuotaSet', of('SetStaffingQuota', { bloc: 'state', posts: 7 })],
  ['QuotaMoved', of('MoveQuota', { fromAgencyId: 'org', bloc: 'party', toBloc: 'state', posts: 2 })],
  ['AgencySplit', of('SplitAgency', { successors: [part('one'), part('two')], rest: 'one' })],
  ['AgencySeceded', of('SecedeAgency', { successor: part('one') })],
  ['AgencyAbolished', of('AbolishAgency', { reason: 'Giải thể' })],
];
const others: readonly (readonly [string, AgencyCommand])[] = [
  ['AgencyRenamed', of('RenameAgency', { name: 'Ban Nội vụ' })],
  ['SealRegistered', of('RegisterSeal', { sealId: 'home/seal', bloc: 'state' })],
  ['SealSurrendered', of('SurrenderSeal', { sealId: 'home/seal' })],
  ['FundingChannelChanged', of('ChangeFundingChannel', { paidBy: 'office', followedBy: 'office' })],
  ['AffiliatedBodyTransferred', of('TransferAffiliatedBody', { body: 'trade-union', mode: 'own' })],
  ['WorkingRegulationIssued', of('IssueWorkingRegulation', {})],
  ['TaskAssigned', of('AssignTask', { taskId: 'seals', name: 'Con dấu', positionId: 'home#head' })],
  ['AgencyReclassified', of('ReclassifyAgency', { kind: 'office', level: 'district' })],
  ['PostLimitSet', of('SetPostLimit', { postClass: 'deputy', atMost: 2 })],
  ['SurplusAllowed', of('AllowSurplus', { postClass: 'deputy', posts: 1 })],
  ['ScopeRecorded', of('RecordScope', { metric: 'Đảng viên', figure: { kind: 'at-least', value: 18_000 } })],
  ['ProceduresIntegrated', of('IntegrateProcedures', { chain: ['Khen thưởng'] })],
  ['GroupReassigned', of('ReassignGroup', { from: ['org'], group: 'Cán bộ' })],
  ['GroupTrained', of('TrainGroup', { group: 'Cán bộ', subject: 'Thanh tra' })],
  ['IdentifierAssigned', of('AssignIdentifier', { scheme: 'state', value: 'H49' })],
  ['IdentifierRetired', of('RetireIdentifier', { scheme: 'state', value: 'H49' })],
  ['NoteRecorded', note],
];
const commands = [...reorganising, ...others];

const confirm = (more: Partial<Confirmation>, place = 1): AgencyCommand => ({
  type: 'Confirm',
  data: {
    cause: { entryId: `00000000-0000-4000-8000-00000000000${place}`, stream: 'merger-m', type: 'MergerApproved' },
    ...more,
  },
});
const day = (text: string) => effective.parse(text);
const lock = (more: Partial<Lock> = {}): Lock => ({
  mergerId: mergerId.parse('merger'),
  as: 'whole',
  functions: [],
  positions: [],
  ...more,
});
const after = (before: readonly AgencyCommand[], command: AgencyCommand) =>
  decideAfter(agencyDecider, [establish, ...before], command);

describe('an agency that was established', () => {
  test.each(commands)('%s', (type, command) => {
    expect(after([], command)).toEqual([{ type, data: command.data }]);
  });
});

describe('an agency that was not', () => {
  test.each(commands)('%s is refused', (_, command) => {
    expect(refusalOf(() => decideAfter(agencyDecider, [], command))).toMatchObject({
      code: 'UnknownAgency',
      ids: [agencyId],
    });
  });

  test('begins once, taking up an earlier one', () => {
    const again = of('ReestablishAgency', { ...profile, continues: 'old-home' }, '2015');
    expect(decideAfter(agencyDecider, [], again)).toEqual([{ type: 'AgencyReestablished', data: again.data }]);
    expect(decideAfter(agencyDecider, [again], note)).toHaveLength(1);
    const code = 'AlreadyExists';
    expect(refusalOf(() => decideAfter(agencyDecider, [again], establish))).toMatchObject({ code, ids: [agencyId] });
    expect(refusalOf(() => decideAfter(agencyDecider, [establish], again))).toMatchObject({ code, ids: [agencyId] });
  });
});

describe('L4 and T4, whatever begins', () => {
  const lines = ['state', 'state'].map((line) => ({ line, parentId: 'committee' }));
  const two = (more: object) => ({ successors: [part('one'), { ...part('two'), ...more }], rest: 'one' });

  test.each([
    ['an agency that is taken up', of('ReestablishAgency', { ...profile, continues: agencyId }), 'L4', agencyId],
    ['a part of a split', of('SplitAgency', two({ continues: 'two' })), 'L4', 'two'],
    ['a part that secedes', of('SecedeAgency', { successor: { ...part('one'), continues: 'one' } }), 'L4', 'one'],
  ])('%s continues another than itself', (_, command, rule, id) => {
    const before = command.type === 'ReestablishAgency' ? [] : [establish];
    expect(refusalOf(() => decideAfter(agencyDecider, before, command))).toMatchObject({ rule, ids: [id] });
  });

  test.each([
    ['an agency that is taken up', of('ReestablishAgency', { ...profile, continues: 'old', lines }), agencyId],
    ['a part of a split', of('SplitAgency', two({ lines })), 'two'],
    ['a part that secedes', of('SecedeAgency', { successor: { ...part('one'), lines } }), 'one'],
  ])('%s has one parent per line', (_, command, id) => {
    const before = command.type === 'ReestablishAgency' ? [] : [establish];
    expect(refusalOf(() => decideAfter(agencyDecider, before, command))).toMatchObject({ rule: 'T4', ids: [id] });
  });

  test('a part that secedes is another agency', () => {
    expect(refusalOf(() => after([], of('SecedeAgency', { successor: part(agencyId) })))).toMatchObject({
      rule: 'L1',
      ids: [agencyId],
    });
  });
});

describe('an agency that has joined a merger', () => {
  const joined = confirm({ lock: lock() });
  const approved = confirm({ lock: lock({ approved: day('2018') }) }, 2);

  test.each(commands)('%s, as long as that is not approved', (_, command) => {
    expect(after([joined], command)).toHaveLength(1);
  });

  test.each(reorganising)('not %s, once it is', (_, command) => {
    expect(refusalOf(() => after([joined, approved], command))).toMatchObject({
      code: 'AgencyJoined',
      ids: [agencyId, 'merger'],
    });
  });

  test.each(others)('%s, even then', (_, command) => {
    expect(after([joined, approved], command)).toHaveLength(1);
  });

  test('reorganises before the approval, also when that is told afterwards', () => {
    const early = of('ChangeReportingLine', { line: 'state', parentId: 'committee' }, '2017-12-31');
    expect(after([joined, approved], early)).toHaveLength(1);
    const late = of('ChangeReportingLine', { line: 'state', parentId: 'committee' }, '2018-01-01');
    expect(refusalOf(() => after([joined, approved], late))).toMatchObject({ code: 'AgencyJoined' });
  });

  test('reorganises again once it is released', () => {
    const released = confirm({ release: { mergerId: mergerId.parse('merger'), reason: 'withdrawn' } }, 3);
    for (const [, command] of reorganising) expect(after([joined, approved, released], command)).toHaveLength(1);
  });

  test('is abolished by an entry that names the merger, and has left it with that', () => {
    const named = of('AbolishAgency', { reason: 'Giải thể', releasedFrom: 'merger' });
    expect(after([joined, approved], named)).toHaveLength(1);
    const other = of('AbolishAgency', { reason: 'Giải thể', releasedFrom: 'another' });
    expect(refusalOf(() => after([joined, approved], other))).toMatchObject({ code: 'AgencyJoined' });
    expect(after([joined, approved, named], of('ChangeReportingLine', { line: 'state', parentId: null }))).toHaveLength(
      1,
    );
  });

  test('has left none with an abolition that names none', () => {
    const late = of('AbolishAgency', { reason: 'Giải thể' }, '2017');
    const change = of('ChangeReportingLine', { line: 'state', parentId: null });
    expect(refusalOf(() => after([joined, approved, late], change))).toMatchObject({ code: 'AgencyJoined' });
  });
});

describe('an agency that has joined with a part', () => {
  const promised = lock({ as: 'part', functions: [functionId.parse('archives')] });
  const approved = [confirm({ lock: promised }), confirm({ lock: { ...promised, approved: day('2017') } }, 2)];

  test.each(['FunctionsTransferred', 'FunctionsDiscontinued'])('keeps what it promised: not %s', (type) => {
    const [, command] = reorganising.find(([one]) => one === type) ?? [];
    if (command === undefined) return expect.unreachable();
    expect(refusalOf(() => after(approved, command))).toMatchObject({ code: 'AgencyJoined' });
  });

  test.each(reorganising.filter(([type]) => !/^Functions[TD]/.test(type)))('but %s', (_, command) => {
    expect(after(approved, command)).toHaveLength(1);
  });

  test('and gives away what it did not promise', () => {
    const command = of('DiscontinueFunctions', { functionIds: ['emulation'], reason: 'Hết nhiệm vụ' });
    expect(after(approved, command)).toHaveLength(1);
    const several = of('DiscontinueFunctions', { functionIds: ['emulation', 'archives'], reason: 'Hết nhiệm vụ' });
    expect(refusalOf(() => after(approved, several))).toMatchObject({ code: 'AgencyJoined' });
  });

  test('and keeps the posts of its quota that it promised', () => {
    const quota = { ...promised, quota: [{ bloc: 'party' as const, posts: 4 }] };
    const bound = [confirm({ lock: quota }), confirm({ lock: { ...quota, approved: day('2017') } }, 2)];
    const set = (bloc: string, posts: number | null) => of('SetStaffingQuota', { bloc, posts });
    expect(refusalOf(() => after(bound, set('party', 3)))).toMatchObject({
      code: 'AgencyJoined',
      ids: [agencyId, 'merger'],
    });
    for (const command of [set('party', 4), set('party', null), set('state', 0)])
      expect(after(bound, command)).toHaveLength(1);
    expect(after(bound.slice(0, 1), set('party', 3))).toHaveLength(1);
  });
});

describe('the lock of a merger', () => {
  const other = lock({ mergerId: mergerId.parse('other') });

  test('is not taken where another merger has it', () => {
    const joined = confirm({ lock: lock() });
    expect(refusalOf(() => after([joined], confirm({ lock: other }, 2)))).toMatchObject({
      code: 'AgencyJoined',
      ids: ['merger'],
    });
  });

  test('is taken beside another of which it needs nothing', () => {
    const [one, two] = ['archives', 'emulation'].map((id) => lock({ as: 'part', functions: [functionId.parse(id)] }));
    if (one === undefined || two === undefined) return expect.unreachable();
    const beside = confirm({ lock: { ...two, mergerId: other.mergerId } }, 2);
    expect(after([confirm({ lock: one })], beside)).toMatchObject([{ type: 'Confirmed' }]);
  });

  test('is not approved where it was never taken', () => {
    expect(after([], confirm({ lock: { ...other, approved: day('2018') } }))).toEqual([]);
    const joined = confirm({ lock: lock() });
    expect(after([joined], confirm({ lock: { ...other, approved: day('2018') } }, 2))).toEqual([]);
  });

  test('is approved where it was taken, though it is exclusive', () => {
    const approved = confirm({ lock: lock({ approved: day('2018') }) }, 2);
    expect(after([confirm({ lock: lock() })], approved)).toEqual([{ type: 'Confirmed', data: approved.data }]);
  });
});
