import type { ChartRecord, CivilDate, LedgerEntry, Subject } from '@orgledger/domain';
import { type ChartIndex, type Draft, endOfDay, recordsBefore } from '@orgledger/projections';
import { changesNothing } from './changes-nothing.ts';
import { allHardRules, type HardRules } from './hard-rules.ts';

/**
 * True only if the entries would pass `judgeDayByDay`; false says nothing. An entry that is not folded again turns out as before,
 * and a rule that looks at no changed record finds what it found before, so neither has to be looked at.
 */
export const surelyPasses = (
  index: ChartIndex,
  added: readonly LedgerEntry[],
  rules: HardRules = allHardRules,
): boolean => {
  const draft = index.draft(added);
  for (const { placed, appliedBefore, outcome, violations } of draft.refolded) {
    const isNew = appliedBefore === undefined;
    if (!outcome.applied) {
      if (isNew || appliedBefore) return false;
    } else if (violations.some(rules.counts) || (isNew && changesNothing(placed.entry, outcome.changes))) return false;
  }
  const first = draft.from;
  if (first === undefined) return true;
  return [...concerned(index, draft)].every((subject) => holdsFrom(draft, subject, first, rules));
};

/**
 * The subjects whose rules may find something new: what changed and, for a position, the agencies it is or was in (F4, T2) and
 * its holders (T5). A new circle (T1) has a changed line in it, so it is found at the agency whose line that is.
 */
const concerned = (index: ChartIndex, { changed }: Draft): ReadonlySet<Subject> => {
  const found = new Set<Subject>();
  for (const [subject, versions] of changed) {
    found.add(subject);
    const records = [...versions, ...index.versions(subject)].map(({ record }) => record);
    for (const other of records.flatMap(dependants)) found.add(other);
  }
  return found;
};

const dependants = (record: ChartRecord): readonly Subject[] =>
  record.record === 'position'
    ? [`agency:${record.agencyId}`, ...record.holders.map(({ personId }): Subject => `person:${personId}`)]
    : [];

/** Whether all state rules hold for a subject at the end of a day and of every later day that changes what they look at. */
const holdsFrom = (draft: Draft, subject: Subject, first: CivilDate, { stateRules }: HardRules): boolean => {
  for (let day: CivilDate | undefined = first; day !== undefined; ) {
    const reads = new Set<Subject>();
    const chart = recordsBefore(draft, endOfDay(day), (read) => reads.add(read));
    if (stateRules.some((rule) => rule.judge(chart, subject).length > 0)) return false;
    day = nextChange(draft, reads, day);
  }
  return true;
};

const nextChange = (draft: Draft, reads: ReadonlySet<Subject>, day: CivilDate): CivilDate | undefined => {
  let next: CivilDate | undefined;
  for (const subject of reads) {
    const change = draft.nextChange(subject, endOfDay(day));
    if (change !== undefined && (next === undefined || change < next)) next = change;
  }
  return next;
};
