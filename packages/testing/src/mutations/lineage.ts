import type { CommandInput } from '@orgledger/domain';
import { profileOf } from '../histories/frame.ts';
import { order, type World } from '../histories/world.ts';
import type { IllegalMutation } from './mutation.ts';
import { freshAgency, leads, someAgency } from './scene.ts';

type Predecessor = Extract<CommandInput, { command: 'RecordMerger' }>['data']['predecessors'][number];

const absorb = (world: World, predecessor: Predecessor, successorId: string, functionId?: string): CommandInput =>
  order(world, 'RecordMerger', {
    mergerId: world.fresh('merger'),
    shape: 'absorption',
    predecessors: [predecessor],
    successor: { agencyId: successorId },
    ...(functionId === undefined
      ? {}
      : { functions: [{ functionId, to: { kind: 'agency' as const, agencyId: successorId } }] }),
  });

const abolish = (world: World, agencyId: string, more: { reason?: string } = { reason: 'reform' }): CommandInput =>
  order(world, 'AbolishAgency', { agencyId, rest: { kind: 'unknown' }, ...more });

/** How agencies come out of one another. */
export const lineage: readonly IllegalMutation[] = [
  {
    rule: 'L1',
    title: 'a consolidation has one predecessor',
    on: (world) => {
      const [one, two, agencyId] = [freshAgency(world), freshAgency(world), world.fresh('agency')];
      const merge = (...old: readonly string[]) =>
        order(world, 'RecordMerger', {
          mergerId: world.fresh('merger'),
          shape: 'consolidation',
          predecessors: old.map((id) => ({ agencyId: id })),
          successor: { agencyId, profile: profileOf(`Joint ${agencyId}`, 0) },
        });
      return { scene: [one.begin, two.begin], legal: merge(one.id, two.id), mutant: merge(one.id) };
    },
  },
  {
    rule: 'L2',
    title: 'an agency that was absorbed is abolished',
    on: (world) => {
      const [one, two] = [freshAgency(world), freshAgency(world)];
      return {
        scene: [one.begin, two.begin, absorb(world, { agencyId: one.id }, two.id)],
        legal: abolish(world, two.id),
        mutant: abolish(world, one.id),
      };
    },
  },
  {
    rule: 'L3',
    title: 'an agency that has ended takes over from another',
    on: (world) => {
      const [one, ended, lasting] = [freshAgency(world), freshAgency(world), freshAgency(world)];
      return {
        scene: [one.begin, ended.begin, lasting.begin, abolish(world, ended.id)],
        legal: absorb(world, { agencyId: one.id }, lasting.id),
        mutant: absorb(world, { agencyId: one.id }, ended.id),
      };
    },
  },
  {
    rule: 'L4',
    title: 'an agency takes up itself again',
    on: (world) => {
      const [ended, agencyId] = [freshAgency(world), world.fresh('agency')];
      const again = (continues: string) =>
        order(world, 'ReestablishAgency', { ...profileOf(`Again ${agencyId}`, 0), agencyId, continues });
      return { scene: [ended.begin, abolish(world, ended.id)], legal: again(ended.id), mutant: again(agencyId) };
    },
  },
  {
    rule: 'L5',
    title: 'an agency ends without a successor or a reason',
    on: (world) => {
      const agency = freshAgency(world);
      return { scene: [agency.begin], legal: abolish(world, agency.id), mutant: abolish(world, agency.id, {}) };
    },
  },
  {
    rule: 'L7',
    title: 'an agency joins with a part and does not say where the rest goes',
    on: (world) => {
      const [giver, heir, functionId] = [freshAgency(world), someAgency(world), world.fresh('function')];
      const part = { agencyId: giver.id, participation: 'part' as const };
      return {
        scene: [giver.begin, ...heir.begin, leads(world, giver.id, functionId)],
        legal: absorb(world, { ...part, rest: { kind: 'agency', agencyId: giver.id } }, heir.id, functionId),
        mutant: absorb(world, part, heir.id, functionId),
      };
    },
  },
  {
    rule: 'L8',
    title: 'a code that one agency has is given to another beside it',
    on: (world) => {
      const [one, two, value] = [freshAgency(world), someAgency(world), world.fresh('code')];
      const assign = (agencyId: string, from?: string) =>
        order(world, 'AssignIdentifier', {
          agencyId,
          scheme: 'registry',
          value,
          ...(from === undefined ? {} : { from }),
        });
      return {
        scene: [one.begin, ...two.begin, assign(one.id)],
        legal: assign(two.id, one.id),
        mutant: assign(two.id),
      };
    },
  },
  {
    rule: 'L9',
    title: 'two agencies of one level under one parent have one name',
    on: (world) => {
      const parent = someAgency(world);
      const begin = (name: string) =>
        order(world, 'EstablishAgency', {
          ...profileOf(name, 0),
          agencyId: world.fresh('agency'),
          lines: [{ line: 'party', parentId: parent.id }],
        });
      const name = `Office ${world.fresh('name')}`;
      return { scene: [...parent.begin, begin(name)], legal: begin(`${name} too`), mutant: begin(name) };
    },
  },
];
