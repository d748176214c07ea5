import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { DEFAULT_DB, dbOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckpointOptions, checkpoint } from './checkpoint.ts';
import { type KeyOptions, key } from './keys.ts';
import { type ProveOptions, prove } from './prove.ts';
import { type VerifyOptions, verify } from './verify.ts';

/** What shows that nobody has changed the log since. */
export const addIntegrityCommands = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void => {
  program
    .command('key')
    .description('make a pair of keys to sign checkpoints and to check them, or show the verifier key again')
    .option('--name <name>', 'whom the signatures are from, such as archive.example.vn/ledger')
    .option('--out <file>', 'a new file for the secret half')
    .option('--show <file>', 'print the verifier key of the signing key in this file')
    .action(async (options: KeyOptions) => finish(await key(options, terminal)));

  program
    .command('checkpoint')
    .description('sign what the log is now; give the text to somebody else')
    .addOption(dbOption(DEFAULT_DB))
    .requiredOption('--key <file>', 'the signing key, made by orgledger key')
    .option('--earlier <file>', 'a checkpoint of this key: a log that does not continue it is not signed')
    .option('--out <file>', 'a new file for the checkpoint (default: printed)')
    .action(async (options: CheckpointOptions) => finish(await checkpoint(options, terminal)));

  program
    .command('verify')
    .description('check every entry of the ledger, or a bundle of proofs without a ledger')
    .addOption(dbOption(DEFAULT_DB))
    .option('--checkpoint <file>', 'what the log was: a checkpoint that you have from elsewhere')
    .option('--bundle <file>', 'check this instead of a ledger; made by orgledger prove')
    .option('--verifier <key>', 'the verifier key that has to have signed the checkpoint, or a file that holds it')
    .action(async (options: VerifyOptions) => finish(await verify(options, terminal)));

  program
    .command('prove')
    .description('write a bundle that proves entries to somebody without the ledger')
    .argument('[entries...]', 'ids or indexes of entries')
    .addOption(dbOption(DEFAULT_DB))
    .option('--checkpoint <file>', 'the signed checkpoint to prove them under')
    .option('--key <file>', 'sign a checkpoint now instead')
    .option('--since <file>', 'prove that the log only grew since this older checkpoint')
    .option('--out <file>', 'a new file for the bundle (default: printed)')
    .action(async (entries: string[], options: ProveOptions) => finish(await prove(entries, options, terminal)));
};
