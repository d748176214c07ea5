import { isRefused, type Refusal } from '@orgledger/domain';
import { expect } from 'vitest';
import type { AnyDecider } from './any-decider.ts';

/** What a refusal must be: the fields that are named are compared exactly. */
export type ExpectedRefusal = Partial<Refusal> & Pick<Refusal, 'code'>;

type Outcome = {
  readonly thenEvents: (events: readonly unknown[]) => void;
  readonly thenRefused: (refusal: ExpectedRefusal) => void;
};

/**
 * Given what happened, when a command is given, then exactly these events follow: the same number, in the same order, with
 * no field more or less.
 *
 * `specify(agencyDecider).given([established]).when(rename).thenEvents([renamed])`
 */
export const specify = <C, S, E>(decider: AnyDecider<C, S, E>) => ({
  given: (events: readonly E[]) => {
    const state = events.reduce(decider.evolve, decider.initialState());
    return { when: (command: C): Outcome => outcomeOf(decider, command, state) };
  },
});

const outcomeOf = <C, S, E>(decider: AnyDecider<C, S, E>, command: C, state: S): Outcome => {
  let events: readonly E[] = [];
  let refusal: Refusal | undefined;
  try {
    const decided = decider.decide(command, state);
    events = Array.isArray(decided) ? decided : [decided];
  } catch (error) {
    if (!isRefused(error)) throw error;
    refusal = error.refusal;
  }
  return {
    thenEvents: (expected) => {
      expect(refusal, 'the command was refused').toBeUndefined();
      expect(events).toStrictEqual(expected);
    },
    thenRefused: (expected) => {
      expect(events, 'the command was accepted').toStrictEqual([]);
      expect(refusal).toMatchObject(expected);
    },
  };
};
