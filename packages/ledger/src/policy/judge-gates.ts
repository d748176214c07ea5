import { gates, idsOf, type MergerFacts, type Objection, type Policy, type Refusal } from '@orgledger/domain';
import type { Verdict, Warning } from './verdict.ts';

/**
 * What the gates say of a merger that is about to be completed. A rule that its waivers name is not judged; what is only possible
 * or unknown is left to the findings.
 */
export const judgeGates = (facts: MergerFacts, policy: Policy): Verdict => {
  const waived = new Set<string>((facts.entry.data.waivers ?? []).map(({ rule }) => rule));
  const warnings: Warning[] = [];
  for (const { id, judge } of gates) {
    const { severity } = policy.gates[id];
    if (severity === 'off' || waived.has(id)) continue;
    const broken = judge(facts, policy).filter(({ answer }) => answer === 'broken');
    const [first] = broken;
    if (first !== undefined && severity === 'refuse') return { refusal: refusalOf(first, facts), warnings: [] };
    warnings.push(...broken.map((one) => ({ rule: id, ids: idsOf(one), message: one.message })));
  }
  return { refusal: undefined, warnings };
};

const refusalOf = (objection: Objection, { entry, window }: MergerFacts): Refusal => ({
  code: 'RuleViolated',
  rule: objection.rule,
  ids: idsOf(objection),
  day: window.last,
  // The merger itself is not recorded.
  entries: objection.entries.filter((id) => id !== entry.id),
  message: `${objection.message}; or name in waivers the instrument that waives ${objection.rule}`,
});
