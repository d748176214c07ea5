import {
  type CivilDate,
  type DatedEntry,
  formatWindow,
  type RuleId,
  type Subject,
  stateRules,
  type Violation,
} from '@orgledger/domain';
import { type ChartIndex, type Draft, endOfDay, type Read, recordsBefore } from '../chart/index.ts';
import { subjectOfEntry } from './subject-of-entry.ts';

/** What would break if an entry were of an earlier day of its window. */
export type Break = {
  readonly rule: RuleId | undefined;
  readonly subject: Subject;
  /** Another entry that it rests on. */
  readonly other: string | undefined;
  readonly message: string;
};

/**
 * What an entry of another day would do. Where it could not apply it must have come later, than the next change of what it
 * looks at at the earliest.
 */
type Tried =
  | { readonly applies: true; readonly broken: Break | undefined }
  | { readonly applies: false; readonly next: CivilDate | undefined };

/** Puts one entry on another day of its window, and leaves all others on their last days. */
export const tryOn = (index: ChartIndex, entry: DatedEntry, day: CivilDate): Tried => {
  const draft = index.draft([ofDay(entry, day, index.placed.length)]);
  const own = draft.refolded.find(({ placed }) => placed.entry.id === entry.id);
  if (own?.outcome.applied === false) return { applies: false, next: nextChange(draft, own.reads, day) };
  return { applies: true, broken: brokenEntry(draft, entry.id) ?? brokenState(index, draft, entry.id) };
};

const nextChange = (draft: Draft, reads: Iterable<Read>, day: CivilDate): CivilDate | undefined =>
  [...reads]
    .filter(isSubject)
    .map((subject) => draft.nextChange(subject, endOfDay(day)))
    .filter((next) => next !== undefined)
    .sort()[0];

const isSubject = (read: Read): read is Subject => recordKinds.has(read.slice(0, read.indexOf(':')));

const recordKinds = new Set(['agency', 'position', 'function', 'person', 'merger', 'programme']);

/** The correction that would make an entry one of a certain day. It is only tried, never recorded. */
const ofDay = (entry: DatedEntry, day: CivilDate, place: number): Parameters<ChartIndex['draft']>[0][number] => ({
  type: 'EntryCorrected',
  id: `${entry.id} on ${day}`,
  stream: entry.stream,
  revision: place,
  index: place,
  recordedAt: entry.recordedAt,
  metadata: {},
  data: {
    entryId: entry.id,
    kind: 'corrected',
    change: { effective: formatWindow({ first: day, last: day }) },
    reason: 'tried',
    instruments: [],
  },
});

/** The first entry that applied and no longer does, or that breaks a rule about what it changes. */
const brokenEntry = ({ refolded }: Draft, movedId: string): Break | undefined => {
  for (const { placed, appliedBefore, outcome, violations } of refolded) {
    const { entry } = placed;
    const other = entry.id === movedId ? undefined : entry.id;
    if (!outcome.applied) {
      const { rule, message } = outcome.reason;
      if (appliedBefore === true) return { rule, subject: subjectOfEntry(entry), other, message };
      continue;
    }
    const [broken] = violations;
    if (broken !== undefined) return { ...pick(broken), other };
  }
  return undefined;
};

const pick = ({ rule, subject, message }: Violation) => ({ rule, subject, message });

/** The first state that breaks a rule at the end of some day and did not before. */
const brokenState = (index: ChartIndex, draft: Draft, movedId: string): Break | undefined => {
  for (const subject of concerned(index, draft)) {
    for (let day = draft.from; day !== undefined; ) {
      const end = endOfDay(day);
      const reads = new Set<Subject>([subject]);
      const [is, was] = [recordsBefore(draft, end, (read) => reads.add(read)), recordsBefore(index, end, () => {})];
      for (const rule of stateRules) {
        const [broken] = rule.judge(is, subject);
        if (broken === undefined || rule.judge(was, subject).length > 0) continue;
        const others = draft.versions(broken.subject).filter(({ at }) => at.window.last <= (day ?? end.window.last));
        const other = others.findLast(({ at }) => at.entry.id !== movedId)?.at.entry.id;
        return { ...pick(broken), other };
      }
      day = nextChange(draft, reads, day);
    }
  }
  return undefined;
};

/** What changes, and for a position its agencies and holders. */
const concerned = (index: ChartIndex, draft: Draft): ReadonlySet<Subject> => {
  const found = new Set<Subject>(draft.changed.keys());
  for (const [subject, versions] of draft.changed) {
    for (const { record } of [...versions, ...index.versions(subject)]) {
      if (record.record !== 'position') continue;
      found.add(`agency:${record.agencyId}`);
      for (const { personId } of record.holders) found.add(`person:${personId}`);
    }
  }
  return found;
};
