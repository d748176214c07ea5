import { type Command, Option } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { defaultActor, openExisting, openPeopleVault, type VaultNamed } from '../open.ts';
import { DEFAULT_DB, dbOption, nfc, vaultKeysOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { type ForgetOptions, forget } from './forget.ts';
import { countPeople, type PutOptions, putFile, showPerson, upgradeFiles } from './vault.ts';
import { type BackupVaultOptions, backupVault, type RestoreVaultOptions, restoreVault } from './vault-copies.ts';

/** What is known of people, and how it is forgotten. */
export const addPeopleCommands = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void => {
  program
    .command('forget')
    .description('forget a person for good: record it, and destroy what a vault holds of them')
    .argument('<person>', 'the opaque id', nfc)
    .requiredOption('--basis <text>', 'on which ground of the law; it stays in the ledger, so nothing personal', nfc)
    .addOption(dbOption(DEFAULT_DB))
    .option('--vault <file>', 'the vault that holds the names')
    .addOption(vaultKeysOption())
    .option('--actor <name>', 'who records it', nfc, defaultActor())
    .option('--on <date>', 'from which day, YYYY-MM-DD (default: today)')
    .option('--even-if-unknown', 'record it of somebody whom neither the ledger nor the vault knows', false)
    .action(async (person: string, options: ForgetOptions & Partial<VaultNamed> & { db: string }) => {
      const { vault: named, vaultKeys } = options;
      const vault =
        named === undefined ? undefined : await openPeopleVault({ vault: named, vaultKeys }, { readOnly: false });
      const ledger = await openExisting(options.db, vault === undefined ? {} : { people: vault });
      finish(await forget(ledger, vault, person, options, terminal).finally(() => ledger.close()));
    });

  const vault = program
    .command('vault')
    .description('keep names and other details of people, each under a key of their own');

  onVault(vault, 'put')
    .description('put people in, or replace what is kept of them; makes the vault where there is none')
    .argument('[file]', 'NDJSON, one {"personId":...,"details":{"name":...}} a line (default: standard input)')
    .addOption(new Option('--on-error <what>', 'after a refused line').choices(['stop', 'skip']).default('stop'))
    .action(async (file: string | undefined, options: PutOptions) => finish(await putFile(file, options, terminal)));

  onVault(vault, 'show')
    .description('print what is kept of one person, as a line for put')
    .argument('<person>', 'the opaque id', nfc)
    .action(async (person: string, options: VaultNamed) => finish(await showPerson(person, options, terminal)));

  onVault(vault, 'count')
    .description('say how many people are known and how many forgotten')
    .action(async (options: VaultNamed) => finish(await countPeople(options, terminal)));

  onVault(vault, 'backup')
    .description('copy boxes and keys into two new files, while others may write them')
    .argument('<file>', 'a new file for the boxes')
    .option(
      '--keys <file>',
      'a new file for the keys: it undoes every later forgetting, so keep it elsewhere and not for long',
    )
    .option('--no-keys', 'copy the boxes alone: they are noise unless the keys are kept in another way')
    .action(async (file: string, options: BackupVaultOptions) => finish(await backupVault(file, options, terminal)));

  onVault(vault, 'restore')
    .description(
      'make a vault of a backup, and destroy again what the ledger knows to be forgotten; nothing is overwritten',
    )
    .argument('<file>', 'the backup of the boxes')
    .requiredOption('--keys <file>', 'the backup of the keys that was made with it')
    .addOption(dbOption(DEFAULT_DB))
    .action(async (file: string, options: RestoreVaultOptions) => finish(await restoreVault(file, options, terminal)));

  onVault(vault, 'upgrade')
    .description('bring a vault of an older release to the form of this one; copy both files first')
    .action(async (options: VaultNamed) => finish(await upgradeFiles(options, terminal)));
};

const onVault = (vault: Command, name: string): Command =>
  vault.command(name).requiredOption('--vault <file>', 'the file of the boxes').addOption(vaultKeysOption());
