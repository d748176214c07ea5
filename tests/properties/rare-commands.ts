import type { CommandInput } from '@orgledger/domain';

type Data<C extends CommandInput['command']> = Extract<CommandInput, { command: C }>['data'];

let count = 0;
const on = <C extends CommandInput['command']>(effective: string, command: C, data: Data<C>): CommandInput => {
  count += 1;
  // The data is that of this very command.
  return { id: `rare-${count}`, actor: 'clerk', effective, command, data } as CommandInput;
};

const office = (name: string) => ({
  name,
  kind: 'office',
  level: 'district',
  bloc: 'party' as const,
  focalPoint: true,
});
const title = (name: string, statutory = false) => [{ name, statutory }];
const released = (personId: string) => ({ kind: 'released' as const, personId, reason: 'retired' });
const to = (agencyId: string) => ({ kind: 'agency' as const, agencyId });

const begun = ['committee', 'a', 'b', 'c'].map((id) => on('2015', 'EstablishAgency', { agencyId: id, ...office(id) }));

const coded = [
  on('2015', 'EstablishAgency', { agencyId: 'unit-of-a', ...office('unit of a'), unitOf: 'a' }),
  on('2015', 'AssignIdentifier', { agencyId: 'a', scheme: 'register', value: '01' }),
  on('2015', 'AssignIdentifier', { agencyId: 'b', scheme: 'register', value: '02' }),
  on('2016-01', 'AssignIdentifier', { agencyId: 'c', scheme: 'register', value: '01', from: 'a' }),
  on('2016-02', 'AssignIdentifier', { agencyId: 'c', scheme: 'register', value: '03' }),
  on('2016-02', 'RetireIdentifier', { agencyId: 'c', scheme: 'register', value: '03' }),
];

const staffed = ['a', 'b', 'c'].flatMap((id) => [
  on('2015', 'EstablishPosition', {
    positionId: `${id}-head`,
    agencyId: id,
    rank: 'head',
    titles: title(`Head of ${id}`, true),
  }),
  on('2015', 'EstablishPosition', {
    positionId: `${id}-deputy`,
    agencyId: id,
    rank: 'deputy',
    titles: title('Deputy'),
  }),
  on('2015', 'EstablishPosition', {
    positionId: `${id}-staff`,
    agencyId: id,
    rank: 'staff',
    capacity: 5,
    titles: title('Officer'),
  }),
  on('2015', 'AppointStaff', { positionId: `${id}-deputy`, personId: `${id}-1` }),
  on('2015', 'AppointStaff', { positionId: `${id}-staff`, personId: `${id}-2` }),
  on('2015', 'AppointStaff', { positionId: `${id}-staff`, personId: `${id}-3` }),
  on('2015', 'AssignFunctions', {
    agencyId: id,
    functions: ['plans', 'records', 'awards'].map((name) => ({
      functionId: `${id}/${name}`,
      name,
      role: 'lead' as const,
    })),
  }),
  on('2015', 'SetStaffingQuota', { agencyId: id, bloc: 'party', posts: 9 }),
  on('2015', 'SetStaffingQuota', { agencyId: id, bloc: 'state', posts: 3 }),
  on('2015', 'RegisterSeal', { agencyId: id, sealId: `${id}-seal`, bloc: 'party' }),
  on('2015', 'RegisterSeal', { agencyId: id, sealId: `${id}-old-seal`, bloc: 'state' }),
  on('2015', 'TransferAffiliatedBody', { agencyId: id, body: 'trade-union', mode: 'own' }),
  on('2015', 'ChangeFundingChannel', { agencyId: id, paidBy: 'committee', followedBy: 'committee' }),
  on('2015', 'ChangeReportingLine', { agencyId: id, line: 'party', parentId: 'committee' }),
  on('2015', 'IssueWorkingRegulation', {
    agencyId: id,
    principle: 'one person, many tasks',
    generalResponsibility: `${id}-head`,
    tasks: [{ taskId: `${id}-task`, name: 'Papers', positionId: `${id}-head` }],
  }),
]);

/** What single agencies, posts and people go through. */
const lives = [
  on('2016-01', 'UnifyTitles', { positionIds: ['a-head', 'b-head'], personId: 'chief' }),
  on('2016-02', 'SeparateTitles', { positionIds: ['a-head', 'b-head'], personId: 'chief', keeps: 'a-head' }),
  on('2016-02', 'SecondStaff', { positionId: 'a-staff', personId: 'a-2', to: to('b'), until: '2016-12-31' }),
  on('2016-02', 'TrainStaff', { positionId: 'a-staff', personId: 'a-2', subject: 'state inspection' }),
  on('2016-02', 'KeepPay', { positionId: 'a-staff', personId: 'a-3', until: '2016-08-31' }),
  on('2016-02', 'AttestHolder', { positionId: 'b-head', personId: 'somebody' }),
  on('2016-02', 'ForgetPerson', { personId: 'b-1', basis: 'retention is over' }),
  on('2016-02', 'AppointStaff', { positionId: 'b-head', personId: 'b-1', appointment: 'acting' }),
  on('2016-03', 'ReleaseStaff', { positionId: 'b-head', personId: 'b-1', reason: 'a head is found' }),
  on('2016-03', 'ReassignStaff', { positionId: 'b-head', fromPositionId: 'c-deputy', personId: 'c-1' }),
  on('2016-03', 'RetitlePosition', { positionId: 'c-deputy', titles: title('First deputy') }),
  on('2016-03', 'TransferPosition', { positionId: 'c-deputy', toAgencyId: 'a' }),
  on('2016-03', 'AbolishPosition', { positionId: 'c-deputy', staff: [] }),
  on('2016-03', 'RenameAgency', { agencyId: 'a', name: 'A, renamed', oldNameValidUntil: '2016-12-31' }),
  on('2016-03', 'ReclassifyAgency', { agencyId: 'c', kind: 'board', level: 'province' }),
  on('2016-03', 'TransferFunctions', { agencyId: 'a', functionIds: ['a/awards'], to: to('b') }),
  on('2016-03', 'DiscontinueFunctions', { agencyId: 'c', functionIds: ['c/awards'], reason: 'done' }),
  on('2016-03', 'MoveQuota', { agencyId: 'b', fromAgencyId: 'a', bloc: 'party', toBloc: 'state', posts: 1 }),
  on('2016-03', 'SurrenderSeal', { agencyId: 'a', sealId: 'a-old-seal' }),
  on('2016-03', 'AssignTask', { agencyId: 'a', taskId: 'a-more', name: 'Letters', positionId: 'a-deputy' }),
  on('2016-03', 'SetPostLimit', { agencyId: 'a', postClass: 'deputy', atMost: 2 }),
  on('2016-03', 'AllowSurplus', { agencyId: 'a', postClass: 'deputy', posts: 3, until: '2018-12-31' }),
  on('2016-03', 'RecordScope', { agencyId: 'a', metric: 'members', figure: { kind: 'at-least', value: 18_000 } }),
  on('2016-03', 'IntegrateProcedures', { agencyId: 'a', chain: ['supervision', 'inspection'] }),
  on('2016-03', 'ReassignGroup', { agencyId: 'a', from: ['b'], group: 'drivers' }),
  on('2016-03', 'TrainGroup', { agencyId: 'a', group: 'inspectors', subject: 'party inspection' }),
  on('2016-03', 'RecordNote', { about: { kind: 'agency', id: 'a' }, topic: 'operation', text: 'settled' }),
];

const procedure = [
  on('2016-04', 'DraftScheme', { programmeId: 'scheme', title: 'Draft', mergers: [{ mergerId: 'm' }] }),
  on('2016-04', 'AdoptScheme', { programmeId: 'scheme', title: 'Scheme', mergers: [{ mergerId: 'm' }] }),
  on('2016-04', 'PlanMergers', { programmeId: 'scheme', mergers: [{ mergerId: 'rejected' }] }),
  on('2016-04', 'OpenConsultation', { programmeId: 'scheme', consultationId: 'asked', subject: 'the scheme' }),
  on('2016-04', 'RecordOpinion', {
    programmeId: 'scheme',
    consultationId: 'asked',
    from: 'staff of a',
    opinion: 'agreed',
  }),
  on('2016-04', 'CloseConsultation', { programmeId: 'scheme', consultationId: 'asked' }),
  ...['granted', 'refused'].map((leaveId) =>
    on('2016-04', 'RequestPilotLeave', { programmeId: 'scheme', leaveId, matter: 'no rule' }),
  ),
  on('2016-04', 'GrantPilotLeave', { programmeId: 'scheme', leaveId: 'granted', until: '2019-12-31' }),
  on('2016-04', 'RefusePilotLeave', { programmeId: 'scheme', leaveId: 'refused' }),
  on('2016-05', 'ExtendPilotLeave', { programmeId: 'scheme', leaveId: 'granted', until: '2020-12-31' }),
  on('2020-01', 'SuspendPilotLeave', { programmeId: 'scheme', leaveId: 'granted' }),
  on('2020-02', 'EndPilotLeave', { programmeId: 'scheme', leaveId: 'granted' }),
  on('2016-04', 'DeclareMoratorium', {
    programmeId: 'scheme',
    moratoriumId: 'pause',
    scope: 'boards',
    kinds: ['board'],
  }),
  on('2016-05', 'LiftMoratorium', { programmeId: 'scheme', moratoriumId: 'pause' }),
  on('2016-05', 'IssueDirective', {
    programmeId: 'scheme',
    directiveId: 'd',
    subject: ['supervise'],
    addressees: ['a', 'b'],
  }),
  on('2016-06', 'RecordCompliance', { programmeId: 'scheme', directiveId: 'd', addressee: 'a' }),
  on('2016-06', 'HoldReview', { programmeId: 'scheme', reviewId: 'r', stage: 'preliminary' }),
  on('2016-06', 'SetPrecedent', { programmeId: 'scheme', forProgrammeId: 'another' }),
  on('2016-06', 'RaiseIssue', { programmeId: 'scheme', issueId: 'seal', topic: 'seal', awaiting: 'the Centre' }),
  on('2016-07', 'ResolveIssue', { programmeId: 'scheme', issueId: 'seal', outcome: 'two seals' }),
];

/** Agencies begin out of others, merge, and are divided again. */
const reorganised = [
  on('2016-08', 'SecedeAgency', {
    agencyId: 'c',
    successor: { agencyId: 'd', ...office('d'), headPost: { positionId: 'd-head', titles: title('Head of d', true) } },
    functions: ['c/records'],
    seals: ['c-old-seal'],
    quota: [{ bloc: 'state', posts: 2 }],
    staff: [{ kind: 'moved', personId: 'c-3', positionId: 'd-head' }],
  }),
  on('2016-09', 'ProposeMerger', {
    mergerId: 'rejected',
    shape: 'absorption',
    predecessors: [{ agencyId: 'd' }],
    successor: { agencyId: 'c' },
  }),
  on('2016-09', 'RejectMerger', { mergerId: 'rejected', reason: 'too early' }),
  on('2016-09', 'ProposeMerger', {
    mergerId: 'withdrawn',
    shape: 'absorption',
    predecessors: [{ agencyId: 'd' }],
    successor: { agencyId: 'c' },
  }),
  on('2016-09', 'WithdrawMerger', { mergerId: 'withdrawn', reason: 'no longer wanted' }),
  on('2016-10', 'ProposeMerger', {
    mergerId: 'm',
    programmeId: 'scheme',
    shape: 'consolidation',
    rationale: { function: 'alike' },
    predecessors: [
      { agencyId: 'a' },
      { agencyId: 'b' },
      { agencyId: 'c', participation: 'part', rest: to('c'), functions: ['c/plans'], positions: ['c-staff'] },
    ],
    successor: { agencyId: 'ab' },
  }),
  on('2016-10', 'AmendInventory', {
    mergerId: 'm',
    agencyId: 'a',
    inventory: { functions: [], positions: ['a-head'], quota: [], seals: [], affiliates: [], complete: [] },
  }),
  on('2016-10', 'RescheduleMerger', { mergerId: 'm', plannedFor: '2017-01' }),
  on('2016-11', 'ApproveMerger', {
    mergerId: 'm',
    destinations: {
      profile: { ...office('ab'), bloc: 'joint' },
      headPost: { positionId: 'ab-head', titles: title('Head of ab'), holder: 'chief' },
      functions: [
        { functionId: 'c/plans', from: 'c', to: to('ab') },
        { functionId: 'b/awards', to: { kind: 'outside', name: 'A ministry' } },
      ],
      positions: [{ positionId: 'c-staff', to: to('ab') }],
      joinedPositions: [
        { positionId: 'ab-staff', from: ['a-staff', 'b-staff'], titles: title('Clerk'), rank: 'staff' },
      ],
      endedPositions: ['b-deputy'],
      staff: [released('c-1'), { kind: 'moved', personId: 'b-1', positionId: 'ab-staff' }],
      partQuota: [{ agencyId: 'c', bloc: 'party', posts: 4 }],
    },
  }),
  on('2017-01-15', 'CompleteMerger', { mergerId: 'm', successor: { agencyId: 'ab' } }),
  on('2018', 'SettleMerger', { mergerId: 'm' }),
  on('2022-07-07', 'ReverseMerger', {
    mergerId: 'm',
    agencyId: 'ab',
    successors: [
      {
        agencyId: 'a-again',
        ...office('a again'),
        continues: 'a',
        headPost: { positionId: 'a-again-head', titles: title('Head', true), holder: 'chief' },
      },
      { agencyId: 'b-again', ...office('b again'), continues: 'b', lines: [{ line: 'party', parentId: 'committee' }] },
    ],
    rest: 'a-again',
    functions: [{ functionId: 'b/plans', to: to('b-again') }],
    positions: [{ positionId: 'c-staff', agencyId: 'b-again' }],
    seals: [{ sealId: 'b-seal', agencyId: 'b-again' }],
    quota: [
      { agencyId: 'a-again', bloc: 'party', posts: 17 },
      { agencyId: 'a-again', bloc: 'state', posts: 3 },
      { agencyId: 'b-again', bloc: 'party', posts: 4 },
      { agencyId: 'b-again', bloc: 'state', posts: 4 },
    ],
  }),
  on('2023', 'AbolishAgency', {
    agencyId: 'd',
    reason: 'reform',
    rest: to('c'),
    functions: [{ functionId: 'c/records', to: to('committee') }],
    staff: [released('c-3')],
  }),
  on('2024', 'ReestablishAgency', { agencyId: 'd-again', ...office('d again'), continues: 'd' }),
  on('2025-02', 'SplitAgency', {
    agencyId: 'd-again',
    successors: ['d-1', 'd-2'].map((agencyId) => ({ agencyId, ...office(agencyId) })),
    rest: 'd-1',
  }),
  on('2025-03', 'RecordMerger', {
    mergerId: 'absorbed',
    shape: 'absorption',
    predecessors: [{ agencyId: 'd-1' }],
    successor: { agencyId: 'd-2' },
  }),
  on('2025-04', 'ChangeReportingLine', { agencyId: 'd-2', line: 'party', parentId: 'c' }),
  on('2025-04', 'ChangeFundingChannel', { agencyId: 'd-2', paidBy: 'c', followedBy: 'committee' }),
  on('2025-04', 'SetStaffingQuota', { agencyId: 'a-again', bloc: 'party', posts: 12 }),
  on('2025-05', 'RecordMerger', {
    mergerId: 'rest-elsewhere',
    shape: 'absorption',
    predecessors: [{ agencyId: 'c', rest: to('a-again') }],
    successor: { agencyId: 'd-2' },
  }),
];

/** Every command there is, at least once, in lives that generated histories seldom or never reach. */
export const rareCommands: readonly CommandInput[] = [
  ...begun,
  ...coded,
  ...staffed,
  ...lives,
  ...procedure,
  ...reorganised,
];
