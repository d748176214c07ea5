import {
  type HardRuleId,
  type RuleId,
  type StateRule,
  stateRules,
  transitionRules,
  type Violation,
} from '@orgledger/domain';

/** The hard rules that the ledger judges over the chart. */
export type HardRules = {
  readonly stateRules: readonly StateRule[];
  /** Whether a violation of a rule counts. */
  readonly counts: (violation: Pick<Violation, 'rule'>) => boolean;
};

/** All of them. */
export const allHardRules: HardRules = { stateRules, counts: () => true };

const judged = new Set<RuleId>([...stateRules, ...transitionRules].map(({ id }) => id));

/**
 * The hard rules without some, so that a test of a rule can show that it fails when nothing judges the rule. For tests only: what
 * is recorded without a hard rule is a chart that other rules and the fold are not made for, so it is no part of a policy.
 *
 * Only rules that are judged over the chart can be left out. Own rules are decided in one stream, and some are part of how entries
 * fold; they throw a RangeError.
 */
export const hardRulesForTestsWithout = (...rules: readonly HardRuleId[]): HardRules => {
  const stray = rules.find((rule) => !judged.has(rule));
  if (stray !== undefined) throw new RangeError(`${stray} is not judged over the chart, so it cannot be left out`);
  const leftOut = new Set<RuleId>(rules);
  return {
    stateRules: stateRules.filter(({ id }) => !leftOut.has(id)),
    counts: ({ rule }) => !leftOut.has(rule),
  };
};
