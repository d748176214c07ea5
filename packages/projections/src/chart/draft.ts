import {
  type ChartRecord,
  type CivilDate,
  compareFold,
  type FoldKey,
  foldIndex,
  type Subject,
  sameJson,
  subjectOf,
  transitionRules,
  type Violation,
} from '@orgledger/domain';
import { type Outcome, outcomeOf, type Tie, tiesOf } from '../fold/index.ts';
import type { Effect } from './corrections-kept.ts';
import type { Past } from './past.ts';
import type { PlacedEntry } from './placed-entry.ts';
import { baseBefore, countBefore, type Read, type Version, type VersionSource } from './versions.ts';
import { createWorkList, type WorkList } from './work-list.ts';

/** An entry that was folded anew: what it does now, and whether it applied before. */
export type Refolded = {
  readonly placed: PlacedEntry;
  /** Undefined for an entry that is put in now. */
  readonly appliedBefore: boolean | undefined;
  readonly outcome: Outcome;
  /** What the transition rules say of it. */
  readonly violations: readonly Violation[];
  readonly reads: ReadonlySet<Read>;
};

/** What a history would become if some entries were put in, and others taken out. */
export type Draft = VersionSource & {
  /** The versions of entries that are taken out, as corrections put others in their place, or none. */
  readonly removed: readonly PlacedEntry[];
  /** The first day that may change. */
  readonly from: CivilDate | undefined;
  /** The new entries and those that they may make turn out differently, in fold order. All others stay as they are. */
  readonly refolded: readonly Refolded[];
  /** All versions of each subject of which some changed. */
  readonly changed: ReadonlyMap<Subject, readonly Version[]>;
  /** The last day of the next entry after a place in the fold that sets a record. */
  nextChange(subject: Subject, after: FoldKey): CivilDate | undefined;
};

/**
 * Puts entries into a history, and takes others out, without changing it. Only entries that looked at something which is now another are folded
 * again, in fold order, and so on for what they change: the outcome of an entry depends on nothing that it did not look at.
 */
export const draftOf = (past: Past, { placed: added, removed }: Effect): Draft => {
  const [isNew, isGone] = [new Set(added), new Set(removed)];
  const changed = new Map<Subject, readonly Version[]>();
  const source: VersionSource = {
    versions: (subject) => changed.get(subject) ?? past.versions(subject),
    tied: (tie) => new Set([...past.tied(tie), ...agenciesIn(changed)]),
  };
  // What is taken out comes before what is put into the same place.
  const work = createWorkList([...removed, ...added]);
  const refolded: Refolded[] = [];
  for (let placed = work.next(); placed !== undefined; placed = work.next()) {
    // A corrected entry is a new one; what it was has been taken out.
    const before = isNew.has(placed) ? undefined : past.kept(placed.entry.id);
    const one = isGone.has(placed) ? undefined : { placed, appliedBefore: before?.applied, ...refold(source, placed) };
    if (one !== undefined) refolded.push(one);
    const now = one === undefined ? noRecords : recordsOf(one.outcome);
    for (const subject of new Set([...(before?.subjects ?? []), ...now.keys()])) {
      const step = rewrite(source.versions(subject), placed, now.get(subject));
      if (step === undefined) continue;
      changed.set(subject, step.versions);
      for (const read of readsOf(subject, step)) enqueue(work, past.readers(read), placed, step.next);
    }
  }
  const nextChange: Draft['nextChange'] = (subject, after) => {
    const versions = source.versions(subject);
    return versions[countBefore(versions, after)]?.at.window.last;
  };
  const days = [...removed, ...refolded.map(({ placed }) => placed)].map(({ window }) => window.last);
  return { ...source, removed, from: days.sort()[0], refolded, changed, nextChange };
};

const refold = (source: VersionSource, placed: PlacedEntry): Pick<Refolded, 'outcome' | 'violations' | 'reads'> => {
  const reads = new Set<Read>();
  const violations: Violation[] = [];
  const chart = baseBefore(source, placed, (what) => reads.add(what));
  const outcome = outcomeOf(chart, placed.entry, (before, entry, after) => {
    for (const rule of transitionRules) violations.push(...rule.judge(before, entry, after));
  });
  return { outcome, violations, reads };
};

const noRecords: ReadonlyMap<Subject, ChartRecord> = new Map();

const recordsOf = (outcome: Outcome): ReadonlyMap<Subject, ChartRecord> =>
  new Map(outcome.applied ? outcome.changes.map(({ after }) => [subjectOf(after), after]) : []);

/** The versions of a subject when one was set or taken out. */
type Step = {
  readonly versions: readonly Version[];
  /** The value after the entry, before the step and now: the same or not. */
  readonly was: ChartRecord | undefined;
  readonly is: ChartRecord | undefined;
  /** The next entry that sets the subject. */
  readonly next: PlacedEntry | undefined;
};

/** Sets or takes out the version of an entry; undefined when it is there, or not there, as it should be. */
const rewrite = (versions: readonly Version[], at: PlacedEntry, record: ChartRecord | undefined): Step | undefined => {
  const index = countBefore(versions, at);
  const prior = versions[index - 1]?.record;
  const own = versions[index]?.at === at ? versions[index] : undefined;
  // An entry that leaves a record as it was has not set it.
  const set = record === undefined || sameJson(record, prior) ? undefined : record;
  if (own === undefined ? set === undefined : sameJson(own.record, set)) return undefined;
  const after = index + (own === undefined ? 0 : 1);
  return {
    versions: [
      ...versions.slice(0, index),
      ...(set === undefined ? [] : [{ at, record: set }]),
      ...versions.slice(after),
    ],
    was: own?.record ?? prior,
    is: set ?? prior,
    next: versions[after]?.at,
  };
};

/** What readers may have looked at who now see another record: the record itself, and the ties that it has or had. */
const readsOf = (subject: Subject, { was, is }: Step): ReadonlySet<Read> =>
  new Set<Read>([
    subject,
    ...[was, is].flatMap((record): readonly Tie[] => (record?.record === 'agency' ? tiesOf(record) : [])),
  ]);

/** Adds the readers after an entry, up to the next that sets what they read: after that, the value is another's. */
const enqueue = (
  work: WorkList,
  readers: readonly PlacedEntry[],
  from: PlacedEntry,
  until: PlacedEntry | undefined,
): void => {
  for (let index = foldIndex(readers, from); index < readers.length; index += 1) {
    const reader = readers[index];
    if (reader === undefined || (until !== undefined && compareFold(reader, until) > 0)) return;
    work.add(reader);
  }
};

const agenciesIn = (changed: ReadonlyMap<Subject, unknown>): readonly string[] =>
  [...changed.keys()].filter((subject) => subject.startsWith('agency:')).map((subject) => subject.slice(7));
