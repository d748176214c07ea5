import type { AnyCommand } from '../histories/any-command.ts';
import { createResolver } from '../histories/resolver.ts';
import type { Step } from '../histories/step.ts';
import { openPlayer, type Played, type PlayOptions } from './player.ts';

/** Plays steps on a ledger in memory, each resolved against the chart after all that is recorded so far. */
export const playSteps = async (steps: readonly Step[], options: PlayOptions = {}): Promise<Played> => {
  const player = await openPlayer(options);
  const resolver = createResolver();
  for (const step of steps) {
    for (const command of resolver.next(step, player.look)) await player.execute(command);
  }
  return player.played();
};

/** Plays commands on a ledger in memory. What is refused is kept with its refusal, and the next command has its turn. */
export const playCommands = async (commands: Iterable<AnyCommand>, options: PlayOptions = {}): Promise<Played> => {
  const player = await openPlayer(options);
  for (const command of commands) await player.execute(command);
  return player.played();
};
