import type { ClosingId, CommandInput } from '@orgledger/domain';
import { order, type World } from '../histories/world.ts';
import type { IllegalMutation } from './mutation.ts';
import { appointed, freshAgency, leads, post } from './scene.ts';

type Merged = { readonly mergerId: string; readonly old: string; readonly heir: string };

/** A merger of which something is left to be done is settled; another, of which nothing is left, may be. */
const unsettled = (
  rule: ClosingId,
  title: string,
  left: (world: World, merged: Merged) => readonly CommandInput[],
): IllegalMutation => ({
  rule,
  title,
  on: (world) => {
    const [sound, open] = [merged(world), merged(world)];
    return {
      scene: [...sound.commands, ...open.commands, ...left(world, open.ids)],
      legal: settle(world, sound.ids),
      mutant: settle(world, open.ids),
    };
  },
});

const merged = (world: World): { readonly ids: Merged; readonly commands: readonly CommandInput[] } => {
  const [old, heir, mergerId] = [freshAgency(world), freshAgency(world), world.fresh('merger')];
  const [predecessors, successor] = [[{ agencyId: old.id }], { agencyId: heir.id }];
  return {
    ids: { mergerId, old: old.id, heir: heir.id },
    commands: [
      old.begin,
      heir.begin,
      order(world, 'RecordMerger', { mergerId, shape: 'absorption', predecessors, successor }),
    ],
  };
};

const settle = (world: World, { mergerId }: Merged): CommandInput => order(world, 'SettleMerger', { mergerId });

const abolish = (world: World, agencyId: string): CommandInput =>
  order(world, 'AbolishAgency', { agencyId, reason: 'reform', rest: { kind: 'unknown' } });

/**
 * What the closing rules that hold by default forbid when a merger is settled. N4 has none: places do not fail to add up while
 * T6 is kept.
 */
export const closingMutations: readonly IllegalMutation[] = [
  unsettled('B1', 'a merger is settled whose agency is paid by one that has ended', (world, { heir }) => {
    const payer = freshAgency(world);
    const paid = { agencyId: heir, paidBy: payer.id, followedBy: payer.id };
    return [payer.begin, order(world, 'ChangeFundingChannel', paid), abolish(world, payer.id)];
  }),
  unsettled('K1', 'a merger is settled whose agency has two seals of one bloc', (world, { heir: agencyId }) =>
    [1, 2].map(() => order(world, 'RegisterSeal', { agencyId, sealId: world.fresh('seal'), bloc: 'party' })),
  ),
  unsettled('O1', 'a merger is settled whose agency has ended with its trade union', (world, { heir: agencyId }) => [
    order(world, 'TransferAffiliatedBody', { agencyId, body: 'trade-union', mode: 'own', from: [] }),
    abolish(world, agencyId),
  ]),
  unsettled('N2', 'a merger is settled and nobody knows how many came over without names', (world, { old, heir }) => [
    order(world, 'ReassignGroup', { agencyId: heir, from: [old], group: 'clerks', count: { kind: 'unknown' } }),
  ]),
  unsettled('N3', 'a merger is settled whose agency has more staff than posts', (world, { heir: agencyId }) => {
    const one = post(world, agencyId);
    return [
      one.begin,
      appointed(world, one.id, world.fresh('person')),
      order(world, 'SetStaffingQuota', { agencyId, bloc: 'party', posts: 0 }),
    ];
  }),
  unsettled('P9', 'a merger is settled and the working regulation leaves out a function', (world, { heir }) => [
    leads(world, heir, world.fresh('function')),
    order(world, 'IssueWorkingRegulation', { agencyId: heir }),
  ]),
  unsettled('P11', 'a merger is settled whose pilot ended without a review', (world, { mergerId }) => {
    const leave = { programmeId: world.fresh('programme'), leaveId: world.fresh('leave') };
    const { programmeId } = leave;
    return [
      order(world, 'AdoptScheme', { programmeId, title: `Scheme ${programmeId}`, mergers: [{ mergerId }] }),
      order(world, 'RequestPilotLeave', { ...leave, matter: 'one office for both sides' }),
      order(world, 'GrantPilotLeave', leave),
      order(world, 'EndPilotLeave', leave),
    ];
  }),
];
