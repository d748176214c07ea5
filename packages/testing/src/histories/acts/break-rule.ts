import { illegalMutations } from '../../mutations/index.ts';
import { RULE_BREAKER } from '../actors.ts';
import { pickFrom } from '../candidates.ts';
import type { Phase } from '../world.ts';

/** Sets a scene and tries what one of the hard rules forbids there. */
export const breakRule: Phase = function* (world, [first]) {
  const mutation = pickFrom(illegalMutations, first);
  if (mutation === undefined) return;
  const { scene, mutant } = mutation.on(world);
  yield* scene;
  yield { ...mutant, actor: RULE_BREAKER };
};
