import { readFile, writeFile } from 'node:fs/promises';
import type { AnyCommand } from '../histories/any-command.ts';
import { playCommands } from './play.ts';
import type { Played, PlayOptions } from './player.ts';

/** Writes commands in the format of the import, one a line, so that they can be played again. */
export const saveCommands = (file: string, commands: readonly AnyCommand[]): Promise<void> =>
  writeFile(file, commands.map((command) => `${JSON.stringify(command)}\n`).join(''));

/** Plays the commands of a file that was saved, each carried out as its own actor and judged as it was when it was found. */
export const replay = async (file: string, options: PlayOptions = {}): Promise<Played> => {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  // What is no command is refused by the ledger, as it is for any caller.
  return playCommands(
    lines.map((line) => JSON.parse(line) as AnyCommand),
    options,
  );
};
