import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgencyCommand, agencyCommandData, agencyDecider, agencyEventData } from '../agency/index.ts';
import {
  type AggregateDecider,
  type AggregateState,
  compareFold,
  confirmation,
  correctionCommandData,
  type Message,
  type Metadata,
  type RecordNote,
} from '../aggregate/index.ts';
import { isRefused } from '../errors/index.ts';
import { type MergerCommand, mergerCommandData, mergerDecider, mergerEventData } from '../merger/index.ts';
import { type PersonCommand, personCommandData, personDecider, personEventData } from '../person/index.ts';
import { type PositionCommand, positionCommandData, positionDecider, positionEventData } from '../position/index.ts';
import {
  type ProgrammeCommand,
  programmeCommandData,
  programmeDecider,
  programmeEventData,
} from '../programme/index.ts';
import { formatWindow, isCivilDate, windowOf } from '../time/index.ts';
import { type CommandInput, type CommandType, commandSchemas, type DomainCommand } from './command-schemas.ts';
import { checkEvent, currentVersion, readEvent } from './event-codec.ts';
import { eventSchemas } from './event-schemas.ts';
import { parseCommand } from './parse-command.ts';
import { type AggregateKind, type Target, targetOf } from './target.ts';

/** Histories for each property; longer runs set RUNS. */
const RUNS = Number(process.env['RUNS'] ?? 80);

type Data = { [T in CommandType]: Extract<CommandInput, { command: T }>['data'] };
type Own<C> = Extract<Exclude<C, { type: 'RecordNote' | 'CorrectEntries' | 'AnnulEntries' }>, DomainCommand>;

// Few ids, so that commands meet each other; one of each aggregate is the one whose stream the history is.
const id = (...names: readonly string[]) => fc.constantFrom(...names);
const agencyId = fc.constant('home');
const agency = id('home', 'org', 'board', 'joint');
const positionId = fc.constant('home#head');
const position = id('home#head', 'home#deputy', 'org#head');
const mergerId = fc.constant('ha-long');
const programmeId = fc.constant('quang-ninh');
const person = id('person-1', 'person-2');
const functionId = id('home/emulation', 'home/archives', 'org/cadres');
const sealId = id('home/seal', 'org/seal');
const taskId = id('task-1', 'task-2');
const issueId = id('funds', 'seals');

// Letters of Vietnamese, composed and with their marks apart; a name holds something besides marks and spaces.
const letters = fc.constantFrom('a', 'ă', 'Đ', 'ơ', 'e', '\u0302', '\u0323', '\u031B', ' ', '-', '/', '7');
const name = fc.oneof(
  id('Phòng Nội vụ', 'Ban Tổ chức'.normalize('NFD'), ' Huyện ủy Vân Đồn '),
  fc.string({ unit: letters, maxLength: 20 }).map((text) => `x${text}`),
);
const term = id('district', 'board', 'level-2');
const note = name;
const boolean = fc.boolean();
const bloc = fc.constantFrom('party', 'state', 'front');
const profileBloc = fc.constantFrom('party', 'state', 'front', 'joint');
const quotaBloc = fc.constantFrom('party', 'state', 'front', 'unallocated');
const posts = fc.integer({ min: 0, max: 100_000 });
const appointment = fc.constantFrom('main', 'concurrent', 'acting');
const some = <T>(item: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength: 3 });
/** A list that names each thing once. */
const once = <T>(item: fc.Arbitrary<T>, keyOf: (one: T) => string, minLength = 0): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { selector: keyOf, minLength, maxLength: 3 });

const day = fc
  .tuple(fc.constantFrom('2017', '2018', '2020'), fc.constantFrom('01-01', '02-28', '02-29', '12-31'))
  .map(([year, rest]) => `${year}-${rest}`)
  .filter(isCivilDate);
const window = fc.oneof(
  day,
  id('2018', '2018-02', '[..2018-02-28]', '[2018-02-28..2018-03-09]'),
  fc.tuple(day, day).map(([a, b]) => formatWindow(a <= b ? { first: a, last: b } : { first: b, last: a })),
);

/** A record some of whose fields may be left out. */
const partly = <R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
) =>
  fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([always, sometimes]) => ({ ...always, ...sometimes }));

const destination = fc.oneof(
  fc.record({ kind: fc.constant('agency' as const), agencyId: agency }),
  fc.record({ kind: fc.constant('outside' as const), name }),
  fc.record({ kind: fc.constant('unknown' as const) }),
);
const functionDestination = fc.record({ functionId, to: destination });
const staffDestination = fc.oneof(
  fc.record({ kind: fc.constant('moved' as const), personId: person, positionId: position }),
  fc.record({ kind: fc.constant('released' as const), personId: person, reason: note }),
);
const title = fc.record({ name, statutory: boolean });
const titles = some(title, 1);
const headPost = partly({ positionId: position, titles }, { holder: person });
const lines = some(fc.record({ line: term, parentId: agency }));
const translations = some(fc.record({ language: id('en', 'zh-Hant'), name }));
const described = { name, kind: term, level: term, bloc: profileBloc, focalPoint: boolean };
const listed = { translations, lines };
const task = fc.record({ taskId, name, positionId: position });
const quota = fc.record({ bloc: quotaBloc, posts });
const shape = fc.constantFrom('consolidation' as const, 'absorption' as const);
const predecessor = partly(
  { agencyId: id('org', 'home', 'board') },
  {
    participation: fc.constant('whole' as const),
    rest: destination,
    quota: once(fc.record({ bloc: quotaBloc, posts }), (one) => one.bloc),
  },
);
const predecessors = some(predecessor);
const successor = partly({ agencyId: id('joint', 'org') }, { profile: partly(described, listed) });
const rationale = fc.record({ purpose: note, clientele: note, function: note, task: note }, { requiredKeys: [] });
const completion = {
  headPost,
  functions: once(functionDestination, (one) => one.functionId),
  endedPositions: once(position, (one) => one),
  staff: once(staffDestination, (one) => one.personId),
  quota: once(quota, (one) => one.bloc, 1),
};

const item = id('first');
const planned = once(partly({ mergerId: id('ha-long', 'mong-cai') }, { group: term }), (one) => one.mergerId);
const figure = fc.oneof(
  fc.record({ kind: fc.constantFrom('exactly', 'at-least', 'at-most'), value: fc.nat() }),
  fc.record({ kind: fc.constant('unknown' as const) }),
);
// One of each aggregate, the one whose stream the history is.
const abouts = [
  { kind: 'agency', id: 'home' },
  { kind: 'position', id: 'home#head' },
  { kind: 'merger', id: 'ha-long' },
  { kind: 'programme', id: 'quang-ninh' },
] as const;

const splitSuccessor = partly(
  { agencyId: id('one', 'two', 'three'), ...described },
  { ...listed, continues: agency, headPost },
);
const divided = { successors: some(splitSuccessor), rest: id('one', 'two') };
const divisions = {
  functions: once(functionDestination, (one) => one.functionId),
  positions: once(fc.record({ positionId: position, agencyId: agency }), (one) => one.positionId),
  staff: once(staffDestination, (one) => one.personId),
  seals: once(fc.record({ sealId, agencyId: agency }), (one) => one.sealId),
  quota: once(fc.record({ agencyId: agency, bloc: quotaBloc, posts }), (one) => `${one.agencyId} ${one.bloc}`),
};
const inventory = partly(
  {
    functions: once(fc.record({ functionId, role: fc.constantFrom('lead', 'support') }), (one) => one.functionId),
    positions: once(position, (one) => one),
    quota: once(fc.record({ bloc: quotaBloc, posts: fc.option(posts) }), (one) => one.bloc),
    seals: once(sealId, (one) => one),
    affiliates: some(term),
    complete: once(fc.constantFrom('functions', 'positions', 'quota', 'seals', 'affiliates'), (one) => one),
  },
  { funding: fc.record({ paidBy: agency, followedBy: agency }) },
);
const officials = once(person, (one) => one);

const data: { [T in CommandType]: fc.Arbitrary<Data[T]> } = {
  EstablishAgency: partly({ agencyId, ...described }, listed),
  RenameAgency: partly({ agencyId, name }, { translations, oldNameValidUntil: day }),
  ChangeReportingLine: fc.record({ agencyId, line: term, parentId: fc.option(agency) }),
  AssignFunctions: partly(
    {
      agencyId,
      functions: once(
        fc.record({ functionId, name, role: fc.constantFrom('lead', 'support') }),
        (one) => one.functionId,
        1,
      ),
    },
    { complete: boolean },
  ),
  TransferFunctions: fc.record({ agencyId, functionIds: once(functionId, (one) => one, 1), to: destination }),
  DiscontinueFunctions: fc.record({ agencyId, functionIds: once(functionId, (one) => one, 1), reason: note }),
  SetStaffingQuota: partly({ agencyId, bloc: quotaBloc, posts: fc.option(posts) }, { from: posts }),
  MoveQuota: fc.record({ agencyId, fromAgencyId: agency, bloc: quotaBloc, toBloc: quotaBloc, posts }),
  RegisterSeal: fc.record({ agencyId, sealId, bloc }),
  SurrenderSeal: fc.record({ agencyId, sealId }),
  ChangeFundingChannel: partly({ agencyId, paidBy: agency, followedBy: agency }, { note }),
  TransferAffiliatedBody: partly(
    { agencyId, body: term, mode: fc.constantFrom('own', 'joint-activity') },
    { from: some(agency) },
  ),
  IssueWorkingRegulation: partly({ agencyId }, { principle: note, generalResponsibility: position, tasks: some(task) }),
  AssignTask: partly({ agencyId, taskId, name, positionId: position }, { insteadOf: position }),
  SplitAgency: partly({ agencyId, ...divided }, divisions),
  SecedeAgency: partly(
    { agencyId, successor: splitSuccessor },
    {
      functions: once(functionId, (one) => one),
      positions: once(position, (one) => one),
      staff: once(staffDestination, (one) => one.personId),
      seals: once(sealId, (one) => one),
      quota: once(fc.record({ bloc: quotaBloc, posts }), (one) => one.bloc),
    },
  ),
  ReclassifyAgency: fc.record({ agencyId, kind: term, level: term }),
  SetPostLimit: fc.record({ agencyId, postClass: term, atMost: fc.nat({ max: 10_000 }) }),
  AllowSurplus: partly({ agencyId, postClass: term, posts: fc.nat({ max: 10_000 }) }, { until: day }),
  RecordScope: fc.record({ agencyId, metric: name, figure }),
  IntegrateProcedures: partly({ agencyId, chain: some(name) }, { others: some(name), effect: note }),
  ReassignGroup: partly({ agencyId, from: once(agency, (one) => one), group: note }, { count: figure }),
  AssignIdentifier: partly({ agencyId, scheme: term, value: name }, { from: agency }),
  RetireIdentifier: fc.record({ agencyId, scheme: term, value: name }),
  TrainGroup: partly({ agencyId, group: note, subject: note }, { count: figure }),
  ReestablishAgency: partly({ agencyId, ...described, continues: agency }, listed),
  AbolishAgency: partly(
    { agencyId },
    {
      reason: note,
      rest: destination,
      functions: once(functionDestination, (one) => one.functionId),
      staff: once(staffDestination, (one) => one.personId),
    },
  ),
  EstablishPosition: partly(
    { positionId, agencyId: agency, titles, rank: fc.constantFrom('head', 'deputy', 'staff') },
    { capacity: fc.integer({ min: 1, max: 10_000 }) },
  ),
  RetitlePosition: fc.record({ positionId, titles }),
  TransferPosition: fc.record({ positionId, toAgencyId: agency }),
  AbolishPosition: partly({ positionId }, { reason: note, staff: once(staffDestination, (one) => one.personId) }),
  UnifyTitles: fc.record({
    positionIds: some(position, 1).map((others) => ['home#head', ...others]),
    personId: person,
  }),
  AppointStaff: partly(
    { positionId, personId: person },
    { appointment, basis: fc.constantFrom('appointed', 'elected', 'designated', 'ratified') },
  ),
  ReassignStaff: partly({ positionId, personId: person, fromPositionId: position }, { appointment }),
  AttestHolder: fc.record({ positionId, personId: person }),
  ReleaseStaff: partly({ positionId, personId: person, reason: note }, { kind: fc.constantFrom('retired', 'severed') }),
  SeparateTitles: fc.record({
    positionIds: fc.constantFrom(['home#head', 'org#head'], ['home#head', 'home#deputy']),
    personId: person,
    keeps: position,
  }),
  SecondStaff: partly({ positionId, personId: person, to: destination }, { until: day }),
  TrainStaff: partly({ positionId, personId: person, subject: note }, { functionId }),
  KeepPay: partly({ positionId, personId: person, until: day }, { note }),
  ProposeMerger: partly(
    { mergerId, shape, predecessors, successor: fc.record({ agencyId: id('joint', 'org') }) },
    { programmeId, group: term, rationale, drafters: officials },
  ),
  AmendInventory: partly({ mergerId, agencyId: agency, inventory }, { reason: note }),
  ApproveMerger: partly(
    { mergerId },
    { approvers: officials, plannedFor: window, destinations: partly({}, completion) },
  ),
  RejectMerger: fc.record({ mergerId, reason: note }),
  WithdrawMerger: fc.record({ mergerId, reason: note }),
  RescheduleMerger: partly({ mergerId, plannedFor: window }, { reason: note }),
  SettleMerger: partly({ mergerId }, { outcome: note }),
  ReverseMerger: partly(
    {
      mergerId,
      agencyId: id('joint', 'org'),
      // Most take up agencies that were merged.
      successors: fc.oneof(
        { arbitrary: some(splitSuccessor), weight: 1 },
        {
          arbitrary: fc.tuple(splitSuccessor, splitSuccessor, some(agency, 2)).map(([one, two, earlier]) => [
            { ...one, lines: [], agencyId: 'one', continues: earlier[0] ?? 'org' },
            { ...two, lines: [], agencyId: 'two', continues: earlier[1] ?? 'home' },
          ]),
          weight: 4,
        },
      ),
      rest: divided.rest,
    },
    { ...divisions, reason: note },
  ),
  CompleteMerger: partly({ mergerId, successor }, completion),
  RecordMerger: partly(
    { mergerId, shape, predecessors, successor },
    { ...completion, programmeId, group: term, rationale },
  ),
  DraftScheme: partly({ programmeId, title: name }, { mergers: planned }),
  AdoptScheme: partly({ programmeId, title: name }, { mergers: planned }),
  PlanMergers: fc.record({ programmeId, mergers: planned }),
  OpenConsultation: partly(
    { programmeId, consultationId: item, subject: note },
    { mergers: once(mergerId, (one) => one), consulted: once(agency, (one) => one) },
  ),
  RecordOpinion: partly({ programmeId, consultationId: item, from: name, opinion: note }, { agencyId: agency }),
  CloseConsultation: partly({ programmeId, consultationId: item }, { outcome: note }),
  RequestPilotLeave: partly({ programmeId, leaveId: item, matter: note }, { addressee: name }),
  GrantPilotLeave: partly({ programmeId, leaveId: item }, { until: day }),
  RefusePilotLeave: partly({ programmeId, leaveId: item }, { reason: note }),
  ExtendPilotLeave: partly({ programmeId, leaveId: item }, { until: day }),
  SuspendPilotLeave: partly({ programmeId, leaveId: item }, { reason: note }),
  EndPilotLeave: partly({ programmeId, leaveId: item }, { outcome: note }),
  DeclareMoratorium: partly(
    { programmeId, moratoriumId: item, scope: note },
    { kinds: some(term), levels: some(term), blocs: some(bloc), exemptions: some(note) },
  ),
  LiftMoratorium: partly({ programmeId, moratoriumId: item }, { reason: note }),
  IssueDirective: fc.record({
    programmeId,
    directiveId: item,
    subject: some(note, 1),
    addressees: once(agency, (one) => one, 1),
  }),
  RecordCompliance: partly({ programmeId, directiveId: item, addressee: agency }, { how: note }),
  HoldReview: partly(
    { programmeId, reviewId: item, stage: fc.constantFrom('preliminary', 'final') },
    { findings: some(note) },
  ),
  SetPrecedent: partly({ programmeId, forProgrammeId: id('mong-cai') }, { note }),
  RaiseIssue: partly({ programmeId, issueId, topic: term }, { name, awaiting: name, note }),
  ResolveIssue: fc.record({ programmeId, issueId, outcome: note }),
  ForgetPerson: fc.record({ personId: fc.constant('person-1'), basis: note }),
  RecordNote: partly(
    { about: fc.constantFrom(...abouts), topic: term, text: note },
    { figures: some(fc.record({ name, figure })) },
  ),
};

const frame = partly(
  { effective: window },
  {
    order: fc.integer({ min: -1000, max: 1000 }),
    instruments: some(
      partly(
        { kind: term },
        { number: name, issuer: name, title: name, signed: window, announced: window, inForce: window },
      ),
    ),
    provenance: partly({ mark: fc.constantFrom('article', 'verified', 'assumed') }, { ref: name, note }),
    case: id('case-1'),
    actor: name,
  },
);

/** A command as a caller writes it. */
const inputs = (type: CommandType): fc.Arbitrary<unknown> =>
  fc.tuple(data[type], frame).map(([content, rest]) => ({ command: type, data: content, ...rest }));

const isCommandType = (type: string): type is CommandType => Object.hasOwn(data, type);
const typesOf = (schemas: object): readonly CommandType[] => Object.keys(schemas).filter(isCommandType);

/** Parsed commands of one aggregate. */
const parsed = <C extends DomainCommand>(
  types: readonly CommandType[],
  isOwn: (command: DomainCommand) => command is C,
): fc.Arbitrary<C> =>
  fc.oneof(...types.map(inputs)).map((input) => {
    const { command } = parseCommand(input);
    if (!isOwn(command)) throw new TypeError(`${command.type} is for another aggregate`);
    return command;
  });

const confirmations = fc
  .tuple(fc.uuid(), fc.record({ begin: window, end: window }, { requiredKeys: [] }))
  .map(([entryId, boundaries]) => ({
    type: 'Confirm' as const,
    data: confirmation.parse({ cause: { entryId, stream: 'merger-m', type: 'AgenciesMerged' }, ...boundaries }),
    metadata: { $causationId: entryId },
  }));

/** The commands of a history, each with an id of its own. Most begin with the one that the others need. */
const histories = <C extends OneCommand>(
  first: fc.Arbitrary<C>,
  any: fc.Arbitrary<C>,
  maxLength = 10,
): fc.Arbitrary<readonly C[]> =>
  fc
    .tuple(fc.option(first), fc.array(any, { maxLength, size: 'max' }))
    .map(([begin, rest]) => (begin === null ? rest : [begin, ...rest]))
    .map((commands) => commands.map((command, index) => withMetadata(command, { commandId: `command-${index}` })));

const withMetadata = <C extends OneCommand>(command: C, metadata: Metadata): C => ({
  ...command,
  metadata: { ...command.metadata, ...metadata },
});

type OneCommand = Message<string, object>;

/** Notes about one kind of aggregate, the one whose stream the history is. */
const notesAbout = (kind: AggregateKind): fc.Arbitrary<RecordNote> =>
  inputs('RecordNote').map((input) => {
    const { command } = parseCommand(input);
    if (command.type !== 'RecordNote') throw new TypeError('a note');
    const about = abouts.find((one) => one.kind === kind) ?? abouts[0];
    return parseNote({ ...command, data: { ...command.data, about } });
  });

const parseNote = ({ data: { effective, order, instruments, provenance, ...content } }: OneNote): RecordNote => {
  const { command } = parseCommand({ command: 'RecordNote', data: content, effective, order, instruments, provenance });
  if (command.type !== 'RecordNote') throw new TypeError('a note');
  return command;
};

type OneNote = { readonly data: Omit<RecordNote['data'], 'about'> & { readonly about: (typeof abouts)[number] } };

const isAgencyCommand = (command: DomainCommand): command is Own<AgencyCommand> => command.type in agencyCommandData;
const isPositionCommand = (command: DomainCommand): command is Own<PositionCommand> =>
  command.type in positionCommandData;
const isMergerCommand = (command: DomainCommand): command is Own<MergerCommand> => command.type in mergerCommandData;
const isProgrammeCommand = (command: DomainCommand): command is Own<ProgrammeCommand> =>
  command.type in programmeCommandData;
const isPersonCommand = (command: DomainCommand): command is PersonCommand => command.type in personCommandData;

const agencyHistories = histories<AgencyCommand>(
  parsed(['EstablishAgency'], isAgencyCommand),
  fc.oneof(
    { arbitrary: parsed(typesOf(agencyCommandData), isAgencyCommand), weight: 8 },
    notesAbout('agency'),
    confirmations,
  ),
);
const positionHistories = histories<PositionCommand>(
  parsed(['EstablishPosition'], isPositionCommand),
  fc.oneof(
    { arbitrary: parsed(typesOf(positionCommandData), isPositionCommand), weight: 8 },
    notesAbout('position'),
    confirmations,
  ),
);
// With what the ledger puts in: which of the agencies were ever established.
const known = fc.oneof(fc.constant(['org', 'home', 'board']), fc.subarray(['org', 'home', 'board', 'joint']));
const mergerCommands = (types: readonly CommandType[]): fc.Arbitrary<MergerCommand> =>
  fc
    .tuple(parsed(types, isMergerCommand), known)
    .map(([command, knownAgencies]) => ({ ...command, context: { knownAgencies } }));
// What the process writes into the stream of an open merger.
const joins: fc.Arbitrary<MergerCommand> = fc
  .tuple(
    fc.uuid(),
    fc.record({ mergerId, agencyId: agency, as: fc.constantFrom('whole', 'part', 'absorbing'), inventory }),
  )
  .map(([$causationId, content]) => ({
    type: 'JoinPredecessor' as const,
    data: mergerEventData.PredecessorJoined.parse({ ...content, effective: '2017-01-01', order: 0, instruments: [] }),
    metadata: { $causationId },
  }));
const refusals: fc.Arbitrary<MergerCommand> = fc
  .tuple(fc.uuid(), fc.record({ mergerId, agencyId: agency, heldBy: mergerId, reason: note }))
  .map(([$causationId, content]) => ({
    type: 'RefuseJoin' as const,
    data: mergerEventData.JoinRefused.parse({
      ...content,
      reason: content.reason.normalize('NFC'),
      effective: '2017-01-01',
      order: 0,
      instruments: [],
    }),
    metadata: { $causationId },
  }));
const mergerHistories = histories<MergerCommand>(
  mergerCommands(['ProposeMerger', 'RecordMerger']),
  fc.oneof(
    { arbitrary: mergerCommands(typesOf(mergerCommandData)), weight: 4 },
    { arbitrary: mergerCommands(['CompleteMerger', 'ReverseMerger']), weight: 3 },
    { arbitrary: joins, weight: 3 },
    refusals,
    notesAbout('merger'),
    confirmations,
  ),
  30,
);
const programmeHistories = histories<ProgrammeCommand>(
  parsed(['AdoptScheme'], isProgrammeCommand),
  fc.oneof(
    { arbitrary: parsed(typesOf(programmeCommandData), isProgrammeCommand), weight: 8 },
    notesAbout('programme'),
    confirmations,
  ),
  // What a programme opens goes through several steps.
  30,
);

const personHistories = histories<PersonCommand>(
  parsed(['ForgetPerson'], isPersonCommand),
  parsed(typesOf(personCommandData), isPersonCommand),
);

type Step<C, E, P> = { readonly command: C; readonly events: readonly E[]; readonly state: AggregateState<E, P> };

/** Each command with its events and the state after them; a refused one has no events. Any other error fails the test. */
const play = <C extends OneCommand, E extends OneCommand, P>(
  decider: AggregateDecider<C, E, P>,
  commands: readonly C[],
): readonly Step<C, E, P>[] => {
  const steps: Step<C, E, P>[] = [];
  let state = decider.initialState();
  for (const command of commands) {
    const events = decideOrRefuse(() => decider.decide(command, state));
    state = events.reduce(decider.evolve, state);
    steps.push({ command, events, state });
  }
  return steps;
};

const decideOrRefuse = <E>(decide: () => readonly E[]): readonly E[] => {
  try {
    return decide();
  } catch (error) {
    if (!isRefused(error)) throw error;
    return [];
  }
};

const properties = <C extends OneCommand, E extends OneCommand, P>(
  kind: string,
  decider: AggregateDecider<C, E, P>,
  histories: fc.Arbitrary<readonly C[]>,
  types: readonly string[],
) =>
  describe(`whatever is ordered of ${kind}`, () => {
    const always = (property: (steps: readonly Step<C, E, P>[]) => void) =>
      fc.assert(
        fc.property(histories, (commands) => {
          property(play(decider, commands));
        }),
        { numRuns: RUNS },
      );

    test('each event is one that may be stored, as it is', () => {
      always((steps) => {
        for (const { type, data } of steps.flatMap(({ events }) => events)) {
          const version = currentVersion(type);
          expect(() => checkEvent({ type, version, data })).not.toThrow();
          // Through the text that a store keeps: nothing is lost and nothing is made of it.
          const stored: unknown = JSON.parse(JSON.stringify(data));
          expect(readEvent({ type, version, data: stored }).data).toEqual(data);
          expect(eventSchemas.get(type)?.at(-1)?.schema.parse(data)).toEqual(data);
        }
      });
    });

    test('a command that was handled yields nothing', () => {
      always((steps) => {
        const last = steps.at(-1)?.state;
        for (const { command, events, state } of steps) {
          if (events.length === 0 || last === undefined) continue;
          expect(decider.decide(command, state)).toEqual([]);
          expect(decider.decide(command, last)).toEqual([]);
        }
      });
    });

    test('a command that was handled is refused under another id, wherever it comes from', () => {
      always((steps) => {
        const last = steps.at(-1)?.state;
        for (const { command, events } of steps) {
          // A confirmation is told apart by its cause alone: the newest for a cause replaces the older.
          if (events.length === 0 || last === undefined || command.type === 'Confirm') continue;
          const data = { ...command.data, provenance: { mark: 'assumed' } };
          const again = { ...command, data, metadata: { commandId: 'another' } };
          expect(decideOrRefuse(() => decider.decide(again, last))).toEqual([]);
        }
      });
    });

    test('its events carry its metadata', () => {
      always((steps) => {
        for (const { command, events } of steps) {
          for (const { metadata } of events) expect(metadata).toEqual(command.metadata);
        }
      });
    });

    test('replaying a stream is folding it event by event', () => {
      always((steps) => {
        const events = steps.flatMap((step) => step.events);
        const replayed = decider.replay(events);
        expect(replayed).toEqual(steps.at(-1)?.state ?? decider.initialState());
        expect(replayed).toEqual(decider.replay(events));
        expect(replayed.revision).toBe(events.length - 1);
        // Folding is total: no order of events makes it throw.
        const backwards = events.toReversed();
        expect(decider.replay(backwards)).toEqual(backwards.reduce(decider.evolve, decider.initialState()));
      });
    });

    test('a stream read in two parts is the stream read as a whole', () => {
      always((steps) => {
        const events = steps.flatMap((step) => step.events);
        const middle = Math.floor(events.length / 2);
        const tail = events.slice(middle).reduce(decider.evolve, decider.replay(events.slice(0, middle)));
        expect(tail).toEqual(decider.replay(events));
      });
    });

    test('folding leaves the state before as it was', () => {
      always((steps) => {
        let before = decider.initialState();
        for (const { events } of steps) {
          for (const event of events) {
            const copy = structuredClone(before);
            const after = decider.evolve(before, event);
            expect(before).toEqual(copy);
            before = after;
          }
        }
      });
    });

    test('its facts are a timeline in fold order, each at its window', () => {
      always((steps) => {
        const timeline = steps.at(-1)?.state.timeline ?? [];
        expect(timeline).toEqual(timeline.toSorted(compareFold));
        const dated = steps.flatMap(({ events }) => events).filter(({ data }) => 'effective' in data);
        expect(timeline).toHaveLength(dated.length);
        for (const { event, window: at } of timeline) {
          if ('effective' in event.data) expect(at).toEqual(windowOf(String(event.data.effective)));
        }
      });
    });

    // In fewer histories a rare event may well not come about.
    test.runIf(RUNS >= 80)('every kind of event comes about', () => {
      const reached = fc
        .sample(histories, { numRuns: 10 * RUNS, seed: 1 })
        .flatMap((commands) => play(decider, commands))
        .flatMap(({ events }) => events.map(({ type }) => type));
      expect([...new Set(reached)].toSorted()).toEqual([...types].toSorted());
    });
  });

properties('an agency', agencyDecider, agencyHistories, [...Object.keys(agencyEventData), 'Confirmed', 'NoteRecorded']);
properties('a position', positionDecider, positionHistories, [
  ...Object.keys(positionEventData),
  'Confirmed',
  'NoteRecorded',
]);
properties('a merger', mergerDecider, mergerHistories, [...Object.keys(mergerEventData), 'Confirmed', 'NoteRecorded']);
properties('a programme', programmeDecider, programmeHistories, [
  ...Object.keys(programmeEventData),
  'Confirmed',
  'NoteRecorded',
]);

properties('a person', personDecider, personHistories, Object.keys(personEventData));

describe('which aggregate decides a command', () => {
  const targets: readonly (readonly [Target, object])[] = [
    [{ kind: 'agency', id: 'home', stream: 'agency-home' }, agencyCommandData],
    [{ kind: 'position', id: 'home#head', stream: 'position-home#head' }, positionCommandData],
    [{ kind: 'merger', id: 'ha-long', stream: 'merger-ha-long' }, mergerCommandData],
    [{ kind: 'programme', id: 'quang-ninh', stream: 'programme-quang-ninh' }, programmeCommandData],
    [{ kind: 'person', id: 'person-1', stream: 'person-person-1' }, personCommandData],
  ];

  test.each(targets.flatMap(([target, schemas]) => typesOf(schemas).map((type) => [type, target] as const)))(
    '%s is for the $kind it names',
    (type, target) => {
      fc.assert(
        fc.property(inputs(type), (input) => {
          expect(targetOf(parseCommand(input).command)).toEqual(target);
        }),
        { numRuns: Math.ceil(RUNS / 8) },
      );
    },
  );

  test('a note is for whom it is about', () => {
    fc.assert(
      fc.property(inputs('RecordNote'), (input) => {
        const { command } = parseCommand(input);
        if (command.type !== 'RecordNote') throw new TypeError('a note');
        expect(targetOf(command)).toMatchObject(command.data.about);
      }),
      { numRuns: RUNS },
    );
  });

  test('every command is for one aggregate', () => {
    const types = [
      ...targets.flatMap(([, schemas]) => typesOf(schemas)),
      'RecordNote',
      ...Object.keys(correctionCommandData),
    ];
    expect(types.toSorted()).toEqual([...commandSchemas.keys()].toSorted());
  });
});

describe('a command that was parsed', () => {
  test.each([...commandSchemas.keys()].filter(isCommandType))('%s is parsed again to the same', (type) => {
    fc.assert(
      fc.property(inputs(type), (input) => {
        const { command, case: caseId, actor } = parseCommand(input);
        const { effective, order, instruments, provenance, ...content } = {
          effective: undefined,
          order: undefined,
          ...command.data,
        };
        const again = { command: type, data: content, effective, order, instruments, provenance, case: caseId, actor };
        expect(parseCommand(JSON.parse(JSON.stringify(again)))).toEqual(parseCommand(input));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
