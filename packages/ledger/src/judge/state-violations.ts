import { type ChartLookup, type Subject, stateRules, type Violation } from '@orgledger/domain';

/** What the state rules find for some subjects, by rule and subject. */
export const stateViolations = (chart: ChartLookup, subjects: Iterable<Subject>): ReadonlyMap<string, Violation> => {
  const found = new Map<string, Violation>();
  for (const subject of subjects) {
    for (const rule of stateRules) {
      for (const violation of rule.judge(chart, subject)) found.set(violationKey(violation), violation);
    }
  }
  return found;
};

export const violationKey = ({ rule, subject }: Violation): string => `${rule} ${subject}`;
