import type { CommandInput } from '@orgledger/domain';
import { profileOf } from '../histories/frame.ts';
import { order, type World } from '../histories/world.ts';

/** An agency that nothing else has to do with, so that a command about it breaks the one rule and no other. */
export const freshAgency = (world: World): { readonly id: string; readonly begin: CommandInput } => {
  const agencyId = world.fresh('agency');
  const begin = order(world, 'EstablishAgency', { ...profileOf(`Fresh ${agencyId}`, 0), agencyId });
  return { id: agencyId, begin };
};

/** The first agency that no merger has, as the history left it; a fresh one where there is none. */
export const someAgency = (world: World): { readonly id: string; readonly begin: readonly CommandInput[] } => {
  const [free] = world.now().free;
  if (free !== undefined) return { id: free.id, begin: [] };
  const { id, begin } = freshAgency(world);
  return { id, begin: [begin] };
};

export const leads = (world: World, agencyId: string, functionId: string): CommandInput =>
  order(world, 'AssignFunctions', { agencyId, functions: [{ functionId, name: 'Archives', role: 'lead' }] });

export const post = (
  world: World,
  agencyId: string,
  rank: 'head' | 'staff' = 'staff',
): { readonly id: string; readonly begin: CommandInput } => {
  const positionId = world.fresh('post');
  const titles = [{ name: rank, statutory: rank === 'head' }];
  return {
    id: positionId,
    begin: order(world, 'EstablishPosition', { positionId, agencyId, rank, capacity: 1, titles }),
  };
};

export const appointed = (
  world: World,
  positionId: string,
  personId: string,
  appointment: 'main' | 'concurrent' | 'acting' = 'main',
): CommandInput => order(world, 'AppointStaff', { positionId, personId, appointment });
