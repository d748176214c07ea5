import { decideAfter, refusalOf } from '@orgledger/testing';
import { describe, expect, test } from 'vitest';
import { type CommandInput, parseCommand } from '../registry/index.ts';
import { effective } from '../values/basis.ts';
import { agencyId, mergerId } from '../values/ids.ts';
import type { MergerCommand } from './commands.ts';
import { mergerDecider } from './decider.ts';

const profile = { name: 'Ban Tổ chức - Nội vụ', kind: 'board', level: 'district', bloc: 'joint', focalPoint: true };
const successor = { agencyId: 'joint', profile };
const plan = { shape: 'consolidation', predecessors: [{ agencyId: 'home' }, { agencyId: 'org' }] };
const order = (command: string, data: object): MergerCommand => {
  const given = { command, data: { mergerId: 'm', ...data }, effective: '2018' } as CommandInput;
  return { ...parseCommand(given).command, context: { knownAgencies: ['home', 'org'] } } as MergerCommand;
};

const inventory = { functions: [], positions: [], quota: [], seals: [], affiliates: [], complete: [] };
const basis = { effective: effective.parse('2018'), order: 0, instruments: [] };
const joins = ['home', 'org'].map(
  (id): MergerCommand => ({
    type: 'JoinPredecessor',
    data: {
      ...{ ...basis, inventory, as: 'whole' },
      mergerId: mergerId.parse('m'),
      agencyId: agencyId.parse(id),
    },
  }),
);
const proposed = [order('ProposeMerger', { ...plan, successor: { agencyId: 'joint' } }), ...joins];

const headPost = { positionId: 'joint#head', titles: [{ name: 'Trưởng ban', statutory: true }], holder: 'p-1' };
const joined = (holder: string) => [
  { positionId: 'joint#1', from: ['home#1', 'org#1'], titles: [], rank: 'staff', holder },
];
const released = (personId: string) => ({ kind: 'released', personId, reason: 'Nghỉ hưu' });
const moved = (personId: string) => ({ kind: 'moved', personId, positionId: 'home#2', appointment: 'concurrent' });

describe('who is named as the holder of a post', () => {
  const record = (data: object) =>
    decideAfter(mergerDecider, [], order('RecordMerger', { ...plan, successor, ...data }));

  const approve = (destinations: object) =>
    decideAfter(mergerDecider, proposed, order('ApproveMerger', { destinations }));

  test.each([
    ['of the head post', { headPost }, ['p-1']],
    ['of joined posts', { joinedPositions: joined('p-2') }, ['p-2']],
  ])('%s is not released by the same decision', (_title, post, persons) => {
    const staff = [released('p-3'), ...persons.map(released)];
    const refusal = { code: 'InvalidCommand', field: 'data.staff', ids: ['m', ...persons] };
    expect(refusalOf(() => record({ ...post, staff }))).toMatchObject(refusal);
    expect(refusalOf(() => approve({ ...post, staff }))).toMatchObject({
      ...refusal,
      field: 'data.destinations.staff',
    });
  });

  test('may get another post beside it, and others may be released', () => {
    const destinations = { headPost, joinedPositions: joined('p-2'), staff: [moved('p-1'), released('p-3')] };
    expect(record(destinations).map(({ type }) => type)).toContain('AgenciesMerged');
    expect(approve(destinations).map(({ type }) => type)).toEqual(['MergerApproved']);
  });

  test('may be left out: then nobody who is released is meant', () => {
    const { holder: _, ...open } = headPost;
    expect(record({ headPost: open, staff: [released('p-1')] })).toHaveLength(3);
  });
});
