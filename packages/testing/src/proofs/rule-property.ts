import type { LedgerEntry } from '@orgledger/domain';
import { watchLog } from './watch-log.ts';
import type { Breach, Watcher } from './watcher.ts';

/** Something that holds of every log: in a test, in CI over a real log, and at run time. */
export type RuleProperty = {
  /** The rule's id in the documents, or a name of the property's own. */
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  readonly watch: () => Watcher;
  readonly holds: (entries: readonly LedgerEntry[]) => boolean;
  /** Where it does not hold. */
  readonly breaches: (entries: readonly LedgerEntry[]) => readonly Breach[];
};

export const ruleProperty = (stated: Omit<RuleProperty, 'holds' | 'breaches'>): RuleProperty => {
  const property: RuleProperty = {
    ...stated,
    holds: (entries) => property.breaches(entries).length === 0,
    breaches: (entries) => watchLog(entries, [property]),
  };
  return property;
};
