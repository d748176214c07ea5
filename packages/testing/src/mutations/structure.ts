import { profileOf } from '../histories/frame.ts';
import { order } from '../histories/world.ts';
import type { IllegalMutation } from './mutation.ts';
import { appointed, freshAgency, post, someAgency } from './scene.ts';

/** How agencies, positions and people hang together. */
export const structure: readonly IllegalMutation[] = [
  {
    rule: 'T1',
    title: 'an agency reports to one that reports to it',
    on: (world) => {
      const [above, below, other] = [freshAgency(world), freshAgency(world), freshAgency(world)];
      const report = (agencyId: string, parentId: string) =>
        order(world, 'ChangeReportingLine', { agencyId, line: 'party', parentId });
      return {
        scene: [above.begin, below.begin, other.begin, report(below.id, above.id)],
        legal: report(above.id, other.id),
        mutant: report(above.id, below.id),
      };
    },
  },
  {
    rule: 'T2',
    title: 'a position of another agency answers for an agency',
    on: (world) => {
      const [agency, other] = [someAgency(world), freshAgency(world)];
      const [own, strange] = [post(world, agency.id), post(world, other.id)];
      const regulate = (generalResponsibility: string) =>
        order(world, 'IssueWorkingRegulation', { agencyId: agency.id, generalResponsibility });
      return {
        scene: [...agency.begin, other.begin, own.begin, strange.begin],
        legal: regulate(own.id),
        mutant: regulate(strange.id),
      };
    },
  },
  {
    rule: 'T3',
    title: 'a position is left in an agency that ends',
    on: (world) => {
      const agency = freshAgency(world);
      const abolish = (more: { rest?: { kind: 'unknown' } }) =>
        order(world, 'AbolishAgency', { agencyId: agency.id, reason: 'reform', ...more });
      return {
        scene: [agency.begin, post(world, agency.id).begin],
        legal: abolish({ rest: { kind: 'unknown' } }),
        mutant: abolish({}),
      };
    },
  },
  {
    rule: 'T4',
    title: 'an agency has two parents on one line',
    on: (world) => {
      const [one, two, agencyId] = [someAgency(world), freshAgency(world), world.fresh('agency')];
      const establish = (second: 'party' | 'state') =>
        order(world, 'EstablishAgency', {
          ...profileOf(`Agency ${agencyId}`, 0),
          agencyId,
          lines: [
            { line: 'party', parentId: one.id },
            { line: second, parentId: two.id },
          ],
        });
      return { scene: [...one.begin, two.begin], legal: establish('state'), mutant: establish('party') };
    },
  },
  {
    rule: 'T5',
    title: 'a person has two main appointments',
    on: (world) => {
      const [agency, personId] = [someAgency(world), world.fresh('person')];
      const [one, two] = [post(world, agency.id), post(world, agency.id)];
      return {
        scene: [...agency.begin, one.begin, two.begin, appointed(world, one.id, personId)],
        legal: appointed(world, two.id, personId, 'concurrent'),
        mutant: appointed(world, two.id, personId),
      };
    },
  },
  {
    rule: 'T6',
    title: 'a position has more holders than room',
    on: (world) => {
      const agency = someAgency(world);
      const one = post(world, agency.id);
      const next = world.fresh('person');
      return {
        scene: [...agency.begin, one.begin, appointed(world, one.id, world.fresh('person'))],
        legal: appointed(world, one.id, next, 'acting'),
        mutant: appointed(world, one.id, next),
      };
    },
  },
];
