import type { Chart, CommandInput } from '@orgledger/domain';
import { type Candidates, candidatesOf } from './candidates.ts';
import { windowFor } from './days.ts';
import { type Repertoire, repertoire } from './repertoire.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/** Turns steps into commands, given the chart as it is when their turn comes. */
export type Resolver = {
  /**
   * The commands of the next step, one after the other; none when there is nothing that it could act on. `look` answers the
   * chart as it is then: each command is to be carried out before the next is asked for.
   */
  next(step: Step, look: () => Chart): Iterable<CommandInput>;
};

/**
 * A resolver with a calendar of its own: each step moves its today on. Commands are legal as far as the chart can tell, but
 * those of steps that try something illegal; what is recorded late, or within a wide window, may still be refused for what
 * happened since.
 */
export const createResolver = (acts: Repertoire = repertoire): Resolver => {
  let [day, steps, things] = [0, 0, 0];
  return {
    next: (step, look) => {
      day += step.gap;
      steps += 1;
      const [number, effective] = [steps, windowFor(day, step)];
      let commands = 0;
      const world: World = {
        now: (): Candidates => candidatesOf(look()),
        fresh: (kind) => {
          things += 1;
          return `${kind}-${things}`;
        },
        frame: () => {
          commands += 1;
          return { id: `step-${number}.${commands}`, actor: 'generator', effective };
        },
      };
      const performer = acts[step.kind];
      if ('phase' in performer) return performer.phase(world, step.picks);
      const command = performer.act(world, step.picks);
      return command === undefined ? [] : [command];
    },
  };
};
