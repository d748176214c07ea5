import { createReadStream } from 'node:fs';
import type { ImportReport, Ledger } from '@orgledger/ledger';
import { SingleBar } from 'cli-progress';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { sizeOfFile } from '../files.ts';
import { counted, refusal, warning } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';

const WANTED = 'name an NDJSON file, one command a line';

export type ImportFileOptions = {
  readonly actor: string;
  readonly onError: 'stop' | 'skip';
  readonly dryRun: boolean;
};

/**
 * Imports a file and reports it: refused lines with their numbers, then the totals. The ledger is opened, or made, only when
 * there is a file to import.
 */
export const importFile = async (
  open: () => Promise<Ledger>,
  file: string,
  options: ImportFileOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  await sizeOfFile(file, WANTED);
  const ledger = await open();
  const report = await runImport(ledger, file, options, terminal).finally(() => ledger.close());
  for (const [line, text] of remarks(report)) terminal.err(`line ${line}: ${text}`);
  const dry = options.dryRun ? ' (dry run: nothing was stored)' : '';
  const warned = report.warned.length === 0 ? '' : `, ${report.warned.length} with a warning`;
  const stopped = report.stopped ? '; stopped there, and the lines before it are recorded' : '';
  terminal.out(
    `${counted(report.commands, 'command', 'commands')}: ${report.executed} carried out, ${report.repeated} known already, ` +
      `${report.refused.length} refused${warned}${options.dryRun ? '' : stopped}. ${counted(report.entries, 'new entry', 'new entries')}${dry}`,
  );
  return report.refused.length === 0 ? EXIT.ok : EXIT.refused;
};

/** What there is to say of lines, in their order. */
const remarks = ({ refused, warned }: ImportReport): readonly (readonly [line: number, text: string])[] =>
  [
    ...refused.map(({ line, refusal: why }) => [line, refusal(why)] as const),
    ...warned.flatMap(({ line, warnings }) => warnings.map((one) => [line, warning(one)] as const)),
  ].toSorted(([one], [other]) => one - other);

/** Imports a file, with a progress bar where somebody is watching. */
export const runImport = async (
  ledger: Ledger,
  file: string,
  options: ImportFileOptions,
  terminal: Terminal,
): Promise<ImportReport> => {
  const size = await sizeOfFile(file, WANTED);
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
