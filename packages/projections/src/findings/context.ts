import { type Chart, type CivilDate, isDated, type Policy, type Subject, subjectOf } from '@orgledger/domain';
import type { Folded, PlacedEntry } from '../chart/index.ts';
import type { Certainty, Finding } from './finding.ts';
import { type Guidance, guidanceOf } from './guidance.ts';
import { type Dated, type History, historyOf } from './history.ts';

/** What the findings of a day are read from. */
export type FindingContext = History &
  Pick<Folded, 'skipped'> &
  Guidance & {
    readonly on: CivilDate;
    readonly policy: Policy;
    /** The known entries in fold order. */
    readonly placed: readonly PlacedEntry[];
    /** The chart of the day, without what is only possible. */
    readonly chart: Chart;
    /** An entry that stands behind a value of the chart, or that was skipped. */
    readonly entryOf: (id: string) => Dated;
    /** `possible` where an entry that may be in force on the day changes one of these records. */
    readonly certaintyOf: (...subjects: readonly Subject[]) => Certainty;
  };

/** Looks for one thing. Pure, and about linear in what it reads. */
export type Detector = (context: FindingContext) => readonly Finding[];

export const contextOf = (
  on: CivilDate,
  folded: Folded,
  placed: readonly PlacedEntry[],
  policy: Policy,
): FindingContext => {
  const entries = new Map(placed.map(({ entry }) => [entry.id, entry]));
  const entryOf = (id: string): Dated => {
    const entry = entries.get(id);
    if (entry === undefined || !isDated(entry)) throw new RangeError('no known entry has this id');
    return entry;
  };
  const history = historyOf(placed, on, entryOf);
  const unsure = new Set<Subject>(
    history.moments
      .filter(({ certain }) => !certain)
      .flatMap(({ changes }) => changes.map(({ after }) => subjectOf(after))),
  );
  return {
    ...history,
    ...guidanceOf(folded, policy),
    on,
    policy,
    placed,
    chart: folded.chart,
    skipped: folded.skipped,
    entryOf,
    certaintyOf: (...subjects) => (subjects.some((subject) => unsure.has(subject)) ? 'possible' : 'certain'),
  };
};
