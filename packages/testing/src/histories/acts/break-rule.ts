import { type IllegalMutation, illegalMutations, policyMutations } from '../../mutations/index.ts';
import { RULE_BREAKER } from '../actors.ts';
import { pickFrom } from '../candidates.ts';
import type { Phase } from '../world.ts';

/** Sets a scene and tries what is forbidden there. */
const attempt = (mutations: readonly IllegalMutation[]): Phase =>
  function* (world, [first]) {
    const mutation = pickFrom(mutations, first);
    if (mutation === undefined) return;
    const { scene, mutant } = mutation.on(world);
    yield* scene;
    yield { ...mutant, actor: RULE_BREAKER };
  };

/** What one of the hard rules forbids. */
export const breakRule = attempt(illegalMutations);

/** What a gate or a closing rule forbids: refused where the policy says so, and carried out where it only warns. */
export const breakPolicy = attempt(policyMutations);
