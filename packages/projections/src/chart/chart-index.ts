import { type CivilDate, foldIndex, LAST_DAY, type LedgerEntry } from '@orgledger/domain';
import {
  applyEntry,
  copyChart,
  emptyChart,
  type MutableChart,
  type NotApplicableReason,
  type Outcome,
} from '../fold/index.ts';
import type { Folded } from './folded.ts';
import { type PlacedEntry, placeEntry } from './placed-entry.ts';

/** A fold that has come some way: the first `count` entries in fold order are in it. */
type FoldState = { count: number; readonly chart: MutableChart; readonly skipped: Map<string, NotApplicableReason> };

/**
 * Keeps a log in fold order, with copies of the chart on the way, so that the chart of a day costs the entries since the
 * last copy. Equal to `chartByDefinition`.
 */
export type ChartIndex = {
  /** All entries that fold, in fold order. */
  readonly placed: readonly PlacedEntry[];
  /** Puts an entry in its place and says what it changed there, folded over what comes before it. */
  insert(entry: LedgerEntry): Outcome;
  chartOn(on: CivilDate): Folded;
  /** The chart after all entries there are. Not to be changed, and only valid until the next insertion. */
  head(): { readonly chart: MutableChart; readonly skipped: ReadonlyMap<string, NotApplicableReason> };
  /** A copy of the fold of the first `count` entries, for the caller to fold on. */
  foldTo(count: number): FoldState;
};

/** `every`: entries between two copies. Fewer cost memory (a copy holds a pointer a record), more cost time. */
export const createChartIndex = (every = 256): ChartIndex => {
  const placed: PlacedEntry[] = [];
  const checkpoints: FoldState[] = [];
  let head: FoldState = { count: 0, chart: emptyChart(), skipped: new Map() };

  const step = (state: FoldState): Outcome => {
    const next = placed[state.count];
    if (next === undefined) throw new RangeError('nothing left to fold');
    const outcome = applyEntry(state.chart, next.entry);
    if (!outcome.applied) state.skipped.set(next.entry.id, outcome.reason);
    state.count += 1;
    return outcome;
  };

  const advanceHead = (): Outcome | undefined => {
    let outcome: Outcome | undefined;
    while (head.count < placed.length) {
      outcome = step(head);
      if (head.count % every === 0) checkpoints.push(copyState(head));
    }
    return outcome;
  };

  const foldTo = (count: number): FoldState => {
    const start = checkpoints.findLast((checkpoint) => checkpoint.count <= count);
    const state = start === undefined ? { count: 0, chart: emptyChart(), skipped: new Map() } : copyState(start);
    while (state.count < count) step(state);
    return state;
  };

  const insert = (entry: LedgerEntry): Outcome => {
    const one = placeEntry(entry);
    if (one === undefined) return { applied: true, changes: [] };
    const at = foldIndex(placed, one);
    if (at === placed.length) {
      advanceHead();
      placed.push(one);
      return advanceHead() ?? { applied: true, changes: [] };
    }
    placed.splice(at, 0, one);
    while ((checkpoints.at(-1)?.count ?? 0) > at) checkpoints.pop();
    const state = foldTo(at);
    const outcome = step(state);
    if (head.count > at) head = state;
    return outcome;
  };

  return {
    placed,
    insert,
    foldTo,
    head: () => {
      advanceHead();
      return head;
    },
    chartOn: (on) => {
      advanceHead();
      const count = foldIndex(placed, { window: { first: LAST_DAY, last: on }, order: Infinity, place: Infinity });
      const possible = placed.slice(count).filter(({ window }) => window.first <= on);
      const { chart, skipped } = foldTo(count);
      return { chart, skipped, possible };
    },
  };
};

const copyState = ({ count, chart, skipped }: FoldState): FoldState => ({
  count,
  chart: copyChart(chart),
  skipped: new Map(skipped),
});
