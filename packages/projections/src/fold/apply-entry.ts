import {
  type AgencyEvent,
  agencyEventData,
  type ChartLookup,
  type ChartRecord,
  type LedgerEntry,
  type MergerEvent,
  mergerEventData,
  type PositionEvent,
  type ProgrammeEvent,
  positionEventData,
  programmeEventData,
  subjectOf,
} from '@orgledger/domain';
import { applyAgencyEvent } from './apply-agency.ts';
import { applyMergerEvent } from './apply-merger.ts';
import { applyPositionEvent } from './apply-position.ts';
import { applyProgrammeEvent } from './apply-programme.ts';
import { demandUniqueNames } from './demand-unique-names.ts';
import { type FoldBase, foldBase } from './fold-base.ts';
import type { MutableChart } from './mutable-chart.ts';
import { NotApplicable, type NotApplicableReason } from './not-applicable.ts';
import { dropRecord, putRecord, recordOf, stage } from './staging.ts';

/** A record that an entry changed, and what it was before; `before` is undefined when the entry began it. */
export type Change = { readonly before: ChartRecord | undefined; readonly after: ChartRecord };

export type Outcome =
  | { readonly applied: true; readonly changes: readonly Change[] }
  | { readonly applied: false; readonly reason: NotApplicableReason };

/** Sees the chart before an entry and the chart with it, while both can be looked at. */
export type Observer = (before: ChartLookup, entry: LedgerEntry, after: ChartLookup) => void;

/**
 * What an entry does to a chart, which stays as it is. Total: an entry that cannot apply in full changes nothing and the outcome
 * says why.
 */
export const outcomeOf = (base: FoldBase, entry: LedgerEntry, observe?: Observer): Outcome => {
  const staging = stage(base);
  try {
    if (isAgencyEvent(entry)) applyAgencyEvent(staging, entry);
    else if (isPositionEvent(entry)) applyPositionEvent(staging, entry);
    else if (isMergerEvent(entry)) applyMergerEvent(staging, entry);
    else if (isProgrammeEvent(entry)) applyProgrammeEvent(staging, entry);
    demandUniqueNames(staging);
  } catch (error) {
    if (error instanceof NotApplicable) return { applied: false, reason: error.reason };
    throw error;
  }
  const changes = staging.changes().map((after) => ({ before: recordOf(base, subjectOf(after)), after }));
  observe?.(base, entry, staging);
  return { applied: true, changes };
};

/** Applies one entry to a chart that the caller owns, in full or not at all. */
export const applyEntry = (chart: MutableChart, entry: LedgerEntry, observe?: Observer): Outcome => {
  const outcome = outcomeOf(foldBase(chart), entry, observe);
  if (outcome.applied) for (const { after } of outcome.changes) putRecord(chart, after);
  return outcome;
};

/** Takes back what an entry changed, provided that nothing was applied since. */
export const undo = (chart: MutableChart, changes: readonly Change[]): void => {
  for (const { before, after } of changes) {
    if (before !== undefined) putRecord(chart, before);
    else dropRecord(chart, after);
  }
};

const isAgencyEvent = (entry: LedgerEntry): entry is LedgerEntry<AgencyEvent> => entry.type in agencyEventData;
const isPositionEvent = (entry: LedgerEntry): entry is LedgerEntry<PositionEvent> => entry.type in positionEventData;
const isMergerEvent = (entry: LedgerEntry): entry is LedgerEntry<MergerEvent> => entry.type in mergerEventData;
const isProgrammeEvent = (entry: LedgerEntry): entry is LedgerEntry<ProgrammeEvent> => entry.type in programmeEventData;
