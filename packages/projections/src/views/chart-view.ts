import type { Chart, CivilDate, LedgerEntry } from '@orgledger/domain';
import type { Folded, PlacedEntry } from '../chart/index.ts';
import type { MutableChart, NotApplicableReason } from '../fold/index.ts';
import {
  type PossibleValue,
  type PossibleValues,
  possibleValues,
  settledCount,
  type ValueKey,
} from '../possible/index.ts';
import { type Bounds, countBounds } from './bounds.ts';
import { agencyCounter } from './counter.ts';
import { type EntrySummary, summarise } from './entry-summary.ts';

/** An entry that changed nothing, and why. */
export type Skipped = { readonly entry: EntrySummary; readonly reason: NotApplicableReason };

/** The organisation chart of a day, as it was known. Each value names the entry that set it; `entry` tells about that one. */
export type ChartView = Chart & {
  readonly on: CivilDate;
  /** How many entries of the log were known. */
  readonly size: number;
  /** What may or may not be in force on the day, in the order in which it would apply. */
  readonly possible: readonly EntrySummary[];
  readonly counts: { readonly agencies: Bounds; readonly focalPoints: Bounds };
  readonly skipped: readonly Skipped[];
  /** What else a single value may be on the day. */
  possibleValues(key: ValueKey): readonly PossibleValue[];
  /** All single values that may be another than the chart says. Worked out when first asked for. */
  allPossibleValues(): PossibleValues;
  entry(id: string): EntrySummary | undefined;
};

/**
 * Builds the view of a folded chart. `placed` are the known entries in fold order; `before` folds the first so many of them
 * into a chart of the view's own.
 */
export const chartView = (
  on: CivilDate,
  size: number,
  placed: readonly PlacedEntry[],
  folded: Folded,
  entryById: (id: string) => LedgerEntry | undefined,
  before: (count: number) => MutableChart,
): ChartView => {
  const values = valuesWhenAsked(placed, folded, on, before);
  const entry = (id: string): EntrySummary | undefined => {
    const found = entryById(id);
    return found === undefined || found.index >= size ? undefined : summarise(found);
  };
  return {
    ...folded.chart,
    on,
    size,
    possible: folded.possible.map((one) => summarise(one.entry)),
    counts: { agencies: countBounds(folded, activeAgencies), focalPoints: countBounds(folded, focalPoints) },
    skipped: [...folded.skipped].flatMap(([id, reason]) => {
      const summary = entry(id);
      return summary === undefined ? [] : [{ entry: summary, reason }];
    }),
    possibleValues: (key) => values().get(key) ?? [],
    allPossibleValues: values,
    entry,
  };
};

// The log may grow before the values are asked for, so all that they rest on is taken now.
const valuesWhenAsked = (
  placed: readonly PlacedEntry[],
  { chart, possible }: Folded,
  on: CivilDate,
  before: (count: number) => MutableChart,
): (() => PossibleValues) => {
  const inForce = placed.slice(0, placed.findLastIndex(({ window }) => window.last <= on) + 1);
  const count = settledCount(inForce, possible);
  let values: PossibleValues | undefined;
  if (count === inForce.length && possible.length === 0) return () => new Map();
  const tail = { before: before(count), certain: inForce.slice(count), possible };
  return () => {
    values ??= possibleValues(tail, chart);
    return values;
  };
};

const activeAgencies = agencyCounter(
  () => true,
  () => true,
);

/** Focal points (đầu mối): the agencies that are counted, not the authorities that they report to. */
const focalPoints = agencyCounter(
  (agency) => agency.focalPoint,
  (begun) => begun.focalPoint,
);
