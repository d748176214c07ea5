import type { Chart, CommandInput } from '@orgledger/domain';
import { candidatesOf } from './candidates.ts';
import { commandFor } from './command-for.ts';
import { windowFor } from './days.ts';
import type { Step } from './step.ts';

/** Turns steps into commands, given the chart as it is when their turn comes. */
export type Resolver = {
  /** The command of the next step; undefined when there is nothing that it could act on. */
  next(step: Step, chart: Chart): CommandInput | undefined;
};

/**
 * A resolver with a calendar of its own: each step moves its today on. Commands are legal as far as the chart can tell; what
 * is recorded late, or within a wide window, may still be refused for what happened since.
 */
export const createResolver = (): Resolver => {
  let [day, count] = [0, 0];
  return {
    next: (step, chart) => {
      day += step.gap;
      count += 1;
      const frame = { id: `step-${count}`, actor: 'generator', effective: windowFor(day, step) };
      return commandFor(step, candidatesOf(chart), count, frame);
    },
  };
};
