import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import type { ProgrammeCommand } from './commands.ts';
import { programmeDecider } from './decider.ts';

const programmeId = 'quang-ninh-25';
const leaveId = 'leave';
const order = (command: string, data: object, effective = '2018'): ProgrammeCommand =>
  parseCommand({ command, data: { programmeId, ...data }, effective } as CommandInput).command as ProgrammeCommand;

const commands = {
  plan: order('PlanMergers', { mergers: [{ mergerId: 'ha-long' }] }),
  consult: order('OpenConsultation', { consultationId: 'staff', subject: 'Hợp nhất' }),
  opine: order('RecordOpinion', { consultationId: 'staff', from: 'Công đoàn', opinion: 'Đồng ý' }),
  close: order('CloseConsultation', { consultationId: 'staff' }),
  request: order('RequestPilotLeave', { leaveId, matter: 'Con dấu' }),
  grant: order('GrantPilotLeave', { leaveId }),
  refuse: order('RefusePilotLeave', { leaveId }),
  extend: order('ExtendPilotLeave', { leaveId, until: '2020-12-31' }),
  suspend: order('SuspendPilotLeave', { leaveId }),
  suspendAgain: order('SuspendPilotLeave', { leaveId }, '2019'),
  end: order('EndPilotLeave', { leaveId }),
  declare: order('DeclareMoratorium', { moratoriumId: 'pause', scope: 'Cấp huyện' }),
  lift: order('LiftMoratorium', { moratoriumId: 'pause' }),
  direct: order('IssueDirective', { directiveId: 'report', subject: ['Báo cáo'], addressees: ['ha-long/home'] }),
  comply: order('RecordCompliance', { directiveId: 'report', addressee: 'ha-long/home' }),
  review: order('HoldReview', { reviewId: 'first', stage: 'preliminary' }),
  precede: order('SetPrecedent', { forProgrammeId: 'country' }),
  raise: order('RaiseIssue', { issueId: 'funds', topic: 'funding' }),
  resolve: order('ResolveIssue', { issueId: 'funds', outcome: 'Đã hướng dẫn' }),
};
type Name = keyof typeof commands;

const adopt = order('AdoptScheme', { title: 'Đề án 25' }, '2014');
const after = (before: readonly Name[], name: Name) =>
  decideAfter(programmeDecider, [adopt, ...before.map((one) => commands[one])], commands[name]);

describe('a programme may, after', () => {
  test.each<readonly [readonly Name[], Name, string]>([
    [[], 'plan', 'MergersPlanned'],
    [[], 'consult', 'ConsultationOpened'],
    [['consult'], 'opine', 'OpinionRecorded'],
    [['consult', 'opine'], 'close', 'ConsultationClosed'],
    [[], 'request', 'PilotLeaveRequested'],
    [['request'], 'grant', 'PilotLeaveGranted'],
    [['request'], 'refuse', 'PilotLeaveRefused'],
    [['request', 'grant'], 'extend', 'PilotLeaveExtended'],
    [['request', 'grant'], 'suspend', 'PilotLeaveSuspended'],
    [['request', 'grant', 'suspend'], 'extend', 'PilotLeaveExtended'],
    [['request', 'grant', 'suspend', 'extend'], 'suspendAgain', 'PilotLeaveSuspended'],
    [['request', 'grant'], 'end', 'PilotLeaveEnded'],
    [['request', 'grant', 'suspend'], 'end', 'PilotLeaveEnded'],
    [[], 'declare', 'MoratoriumDeclared'],
    [['declare'], 'lift', 'MoratoriumLifted'],
    [[], 'direct', 'DirectiveIssued'],
    [['direct'], 'comply', 'DirectiveComplied'],
    [[], 'review', 'ReviewHeld'],
    [[], 'precede', 'PrecedentSet'],
    [[], 'raise', 'IssueRaised'],
    [['raise'], 'resolve', 'IssueResolved'],
  ])('%j: %s', (before, name, type) => {
    expect(after(before, name)).toEqual([{ type, data: commands[name].data }]);
  });
});

describe('a programme may not, after', () => {
  const closed = ['request', 'grant', 'end'] as const;
  test.each<readonly [readonly Name[], Name, string]>([
    [['consult', 'close'], 'consult', 'AlreadyExists'],
    [['request', 'refuse'], 'request', 'AlreadyExists'],
    [['declare', 'lift'], 'declare', 'AlreadyExists'],
    [['direct'], 'direct', 'AlreadyExists'],
    [['review'], 'review', 'AlreadyExists'],
    [['raise', 'resolve'], 'raise', 'AlreadyExists'],
    [[], 'opine', 'NotApplicable'],
    [[], 'close', 'NotApplicable'],
    [['consult', 'close'], 'opine', 'NotApplicable'],
    [['consult', 'close'], 'close', 'NotApplicable'],
    [[], 'grant', 'NotApplicable'],
    [['request', 'grant'], 'grant', 'NotApplicable'],
    [['request', 'grant'], 'refuse', 'NotApplicable'],
    [['request'], 'extend', 'NotApplicable'],
    [['request'], 'suspend', 'NotApplicable'],
    [['request', 'grant', 'suspend'], 'suspendAgain', 'NotApplicable'],
    [['request'], 'end', 'NotApplicable'],
    [['request', 'refuse'], 'grant', 'NotApplicable'],
    [closed, 'extend', 'NotApplicable'],
    [closed, 'suspend', 'NotApplicable'],
    [closed, 'end', 'NotApplicable'],
    [[], 'lift', 'NotApplicable'],
    [['declare', 'lift'], 'lift', 'NotApplicable'],
    [[], 'comply', 'NotApplicable'],
    [[], 'resolve', 'UnknownIssue'],
    [['raise', 'resolve'], 'resolve', 'UnknownIssue'],
  ])('%j: %s', (before, name, code) => {
    const [id] = Object.entries(commands[name].data).flatMap(([key, value]) =>
      /^(consultation|leave|moratorium|directive|review|issue)Id$/.test(key) ? [value] : [],
    );
    expect(refusalOf(() => after(before, name))).toMatchObject({ code, ids: [programmeId, id] });
  });
});

test('what two kinds of things are called alike are two things', () => {
  const both = [
    order('RaiseIssue', { issueId: 'one', topic: 'seals' }),
    order('HoldReview', { reviewId: 'one', stage: 'final' }),
  ];
  const [issue, review] = both;
  if (issue === undefined || review === undefined) return expect.unreachable();
  expect(decideAfter(programmeDecider, [adopt, issue], review)).toMatchObject([{ type: 'ReviewHeld' }]);
});

describe('a scheme', () => {
  const draft = order('DraftScheme', { title: 'Đề án 25' }, '2014');

  test('is drafted once, and the programme begins with that', () => {
    expect(decideAfter(programmeDecider, [], draft)).toEqual([{ type: 'SchemeDrafted', data: draft.data }]);
    expect(decideAfter(programmeDecider, [draft], commands.raise)).toMatchObject([{ type: 'IssueRaised' }]);
    const again = order('DraftScheme', { title: 'Đề án 26' }, '2015');
    expect(refusalOf(() => decideAfter(programmeDecider, [draft], again))).toMatchObject({ code: 'AlreadyExists' });
    expect(refusalOf(() => decideAfter(programmeDecider, [adopt], again))).toMatchObject({ code: 'AlreadyExists' });
  });

  test('is not begun by what is confirmed of an entry elsewhere', () => {
    const cause = { entryId: '00000000-0000-4000-8000-000000000001', stream: 'merger-m', type: 'AgenciesMerged' };
    const confirm: ProgrammeCommand = { type: 'Confirm', data: { cause } };
    expect(decideAfter(programmeDecider, [], confirm)).toEqual([{ type: 'Confirmed', data: { cause } }]);
    expect(refusalOf(() => decideAfter(programmeDecider, [confirm], commands.raise))).toMatchObject({
      code: 'UnknownProgramme',
      ids: [programmeId],
    });
  });

  test('is adopted once, drafted or not', () => {
    expect(decideAfter(programmeDecider, [draft], adopt)).toEqual([{ type: 'SchemeAdopted', data: adopt.data }]);
    const again = order('AdoptScheme', { title: 'Đề án 26' }, '2015');
    expect(refusalOf(() => decideAfter(programmeDecider, [draft, adopt], again))).toMatchObject({
      code: 'AlreadyExists',
      ids: [programmeId],
    });
  });

  test('is there before anything is noted of the programme', () => {
    const note = parseCommand({
      command: 'RecordNote',
      data: { about: { kind: 'programme', id: programmeId }, topic: 'press', text: 'Báo Quảng Ninh đưa tin' },
      effective: '2019',
    }).command as ProgrammeCommand;
    expect(refusalOf(() => decideAfter(programmeDecider, [], note))).toMatchObject({ code: 'UnknownProgramme' });
    expect(decideAfter(programmeDecider, [adopt], note)).toEqual([{ type: 'NoteRecorded', data: note.data }]);
  });
});
