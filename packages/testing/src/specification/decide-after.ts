import { isRefused, type Refusal } from '@orgledger/domain';
import type { AnyDecider } from './any-decider.ts';

/** The events of a command after other commands, each of which has to be accepted. Throws what `decide` throws. */
export const decideAfter = <C, S, E>(decider: AnyDecider<C, S, E>, before: readonly C[], command: C): readonly E[] => {
  const decide = (one: C, state: S): readonly E[] => {
    const decided = decider.decide(one, state);
    return Array.isArray(decided) ? decided : [decided];
  };
  const state = before.reduce(
    (reached, one) => decide(one, reached).reduce(decider.evolve, reached),
    decider.initialState(),
  );
  return decide(command, state);
};

/** The refusal that some work ends with. Throws when it ends otherwise. */
export const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (isRefused(error)) return error.refusal;
    throw error;
  }
  throw new Error('the command was accepted');
};
