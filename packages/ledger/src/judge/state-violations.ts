import type { ChartLookup, Subject, Violation } from '@orgledger/domain';
import type { HardRules } from './hard-rules.ts';

/** What the state rules find for some subjects, by rule and subject. */
export const stateViolations = (
  chart: ChartLookup,
  subjects: Iterable<Subject>,
  { stateRules }: HardRules,
): ReadonlyMap<string, Violation> => {
  const found = new Map<string, Violation>();
  for (const subject of subjects) {
    for (const rule of stateRules) {
      for (const violation of rule.judge(chart, subject)) found.set(violationKey(violation), violation);
    }
  }
  return found;
};

export const violationKey = ({ rule, subject }: Violation): string => `${rule} ${subject}`;
