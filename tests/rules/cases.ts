import type { HardRuleId } from '@orgledger/ledger';
import { conservation } from './conservation.ts';
import { lineage } from './lineage.ts';
import type { RuleCase } from './rule-case.ts';
import { structure } from './structure.ts';

/** The cases of each hard rule. A rule without one does not compile. */
export const casesOf: Readonly<Record<HardRuleId, readonly [RuleCase, ...RuleCase[]]>> = {
  ...conservation,
  ...lineage,
  ...structure,
};
