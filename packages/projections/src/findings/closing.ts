import type { Objection, Subject } from '@orgledger/domain';
import type { FindingContext } from './context.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingKind } from './kinds.ts';

/**
 * An objection of a closing rule as a finding about the day. `changing`: the records on which it depends, where that is more
 * than what it is about.
 */
export const closingFinding = (
  { certaintyOf, on }: FindingContext,
  kind: FindingKind,
  { answer, rule, subjects, entries, day, message }: Objection,
  { issues, changing = subjects }: { readonly issues?: Finding['issues']; readonly changing?: readonly Subject[] },
): Finding =>
  finding({
    kind,
    rule,
    certainty: answer === 'broken' ? certaintyOf(...changing) : answer,
    subjects,
    entries,
    day: day ?? on,
    message,
    ...(issues === undefined ? {} : { issues }),
  });
