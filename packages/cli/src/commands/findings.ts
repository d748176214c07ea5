import type { Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findingsJson, findingsText } from '../render/findings.ts';
import type { Terminal } from '../terminal.ts';

export type FindingsOptions = { readonly on?: string; readonly knownAt?: string; readonly format: string };

/** Prints what was found on a day; on the last day of all entries unless told otherwise. */
export const findings = async (
  ledger: Ledger,
  { on, knownAt, format }: FindingsOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const found = await ledger.findings({ ...(on === undefined ? {} : { on }), knownAt });
  terminal.out(format === 'json' ? findingsJson(found) : findingsText(found));
  return EXIT.ok;
};
