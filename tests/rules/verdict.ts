import type { ExecuteResult } from '@orgledger/ledger';
import { SOUND } from './proof.ts';

/** What is said against a command: nothing, or the rule or code that it was refused with. */
export const verdictOf = (result: ExecuteResult): string =>
  result.ok ? SOUND : (result.refusal.rule ?? result.refusal.code);
