import { expect, test } from 'vitest';
import { z } from 'zod';
import { agencyCommandData } from '../agency/index.ts';
import { agencyRestating } from '../agency/restating.ts';
import { noteCommandData } from '../aggregate/note-recorded.ts';
import { restated } from '../aggregate/restated.ts';
import { mergerCommandData } from '../merger/index.ts';
import { mergerRestating } from '../merger/restating.ts';
import { positionCommandData } from '../position/index.ts';
import { positionRestating } from '../position/restating.ts';
import { programmeCommandData } from '../programme/index.ts';
import { programmeRestating } from '../programme/restating.ts';
import { eventSchemas } from './event-schemas.ts';
import { parseCommand } from './parse-command.ts';

const tables = { ...agencyRestating, ...positionRestating, ...programmeRestating, ...mergerRestating };
const commandData = {
  ...agencyCommandData,
  ...positionCommandData,
  ...programmeCommandData,
  ...mergerCommandData,
  ...noteCommandData,
};
const office = { name: 'Ban', kind: 'board', level: 'district', bloc: 'joint', focalPoint: true };
const joint = { agencyId: 'joint', profile: office };
const division = {
  agencyId: 'home',
  successors: [
    { agencyId: 'one', ...office },
    { agencyId: 'two', ...office },
  ],
  rest: 'one',
};
const plan = { mergerId: 'm', shape: 'consolidation', predecessors: [{ agencyId: 'home' }, { agencyId: 'org' }] };
const post = { positionId: 'home#1' };
const scheme = { programmeId: 'p' };

/** Entries with as little as their commands have to say. */
const least: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['AgencyEstablished', 'EstablishAgency', { agencyId: 'home', ...office }],
  ['AgencyRenamed', 'RenameAgency', { agencyId: 'home', name: 'Phòng' }],
  [
    'FunctionsAssigned',
    'AssignFunctions',
    { agencyId: 'home', functions: [{ functionId: 'f', name: 'F', role: 'lead' }] },
  ],
  ['AffiliatedBodyTransferred', 'TransferAffiliatedBody', { agencyId: 'home', body: 'trade-union', mode: 'own' }],
  ['WorkingRegulationIssued', 'IssueWorkingRegulation', { agencyId: 'home' }],
  ['ProceduresIntegrated', 'IntegrateProcedures', { agencyId: 'home', chain: ['kiểm tra', 'thanh tra'] }],
  ['GroupReassigned', 'ReassignGroup', { agencyId: 'home', from: ['org'], group: 'lái xe' }],
  ['GroupTrained', 'TrainGroup', { agencyId: 'home', group: 'cán bộ', subject: 'kiểm tra' }],
  ['AgencyReestablished', 'ReestablishAgency', { agencyId: 'home', ...office, continues: 'org' }],
  ['AgencySplit', 'SplitAgency', division],
  ['AgencySeceded', 'SecedeAgency', { agencyId: 'home', successor: { agencyId: 'one', ...office } }],
  ['AgencyAbolished', 'AbolishAgency', { agencyId: 'home', reason: 'Giải thể' }],
  [
    'PositionEstablished',
    'EstablishPosition',
    { ...post, agencyId: 'home', titles: [{ name: 'T', statutory: false }], rank: 'staff' },
  ],
  ['PositionAbolished', 'AbolishPosition', post],
  ['StaffAppointed', 'AppointStaff', { ...post, personId: 'an' }],
  ['StaffReassigned', 'ReassignStaff', { ...post, personId: 'an', fromPositionId: 'org#1' }],
  ['SchemeDrafted', 'DraftScheme', { ...scheme, title: 'Đề án' }],
  ['SchemeAdopted', 'AdoptScheme', { ...scheme, title: 'Đề án' }],
  ['ConsultationOpened', 'OpenConsultation', { ...scheme, consultationId: 'c', subject: 'x' }],
  ['MoratoriumDeclared', 'DeclareMoratorium', { ...scheme, moratoriumId: 'm', scope: 'x' }],
  ['ReviewHeld', 'HoldReview', { ...scheme, reviewId: 'r', stage: 'final' }],
  ['MergerProposed', 'ProposeMerger', { ...plan, successor: { agencyId: 'joint' } }],
  ['MergerApproved', 'ApproveMerger', { mergerId: 'm', destinations: { profile: office } }],
  ['AgenciesMerged', 'RecordMerger', { ...plan, successor: joint }],
  ['MergerReversed', 'ReverseMerger', { mergerId: 'm', ...division }],
  ['NoteRecorded', 'RecordNote', { about: { kind: 'agency', id: 'home' }, topic: 'press', text: 'Báo' }],
];
const basis = { effective: '2018', order: 0, instruments: [] };

test.each(least)('%s is said anew in a correction as %s says it', (type, command, content) => {
  const { data } = parseCommand({ command, data: content, effective: '2018' }).command;
  const anew = restated(type, content, tables);
  expect({ ...anew, ...basis }).toEqual(data);
  expect(anew).not.toEqual(content);
  expect(
    eventSchemas
      .get(type)
      ?.at(-1)
      ?.schema.safeParse({ ...anew, ...basis }).success,
  ).toBe(true);
});

test('every command that may leave something out is among them', () => {
  const leaving = Object.entries(commandData)
    .filter(([, schema]) => JSON.stringify(z.toJSONSchema(schema, { io: 'input' })).includes('"default"'))
    .map(([command]) => command);
  // The completion of a merger leaves out what the approval said; its entry is said anew as that of a whole merger is.
  expect(leaving.toSorted()).toEqual(['CompleteMerger', ...least.map(([, command]) => command)].toSorted());
});

test('what is recorded of a merger whose procedure is not known may be said anew', () => {
  const content = { ...plan, successor: { agencyId: 'joint' }, procedure: 'unknown' };
  const predecessors = plan.predecessors.map((one) => ({ ...one, participation: 'whole' }));
  expect(restated('MergerProposed', content, tables)).toEqual({ ...content, predecessors });
});

test('what has another shape, or nothing to leave out, stays as it was given', () => {
  for (const [type, content] of [
    ['AgencyRenamed', { agencyId: 'home' }],
    ['SealSurrendered', { agencyId: 'home', sealId: 's' }],
  ] as const) {
    expect(restated(type, content, tables)).toBe(content);
  }
});
