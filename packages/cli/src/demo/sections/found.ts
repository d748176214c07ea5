import type { Ledger } from '@orgledger/ledger';
import { findingsSummary } from '../../render/findings.ts';
import type { Terminal } from '../../terminal.ts';
import { DONE, heading } from './heading.ts';

/** What was found, by kind, when the mergers were done and after all that is recorded. */
export const showFindings = async (ledger: Ledger, path: string, terminal: Terminal): Promise<void> => {
  const days = [await ledger.findings({ on: DONE }), await ledger.findings()];
  heading(terminal, 'Findings: what breaks a rule, may break one, or is missing');
  terminal.out(findingsSummary(days));
  terminal.out(`\nEach with what to do: orgledger findings --db ${path}`);
};
