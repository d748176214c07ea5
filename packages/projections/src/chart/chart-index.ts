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
import { type Draft, draftOf } from './draft.ts';
import type { Folded } from './folded.ts';
import { createHistory } from './history.ts';
import { type PlacedEntry, placeEntry } from './placed-entry.ts';
import { recordsBefore, type Version } from './versions.ts';

/**
 * Keeps a log in fold order, with every version of every record, so that the chart of a day is looked up and an entry that comes
 * late costs what it touches and not what follows. Equal to `chartByDefinition`.
 */
export type ChartIndex = {
  /** All entries that fold, in fold order. */
  readonly placed: readonly PlacedEntry[];
  /** Puts an entry in its place and says what it changed there, folded over what comes before it. */
  insert(entry: LedgerEntry): Outcome;
  /** What would become of all days if some entries were put in. Valid until the next insertion. */
  draft(entries: readonly LedgerEntry[]): Draft;
  /** All versions of a record, in fold order. */
  versions(subject: Subject): readonly Version[];
  chartOn(on: CivilDate): Folded;
  /** The chart after all entries there are, one record at a time. */
  latest(): ChartLookup;
  /** The chart after the first `count` entries in fold order, for the caller to fold on. */
  foldTo(count: number): { readonly chart: MutableChart; readonly skipped: Map<string, NotApplicableReason> };
};

export const createChartIndex = (): ChartIndex => {
  const placed: PlacedEntry[] = [];
  const history = createHistory();

  return {
    placed,
    insert: (entry) => {
      const one = placeEntry(entry);
      if (one === undefined) return { applied: true, changes: [] };
      const draft = draftOf(history, [one]);
      placed.splice(foldIndex(placed, one), 0, one);
      history.commit(draft);
      return draft.refolded[0]?.outcome ?? { applied: true, changes: [] };
    },
    draft: (entries) =>
      draftOf(
        history,
        entries.map(placeEntry).filter((one) => one !== undefined),
      ),
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
