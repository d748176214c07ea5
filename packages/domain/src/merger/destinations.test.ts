import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import type { MergerCommand } from './commands.ts';
import { mergerDecider } from './decider.ts';
import { partiesOfProposal } from './parties.ts';

const mergerId = 'ha-long';
const order = (command: string, data: object, more: object = {}): MergerCommand => {
  const input = { command, data: { mergerId, ...data }, effective: '2018', ...more } as CommandInput;
  return { ...parseCommand(input).command, context: { knownAgencies: ['home', 'org'] } } as MergerCommand;
};
const profile = { name: 'Ban', kind: 'board', level: 'district', bloc: 'joint', focalPoint: true };
const whole = { ...profile, translations: [], lines: [] };
const predecessors = ['home', 'org'].map((agencyId) => ({ agencyId, participation: 'whole' }));
const plan = { shape: 'consolidation', predecessors };
const joint = { agencyId: 'joint' };

const propose = order('ProposeMerger', { ...plan, successor: joint });
const joins: readonly MergerCommand[] =
  propose.type !== 'ProposeMerger'
    ? []
    : partiesOfProposal(propose.data).map(({ agencyId, as }) => ({
        type: 'JoinPredecessor',
        data: {
          mergerId: propose.data.mergerId,
          agencyId,
          as,
          inventory: { functions: [], positions: [], quota: [], seals: [], affiliates: [], complete: [] },
          effective: propose.data.effective,
          order: 0,
          instruments: [],
        },
      }));

const move = (positionId: string) => ({ positionId, to: { kind: 'agency', agencyId: 'joint' } });
const give = (functionId: string) => ({ functionId, to: { kind: 'agency', agencyId: 'joint' } });
const released = (personId: string) => ({ kind: 'released', personId, reason: 'Nghỉ hưu' });
const unite = (positionId: string) => ({ positionId, from: ['home#1', 'org#1'], titles: [], rank: 'staff' });

/** Everything that a merger may say of what goes where. */
const destinations = (mark: string) => ({
  headPost: { positionId: `joint#${mark}`, titles: [{ name: 'Trưởng ban', statutory: true }] },
  functions: [give(`${mark}/archives`)],
  endedPositions: [`home#${mark}`],
  positions: [move(`org#${mark}`)],
  joinedPositions: [unite(`joint#${mark}-1`)],
  staff: [released(`person-${mark}`)],
  quota: [{ bloc: 'state', posts: mark.length }],
  partQuota: [],
});
const approve = (given?: object) => order('ApproveMerger', given === undefined ? {} : { destinations: given });
const complete = (given: object = {}, successor: object = joint) => order('CompleteMerger', { successor, ...given });
const after = (approval: MergerCommand, completion: MergerCommand) =>
  decideAfter(mergerDecider, [propose, ...joins, approval], completion);
const bare = { functions: [], endedPositions: [], staff: [] };
const basis = { effective: '2018', order: 0, instruments: [] };

describe('what goes where in a merger', () => {
  test('is as the approval said where the completion leaves it out', () => {
    const events = after(approve({ profile, ...destinations('a') }), complete());
    const successor = { agencyId: 'joint', profile: whole };
    expect(events).toEqual([
      { type: 'AgenciesMerged', data: { ...basis, mergerId, ...plan, successor, ...destinations('a') } },
    ]);
  });

  test('is as the completion says where both do', () => {
    const other = { ...profile, name: 'Ban khác' };
    const completion = complete(destinations('bb'), { ...joint, profile: other });
    const [event] = after(approve({ profile, ...destinations('a') }), completion);
    const successor = { agencyId: 'joint', profile: { ...whole, name: 'Ban khác' } };
    expect(event?.data).toEqual({ ...basis, mergerId, ...plan, successor, ...destinations('bb') });
  });

  test('is as the completion says where the approval said nothing', () => {
    const successor = { agencyId: 'joint', profile: whole };
    const completion = complete({}, { ...joint, profile });
    for (const approval of [approve(), approve({})]) {
      expect(after(approval, completion)).toEqual([
        { type: 'AgenciesMerged', data: { ...basis, mergerId, ...plan, successor, ...bare } },
      ]);
    }
  });

  test('is told with the gates that are waived, and where it comes from', () => {
    const plain = order('CompleteMerger', { successor: { ...joint, profile } });
    for (const { data } of after(approve(), plain)) expect(Object.values(data)).not.toContain(undefined);
    const waivers = [{ rule: 'P3', instrument: { kind: 'decision' } }];
    const provenance = { mark: 'assumed' };
    const completion = order('CompleteMerger', { successor: { ...joint, profile }, waivers }, { provenance });
    expect(after(approve(), completion)).toMatchObject([{ data: { waivers, provenance } }]);
  });

  test('begins with what the successor is, which the approval need not have said', () => {
    const refusal = { code: 'InvalidCommand', field: 'data.successor.profile', ids: [mergerId] };
    for (const approval of [approve(), approve({})]) {
      expect(refusalOf(() => after(approval, complete()))).toMatchObject(refusal);
    }
  });

  test('has one parent per line', () => {
    const lines = ['state', 'state'].map((line) => ({ line, parentId: 'committee' }));
    const completion = complete({}, { ...joint, profile: { ...profile, lines } });
    expect(refusalOf(() => after(approve(), completion))).toMatchObject({ rule: 'T4', ids: ['joint'] });
  });
});

describe('a merger that is recorded whole', () => {
  const record = (more: object, frame: object = {}) =>
    decideAfter(
      mergerDecider,
      [],
      order('RecordMerger', { ...plan, successor: { ...joint, profile }, ...more }, frame),
    );

  test('says in its last step all that it was told, and in the others that their procedure is unknown', () => {
    const said = { programmeId: 'project-25', group: 'org-home', rationale: { purpose: 'Tinh gọn' } };
    const instruments = [{ kind: 'decision', number: '922-QĐ/TU' }];
    const provenance = { mark: 'article' };
    const step = { effective: '2018', order: 2, instruments: [], provenance, procedure: 'unknown', mergerId };
    expect(record({ ...said, ...destinations('a') }, { instruments, provenance, order: 2 })).toEqual([
      { type: 'MergerProposed', data: { ...step, ...said, ...plan, successor: joint } },
      { type: 'MergerApproved', data: step },
      {
        type: 'AgenciesMerged',
        data: {
          effective: '2018',
          order: 2,
          instruments,
          provenance,
          mergerId,
          ...plan,
          successor: { ...joint, profile: whole },
          ...destinations('a'),
        },
      },
    ]);
  });

  test('says nothing of what it was not told', () => {
    const step = { ...basis, procedure: 'unknown', mergerId };
    expect(record({})).toEqual([
      { type: 'MergerProposed', data: { ...step, ...plan, successor: joint } },
      { type: 'MergerApproved', data: step },
      {
        type: 'AgenciesMerged',
        data: { ...basis, mergerId, ...plan, successor: { ...joint, profile: whole }, ...bare },
      },
    ]);
    for (const { data } of record({})) expect(Object.values(data)).not.toContain(undefined);
  });
});

describe('L7, a part', () => {
  const keeps = { kind: 'agency', agencyId: 'home' };
  const record = (rest: object | undefined, more: object) =>
    decideAfter(
      mergerDecider,
      [],
      order('RecordMerger', {
        shape: 'consolidation',
        predecessors: [
          { agencyId: 'home', participation: 'part', ...(rest === undefined ? {} : { rest }) },
          { agencyId: 'org' },
        ],
        successor: { ...joint, profile },
        ...more,
      }),
    );

  test.each<readonly [string, object | undefined, object]>([
    ['says where the rest of it goes', undefined, { positions: [move('home#1')] }],
    ['that keeps the rest gives something', keeps, {}],
    ['gives more than the function of another', keeps, { functions: [{ ...give('archives'), from: 'org' }] }],
    ['gives more than the posts of another', keeps, { partQuota: [{ agencyId: 'org', bloc: 'state', posts: 1 }] }],
  ])('%s', (_, rest, more) => {
    expect(refusalOf(() => record(rest, more))).toMatchObject({ rule: 'L7', ids: [mergerId, 'home'] });
  });

  test.each<readonly [string, object, object]>([
    ['a position', keeps, { positions: [move('home#1')] }],
    ['a position that is joined with another', keeps, { joinedPositions: [unite('joint#1')] }],
    ['a function', keeps, { functions: [{ ...give('archives'), from: 'home' }] }],
    ['a function of whoever has it', keeps, { functions: [give('archives')] }],
    ['posts of its quota', keeps, { partQuota: [{ agencyId: 'home', bloc: 'state', posts: 1 }] }],
    ['the rest', { kind: 'agency', agencyId: 'org' }, {}],
    ['what is left', { kind: 'unknown' }, {}],
  ])('gives %s', (_, rest, more) => {
    expect(record(rest, more)).toHaveLength(3);
  });
});
