import { createReadStream } from 'node:fs';
import type { ImportReport, Ledger } from '@orgledger/ledger';
import { SingleBar } from 'cli-progress';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { statOfFile } from '../files.ts';
import { counted, refusal, warning } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';

const WANTED = 'name an NDJSON file, one command a line';

export type ImportFileOptions = {
  readonly actor: string;
  readonly onError: 'stop' | 'skip';
  readonly dryRun: boolean;
};

/** The ledger that a file is imported into. */
export type ImportTarget = {
  readonly exists: boolean;
  /** Opens the ledger, making it where there is none. */
  readonly open: () => Promise<Ledger>;
  /** Opens it to try something; where there is none, an empty one in memory. */
  readonly rehearse: () => Promise<Ledger>;
};

/**
 * Imports a file and reports it: refused lines with their numbers, then the totals. Where nothing of a file is recorded, no
 * ledger is made; where commands come through a pipe, it is made first.
 */
export const importFile = async (
  target: ImportTarget,
  file: string,
  options: ImportFileOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  // What comes through a pipe can be read once only.
  const tryFirst = (await statOfFile(file, WANTED)).isFile() && !target.exists && !options.dryRun;
  const nothing = tryFirst ? await reportOfNothing(target, file, options) : undefined;
  const report = nothing ?? (await importInto(target, file, options, terminal));
  for (const [line, text] of remarks(report)) terminal.err(`line ${line}: ${text}`);
  const dry = options.dryRun ? ' (dry run: nothing was stored)' : '';
  const warned = report.warned.length === 0 ? '' : `, ${report.warned.length} with a warning`;
  const stopped = report.stopped ? '; stopped there, and the lines before it are recorded' : '';
  const how = nothing === undefined ? stopped : '; nothing was recorded, so no ledger was made';
  terminal.out(
    `${counted(report.commands, 'command', 'commands')}: ${report.executed} carried out, ${report.repeated} known already, ` +
      `${report.refused.length} refused${warned}${options.dryRun ? '' : how}. ${counted(report.entries, 'new entry', 'new entries')}${dry}`,
  );
  return report.refused.length === 0 ? EXIT.ok : EXIT.refused;
};

const importInto = async (
  { open, rehearse }: ImportTarget,
  file: string,
  options: ImportFileOptions,
  terminal: Terminal,
): Promise<ImportReport> => {
  const ledger = await (options.dryRun ? rehearse : open)();
  return runImport(ledger, file, options, terminal).finally(() => ledger.close());
};

/**
 * The report of a file of which nothing would be recorded in a ledger that is not there yet; undefined where something would.
 * A ledger in memory is as good as that one up to the first command that is carried out.
 */
const reportOfNothing = async (
  { rehearse }: ImportTarget,
  file: string,
  options: ImportFileOptions,
): Promise<ImportReport | undefined> => {
  const ledger = await rehearse();
  try {
    const report = await ledger.import(untilRecorded(ledger, file), options);
    return (await ledger.size()) === 0 ? report : undefined;
  } finally {
    await ledger.close();
  }
};

async function* untilRecorded(ledger: Ledger, file: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file)) {
    yield chunk;
    if ((await ledger.size()) > 0) return;
  }
}

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
  const { size } = await statOfFile(file, WANTED);
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
