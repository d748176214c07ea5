import type { Chart, ChartLookup, CivilDate, LedgerEntry, Subject } from '@orgledger/domain';
import type { Change, NotApplicableReason } from '@orgledger/projections';

/** Where a property does not hold: what is wrong, on which day and by which entry. Names no person but by an opaque id. */
export type Breach = {
  readonly rule: string;
  /** What it is about, such as `agency:ha-long/inspection`. */
  readonly subject: string;
  readonly day: CivilDate;
  /** The entry that did it, where one did. */
  readonly entry: string | undefined;
  readonly message: string;
};

/** What was found, before it is known where. */
export type Finding = Pick<Breach, 'subject' | 'message'>;

/** An entry where it folds: the chart before, what it changed, and the chart after. */
export type Applied = {
  readonly before: ChartLookup;
  readonly entry: LedgerEntry;
  readonly after: ChartLookup;
  readonly changes: readonly Change[];
};

/** Goes through a log once, in the order in which the entries are in force, and says what it finds. */
export type Watcher = {
  readonly applied?: (one: Applied) => readonly Finding[];
  readonly notApplicable?: (entry: LedgerEntry, reason: NotApplicableReason) => readonly Finding[];
  /** At the end of each day on which something changed, for what changed on it. */
  readonly endOfDay?: (chart: Chart, touched: ReadonlySet<Subject>, day: CivilDate) => readonly Finding[];
};
