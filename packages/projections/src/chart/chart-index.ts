import {
  type ChartLookup,
  type CivilDate,
  type FoldKey,
  foldIndex,
  LAST_DAY,
  type LedgerEntry,
  type Subject,
} from '@orgledger/domain';
import type { MutableChart, NotApplicableReason, Outcome } from '../fold/index.ts';
import { createCorrections, type Effect } from './corrections-kept.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Folded } from './folded.ts';
import { createHistory } from './history.ts';
import type { PlacedEntry } from './placed-entry.ts';
import { recordsBefore, type Version } from './versions.ts';

/**
 * Keeps a log in fold order, with every version of every record, so that the chart of a day is looked up and an entry that comes
 * late costs what it touches and not what follows. Equal to `chartByDefinition`.
 */
export type ChartIndex = {
  /** All entries that fold, in fold order. */
  readonly placed: readonly PlacedEntry[];
  /** Puts an entry in its place, or what a correction makes of its target, and says what turned out another way by it. */
  insert(entry: LedgerEntry): Inserted;
  /** What would become of all days if some entries were put in. Valid until the next insertion. */
  draft(entries: readonly LedgerEntry[]): Draft;
  /** All versions of a record, in fold order. */
  versions(subject: Subject): readonly Version[];
  chartOn(on: CivilDate): Folded;
  /** The chart after all entries there are, one record at a time. */
  latest(): ChartLookup;
  /** The chart after the first `count` entries in fold order, for the caller to fold on. */
  foldTo(count: number): { readonly chart: MutableChart; readonly skipped: Map<string, NotApplicableReason> };
  /** The entry as it stands now, and the version that a correction would take out. */
  effectOf(entries: readonly LedgerEntry[]): Effect;
};

/** What an insertion brought about. */
export type Inserted = {
  /** The entries that were folded anew, as they stand, with what they do now; the new one among them. */
  readonly refolded: readonly { readonly entry: LedgerEntry; readonly outcome: Outcome }[];
  /** The ids of entries that were taken out, and may have been put in again as they stand now. */
  readonly removed: readonly string[];
};

export const createChartIndex = (): ChartIndex => {
  const placed: PlacedEntry[] = [];
  const history = createHistory();
  const corrections = createCorrections();

  return {
    placed,
    insert: (entry) => {
      const effect = corrections.effectOf([entry]);
      corrections.keep(entry, effect);
      if (effect.placed.length === 0 && effect.removed.length === 0) return { refolded: [], removed: [] };
      const draft = draftOf(history, effect);
      for (const one of effect.removed) placed.splice(placed.indexOf(one), 1);
      for (const one of effect.placed) placed.splice(foldIndex(placed, one), 0, one);
      history.commit(draft);
      return {
        refolded: draft.refolded.map((one) => ({ entry: one.placed.entry, outcome: one.outcome })),
        removed: effect.removed.map((one) => one.entry.id),
      };
    },
    draft: (entries) => draftOf(history, corrections.effectOf(entries)),
    effectOf: corrections.effectOf,
    versions: history.versions,
    chartOn: (on) => {
      const end = endOfDay(on);
      const possible = placed.slice(foldIndex(placed, end)).filter(({ window }) => window.first <= on);
      return { ...history.chartBefore(end), possible };
    },
    latest: () => recordsBefore(history, endOfDay(LAST_DAY), () => undefined),
    foldTo: (count) => history.chartBefore(placed[count] ?? endOfDay(LAST_DAY)),
  };
};

/** Comes after all entries whose last day is on or before a day. */
export const endOfDay = (day: CivilDate): FoldKey => ({
  window: { first: LAST_DAY, last: day },
  order: Number.POSITIVE_INFINITY,
  place: Number.POSITIVE_INFINITY,
});
