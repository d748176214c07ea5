import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { DEFAULT_DB, dbOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { backup, type RestoreOptions, restore, upgrade } from './files.ts';

/** What keeps the ledger's file from harm. */
export const addFileCommands = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void => {
  program
    .command('backup')
    .description('copy the ledger into a new file, while others may write it')
    .argument('<file>', 'the new file')
    .addOption(dbOption(DEFAULT_DB))
    .action(async (file: string, options: { db: string }) => finish(await backup(file, options, terminal)));

  program
    .command('restore')
    .description(
      'make a new ledger of a backup, also of an older release, or of a ledger whose tree or indexes are damaged; nothing is overwritten',
    )
    .argument('<file>', 'the backup, or the damaged ledger')
    .addOption(dbOption(DEFAULT_DB))
    .option('--checkpoint <file>', 'what the log was: a backup that is another, or older, is refused')
    .option('--verifier <key>', 'the verifier key that has to have signed the checkpoint, or a file that holds it')
    .option(
      '--accept-unproved',
      'take entries for which neither the checkpoint nor the kept tree vouches, as they are found',
      false,
    )
    .action(async (file: string, options: RestoreOptions) => finish(await restore(file, options, terminal)));

  program
    .command('upgrade')
    .description('bring the file of an older release to the form of this one; make a backup first')
    .addOption(dbOption(DEFAULT_DB))
    .action(async (options: { db: string }) => finish(await upgrade(options, terminal)));
};
