import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ImportReport, Ledger } from '@orgledger/ledger';
import { SingleBar } from 'cli-progress';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { refusal } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';

export type ImportFileOptions = {
  readonly actor: string;
  readonly onError: 'stop' | 'skip';
  readonly dryRun: boolean;
};

/** Imports a file and reports it: refused lines with their numbers, then the totals. */
export const importFile = async (
  ledger: Ledger,
  file: string,
  options: ImportFileOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const report = await runImport(ledger, file, options, terminal);
  for (const { line, refusal: why } of report.refused) terminal.err(`line ${line}: ${refusal(why)}`);
  const dry = options.dryRun ? ' (dry run: nothing was stored)' : '';
  const stopped = report.stopped ? '; stopped there, and the lines before it are recorded' : '';
  terminal.out(
    `${report.commands} commands: ${report.executed} carried out, ${report.repeated} known already, ` +
      `${report.refused.length} refused${options.dryRun ? '' : stopped}. ${report.entries} new entries${dry}`,
  );
  return report.refused.length === 0 ? EXIT.ok : EXIT.refused;
};

/** Imports a file, with a progress bar where somebody is watching. */
export const runImport = async (
  ledger: Ledger,
  file: string,
  options: ImportFileOptions,
  terminal: Terminal,
): Promise<ImportReport> => {
  const size = await sizeOf(file);
  const bar = terminal.interactive
    ? new SingleBar({ format: 'importing [{bar}] {percentage}% of {total} bytes', clearOnComplete: true })
    : undefined;
  bar?.start(size, 0);
  let read = 0;
  try {
    return await ledger.import(createReadStream(file), {
      ...options,
      onLine: ({ bytes }) => {
        read += bytes;
        bar?.update(Math.min(read, size));
      },
    });
  } finally {
    bar?.stop();
  }
};

const sizeOf = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return found.size;
  throw new Failure(EXIT.usage, `there is no file ${file}; name an NDJSON file, one command a line`);
};
