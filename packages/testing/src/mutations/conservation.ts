import { order } from '../histories/world.ts';
import type { IllegalMutation } from './mutation.ts';
import { appointed, freshAgency, leads, post, someAgency } from './scene.ts';

/** What must be as much after a change as before it. */
export const conservation: readonly IllegalMutation[] = [
  {
    rule: 'F1',
    title: 'an abolition leaves a function that the agency led without a destination',
    on: (world) => {
      const [agency, functionId] = [freshAgency(world), world.fresh('function')];
      const abolish = (functions: { functionId: string; to: { kind: 'unknown' } }[]) =>
        order(world, 'AbolishAgency', { agencyId: agency.id, reason: 'reform', functions });
      return {
        scene: [agency.begin, leads(world, agency.id, functionId)],
        legal: abolish([{ functionId, to: { kind: 'unknown' } }]),
        mutant: abolish([]),
      };
    },
  },
  {
    rule: 'F2',
    title: 'a function that one agency leads is given to another to lead',
    on: (world) => {
      const [agency, other, functionId] = [freshAgency(world), someAgency(world), world.fresh('function')];
      const assign = (role: 'lead' | 'support') =>
        order(world, 'AssignFunctions', { agencyId: other.id, functions: [{ functionId, name: 'Archives', role }] });
      return {
        scene: [agency.begin, ...other.begin, leads(world, agency.id, functionId)],
        legal: assign('support'),
        mutant: assign('lead'),
      };
    },
  },
  {
    rule: 'F3',
    title: 'a working regulation makes two positions answer for one task',
    on: (world) => {
      const agency = someAgency(world);
      const [one, two] = [post(world, agency.id), post(world, agency.id)];
      const [task, another] = [world.fresh('task'), world.fresh('task')];
      const regulate = (second: string) =>
        order(world, 'IssueWorkingRegulation', {
          agencyId: agency.id,
          tasks: [
            { taskId: task, name: 'Files', positionId: one.id },
            { taskId: second, name: 'Files', positionId: two.id },
          ],
        });
      return { scene: [...agency.begin, one.begin, two.begin], legal: regulate(another), mutant: regulate(task) };
    },
  },
  {
    rule: 'F4',
    title: 'an agency that has a head post gets a second',
    on: (world) => {
      const agency = freshAgency(world);
      const head = post(world, agency.id, 'head');
      return {
        scene: [agency.begin, head.begin],
        legal: post(world, agency.id).begin,
        mutant: post(world, agency.id, 'head').begin,
      };
    },
  },
  {
    rule: 'N1',
    title: 'a post is abolished without saying where its holder goes',
    on: (world) => {
      const agency = someAgency(world);
      const [one, personId] = [post(world, agency.id), world.fresh('person')];
      const abolish = (staff: { kind: 'released'; personId: string; reason: string }[]) =>
        order(world, 'AbolishPosition', { positionId: one.id, staff });
      return {
        scene: [...agency.begin, one.begin, appointed(world, one.id, personId)],
        legal: abolish([{ kind: 'released', personId, reason: 'retired' }]),
        mutant: abolish([]),
      };
    },
  },
  {
    rule: 'N5',
    title: 'more posts of a quota move than there are',
    on: (world) => {
      const [giver, receiver] = [freshAgency(world), freshAgency(world)];
      const quota = (agencyId: string) => order(world, 'SetStaffingQuota', { agencyId, bloc: 'party', posts: 5 });
      const move = (posts: number) =>
        order(world, 'MoveQuota', {
          agencyId: receiver.id,
          fromAgencyId: giver.id,
          bloc: 'party',
          toBloc: 'state',
          posts,
        });
      return {
        scene: [giver.begin, receiver.begin, quota(giver.id), quota(receiver.id)],
        legal: move(5),
        mutant: move(6),
      };
    },
  },
];
