import type { Chart } from '@orgledger/domain';
import type { NotApplicableReason } from '../fold/index.ts';
import type { PlacedEntry } from './placed-entry.ts';

/** The chart of a day, and what belongs to its definition. */
export type Folded = {
  readonly chart: Chart;
  /** Entries that could not apply in full, by entry id: they changed nothing. */
  readonly skipped: ReadonlyMap<string, NotApplicableReason>;
  /** Entries that may or may not be in force on the day, in fold order. */
  readonly possible: readonly PlacedEntry[];
};
