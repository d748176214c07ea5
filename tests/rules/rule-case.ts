import type { RefusalCode } from '@orgledger/ledger';
import type { Given } from '../support/commands.ts';

/** A history that the rule admits, and the same history with its last command changed so that it does not. */
export type RuleCase = {
  /** What must not happen, as a sentence. */
  readonly title: string;
  readonly history: readonly Given[];
  /** Comes after the history and is carried out. */
  readonly admitted: Given;
  /** Comes after the same history and is refused under the rule. */
  readonly refused: Given;
  /** `RuleViolated` unless said otherwise. */
  readonly code?: RefusalCode;
};
