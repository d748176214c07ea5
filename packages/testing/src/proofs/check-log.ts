import type { LedgerEntry } from '@orgledger/domain';
import type { RuleProperty } from './rule-property.ts';
import { ruleProperties } from './rules/index.ts';
import { type Fold, watchLog } from './watch-log.ts';
import type { Breach } from './watcher.ts';

export type CheckOptions = {
  /** All rules unless said otherwise. */
  readonly rules?: readonly RuleProperty[];
  /** A seam for tests: a fold with a fault in it must be found by the rules. */
  readonly fold?: Fold;
};

/**
 * Checks a log against the rules, whatever ledger or store it comes from: what is broken, where and by which entry; nothing if
 * all is well. It takes one pass over the entries, and trusts nothing that was judged when they were recorded.
 */
export const checkLog = (
  entries: readonly LedgerEntry[],
  { rules = ruleProperties, fold }: CheckOptions = {},
): readonly Breach[] => watchLog(entries, rules, fold);
