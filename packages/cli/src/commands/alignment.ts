import type { Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { alignmentText } from '../render/alignment.ts';
import type { Terminal } from '../terminal.ts';

export type AlignmentOptions = { readonly on: string; readonly knownAt?: string; readonly format: string };

/** Prints how agencies stand to the levels above and below them on a day. */
export const alignment = async (
  ledger: Ledger,
  { on, knownAt, format }: AlignmentOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const rows = await ledger.verticalAlignment({ on, knownAt });
  terminal.out(format === 'json' ? JSON.stringify(rows, null, 2) : alignmentText(rows));
  return EXIT.ok;
};
