import type { RuleProperty } from '../rule-property.ts';
import { applicable } from './applicable.ts';
import { functionsKept } from './functions-kept.ts';
import { ownProperties } from './own.ts';
import { peopleKept } from './people-kept.ts';
import { postsHoused } from './posts-housed.ts';
import { quotaKept } from './quota-kept.ts';
import { stateProperties, transitionProperties } from './shared.ts';

/** Sums of their own, which share no code with the rules that the ledger judges by. */
export const sums: readonly RuleProperty[] = [functionsKept, peopleKept, postsHoused, quotaKept];

/** Everything that holds of a log: that its entries apply, every rule, and independent sums. */
export const ruleProperties: readonly RuleProperty[] = [
  applicable,
  ...ownProperties,
  ...stateProperties,
  ...transitionProperties,
  ...sums,
];
