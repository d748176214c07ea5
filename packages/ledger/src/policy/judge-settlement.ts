import {
  type ClosingId,
  closingRules,
  coversRule,
  idsOf,
  type Objection,
  type Policy,
  type Refusal,
  type SettlementFacts,
} from '@orgledger/domain';
import type { Verdict, Warning } from './verdict.ts';

/** What the closing rules say of a merger that is about to be settled: each holds, or an open issue covers it. */
export const judgeSettlement = (facts: SettlementFacts, policy: Policy): Verdict => {
  const warnings: Warning[] = [];
  for (const { id, judge } of closingRules) {
    const { severity } = policy.closing[id];
    if (severity === 'off' || isCovered(id, facts, policy)) continue;
    const objections = judge(facts, policy);
    const [first] = objections;
    if (first !== undefined && severity === 'hold')
      return { refusal: refusalOf(first, facts, policy.closing[id].topics), warnings: [] };
    warnings.push(...objections.map((one) => ({ rule: id, ids: idsOf(one), message: one.message })));
  }
  return { refusal: undefined, warnings };
};

const isCovered = (rule: ClosingId, { programmes }: SettlementFacts, policy: Policy): boolean =>
  programmes.some(({ issues }) =>
    issues.some((issue) => issue.resolved === undefined && coversRule(rule, issue, policy)),
  );

const refusalOf = (objection: Objection, { on }: SettlementFacts, topics: readonly string[]): Refusal => ({
  code: 'RuleViolated',
  rule: objection.rule,
  ids: idsOf(objection),
  day: on,
  entries: objection.entries,
  message:
    topics.length === 0
      ? objection.message
      : `${objection.message}; or raise an issue in the programme of the merger that awaits guidance on ${topics.join(' or ')}`,
});
