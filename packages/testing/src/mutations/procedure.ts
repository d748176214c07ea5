import type { CommandInput } from '@orgledger/domain';
import { order, type World } from '../histories/world.ts';
import type { IllegalMutation } from './mutation.ts';
import { freshAgency } from './scene.ts';

const propose = (world: World, mergerId: string, old: string, heir: string): CommandInput =>
  order(world, 'ProposeMerger', {
    mergerId,
    shape: 'absorption',
    predecessors: [{ agencyId: old }],
    successor: { agencyId: heir },
  });

/** The steps of a merger, and the lock of what has joined one. */
export const procedure: readonly IllegalMutation[] = [
  {
    rule: 'P4',
    title: 'a merger that was withdrawn is approved',
    on: (world) => {
      const [one, two] = [freshAgency(world), freshAgency(world)];
      const [open, given] = [world.fresh('merger'), world.fresh('merger')];
      const approve = (mergerId: string) => order(world, 'ApproveMerger', { mergerId });
      return {
        scene: [
          one.begin,
          two.begin,
          propose(world, given, one.id, two.id),
          order(world, 'WithdrawMerger', { mergerId: given, reason: 'not ready' }),
          propose(world, open, one.id, two.id),
        ],
        legal: approve(open),
        mutant: approve(given),
      };
    },
  },
  {
    rule: 'lock',
    title: 'an agency that has joined one merger as a whole joins another',
    on: (world) => {
      const [bound, free, heir, other] = [
        freshAgency(world),
        freshAgency(world),
        freshAgency(world),
        freshAgency(world),
      ];
      const mergerId = world.fresh('merger');
      return {
        scene: [
          ...[bound, free, heir, other].map(({ begin }) => begin),
          propose(world, world.fresh('merger'), bound.id, heir.id),
        ],
        legal: propose(world, mergerId, free.id, other.id),
        mutant: propose(world, mergerId, bound.id, other.id),
      };
    },
  },
];
