import type { ExecuteResult } from '@orgledger/ledger';

/** What came of a command: that it was carried out, or the rule or code that it was refused with. */
export const verdictOf = (result: ExecuteResult): string =>
  result.ok ? 'carried out' : (result.refusal.rule ?? result.refusal.code);
