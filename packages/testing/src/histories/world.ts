import type { CommandInput, CorrectionInput } from '@orgledger/domain';
import type { AnyCommand } from './any-command.ts';
import type { Candidates } from './candidates.ts';
import type { Frame } from './frame.ts';

/** The organisation as a step finds it, and what its commands have in common. */
export type World = {
  /** What there is now: asked again after each command. */
  now(): Candidates;
  /** An id that nothing had before. */
  fresh(kind: string): string;
  /** The day of the step and the next command id. */
  frame(): Frame;
};

export type Picks = readonly [number, number, number];

/** One command, or nothing where there is nothing to act on. */
export type Act = (world: World, picks: Picks) => AnyCommand | undefined;

/** A whole phase, command after command. Whoever plays carries each out before asking for the next. */
export type Phase = (world: World, picks: Picks) => Iterable<AnyCommand>;

type Data<C extends CommandInput['command']> = Extract<CommandInput, { command: C }>['data'];

/** A command on the day of the step. */
export const order = <C extends CommandInput['command']>(
  world: World,
  command: C,
  data: Data<C>,
  more: Partial<Frame> = {},
): CommandInput =>
  // The data is of the command by its parameter, which TypeScript does not carry into the union.
  ({ ...world.frame(), ...more, command, data }) as CommandInput;

type Correction<C extends CorrectionInput['command']> = Extract<CorrectionInput, { command: C }>['data'];

/** A correction, which has no day of its own. */
export const correction = <C extends CorrectionInput['command']>(
  world: World,
  command: C,
  data: Correction<C>,
): CorrectionInput => {
  const { id, actor } = world.frame();
  // As above: the data is of the command by its parameter.
  return { id, actor, command, data } as CorrectionInput;
};
