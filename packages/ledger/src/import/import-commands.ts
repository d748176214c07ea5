import type { Warning } from '../policy/verdict.ts';
import type { ExecuteResult } from '../results.ts';
import { type LineSource, linesOf } from './lines.ts';
import { type LineRefusal, parseLine } from './parse-line.ts';

export type ImportOptions = {
  /** Who imports, and is authorised. The actor that a line names is data. */
  readonly actor: string;
  /** After a refused line: stop, or go on with the next. `stop` unless said otherwise. */
  readonly onError?: 'stop' | 'skip';
  /** Judge everything, store nothing. */
  readonly dryRun?: boolean;
  /** Called after each line. */
  readonly onLine?: (report: { readonly line: number; readonly bytes: number }) => void;
};

export type RefusedLine = { readonly line: number; readonly refusal: LineRefusal };

/** A command that was carried out though some rule is not kept, where the policy says that it warns. */
export type WarnedLine = { readonly line: number; readonly warnings: readonly Warning[] };

export type ImportReport = {
  /** Lines that held something. */
  readonly commands: number;
  /** Commands that were carried out now. */
  readonly executed: number;
  /** Commands that were carried out before, so that nothing happened. */
  readonly repeated: number;
  /** New entries of the log, follow-ups included. */
  readonly entries: number;
  readonly refused: readonly RefusedLine[];
  readonly warned: readonly WarnedLine[];
  /** True when the import ended at a refused line. */
  readonly stopped: boolean;
};

/** Carries out a file of commands, one a line. A refused line changes nothing. */
export const importCommands = async (
  source: LineSource,
  run: (command: unknown) => Promise<ExecuteResult>,
  { onError = 'stop', onLine }: ImportOptions,
): Promise<ImportReport> => {
  const refused: RefusedLine[] = [];
  const warned: WarnedLine[] = [];
  let [commands, executed, repeated, entries] = [0, 0, 0, 0];
  const report = (stopped: boolean): ImportReport => ({
    commands,
    executed,
    repeated,
    entries,
    refused,
    warned,
    stopped,
  });

  for await (const line of linesOf(source)) {
    const blank = 'text' in line && line.text.trim() === '';
    if (!blank) {
      commands += 1;
      const parsed = parseLine(line);
      const result = 'refusal' in parsed ? { ok: false as const, refusal: parsed.refusal } : await run(parsed.value);
      if (!result.ok) {
        refused.push({ line: line.number, refusal: result.refusal });
        if (onError === 'stop') return report(true);
      } else {
        if (result.repeated) repeated += 1;
        else executed += 1;
        entries += result.entries.length + result.confirmations;
        if (result.warnings.length > 0) warned.push({ line: line.number, warnings: result.warnings });
      }
    }
    onLine?.({ line: line.number, bytes: 'text' in line ? Buffer.byteLength(line.text) + 1 : 0 });
  }
  return report(false);
};
