import { InvalidQuery } from '@orgledger/ledger';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command line and answers its exit code. */
export const main = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  let code: ExitCode = EXIT.ok;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  // Without a command there is nothing to do but to say what there is.
  const words = args.length === 0 ? ['--help'] : args;
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
};

const report = (error: unknown, terminal: Terminal): ExitCode => {
  // Commander has printed its own message; help and version end that way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof Failure) {
    terminal.err(error.message);
    return error.exitCode;
  }
  if (error instanceof InvalidQuery) {
    // The message begins with the field.
    terminal.err(`${error.code}: ${error.message}`);
    return EXIT.usage;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'Fault';
  const exit = EXIT_OF.get(code) ?? EXIT.fault;
  terminal.err(`${code}: ${error instanceof Error ? error.message : 'something failed'}`);
  return exit;
};

/** What of the store's and the vault's errors is not a fault of the storage. */
const EXIT_OF: ReadonlyMap<string, ExitCode> = new Map([
  ['InvalidArgument', EXIT.usage],
  ['InvalidKey', EXIT.usage],
  ['InvalidBundle', EXIT.damaged],
  ['InvalidCheckpoint', EXIT.damaged],
  ['DamagedEntry', EXIT.damaged],
  ['DamagedLog', EXIT.damaged],
  ['BoxRefused', EXIT.damaged],
  ['DamagedVault', EXIT.damaged],
  ['VaultFileExists', EXIT.usage],
]);
