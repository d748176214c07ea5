import type { Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { lineageText } from '../render/lineage.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what an agency came out of and went into. */
export const lineage = async (
  ledger: Ledger,
  agencyId: string,
  { knownAt, format }: { readonly knownAt?: string; readonly format: string },
  terminal: Terminal,
): Promise<ExitCode> => {
  const nodes = await ledger.lineage(agencyId, { knownAt });
  if (nodes.length === 0) throw new Failure(EXIT.refused, 'no agency of that id is recorded; correct the id');
  terminal.out(format === 'json' ? JSON.stringify(nodes, null, 2) : lineageText(nodes));
  return EXIT.ok;
};
