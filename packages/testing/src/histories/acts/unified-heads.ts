import { profileOf } from '../frame.ts';
import { order, type Phase } from '../world.ts';

/** Two agencies get one head, and sometimes two again. */
export const unifyHeads: Phase = function* (world, [, second]) {
  const personId = world.fresh('person');
  const heads: string[] = [];
  for (const turn of [0, 1]) {
    const [agencyId, positionId] = [world.fresh('agency'), world.fresh('post')];
    heads.push(positionId);
    yield order(world, 'EstablishAgency', { ...profileOf(`Side ${agencyId}`, turn), agencyId });
    const titles = [{ name: 'Head', statutory: true }];
    yield order(world, 'EstablishPosition', { positionId, agencyId, rank: 'head', capacity: 1, titles });
  }
  yield order(world, 'UnifyTitles', { positionIds: heads, personId });
  const [keeps = ''] = heads;
  if (second % 2 === 0) yield order(world, 'SeparateTitles', { positionIds: heads, personId, keeps });
};
