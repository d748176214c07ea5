import type { Chart } from '@orgledger/domain';
import { GENERATOR } from './actors.ts';
import type { AnyCommand } from './any-command.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { windowFor } from './days.ts';
import { type Repertoire, repertoire, type StepKind } from './repertoire.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/** Turns steps into commands, given the chart as it is when their turn comes. */
export type Resolver = {
  /**
   * The commands of the next step, one after the other; none when there is nothing that it could act on. `look` answers the
   * chart as it is then: each command is to be carried out before the next is asked for.
   */
  next(step: Step, look: () => Chart): Iterable<AnyCommand>;
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
          return { id: `step-${number}.${commands}`, actor: GENERATOR, effective };
        },
      };
      return perform(acts, step.kind, world, step);
    },
  };
};

/** Does what the step is or, where there is nothing to act on, what makes a later one possible. */
const perform = function* (
  acts: Repertoire,
  kind: StepKind,
  world: World,
  { picks }: Step,
): Generator<AnyCommand, void, undefined> {
  for (let next: StepKind | undefined = kind; next !== undefined; next = acts[next].instead) {
    const performer: Repertoire[StepKind] = acts[next];
    const commands = 'phase' in performer ? performer.phase(world, picks) : [performer.act(world, picks)];
    let done = false;
    for (const command of commands) {
      if (command === undefined) continue;
      done = true;
      yield command;
    }
    if (done) return;
  }
};
