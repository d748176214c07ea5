import type { ChartLookup, ProgrammeRecord } from '../chart/index.ts';
import type { ClosingId } from '../errors/index.ts';
import type { Policy } from '../policy/index.ts';
import type { CivilDate } from '../time/index.ts';
import type { MergerFacts } from './merger-facts.ts';
import type { Objection } from './objection.ts';

/** What is looked at when a merger is settled. */
export type SettlementFacts = {
  /** The merger as it came about. */
  readonly merger: MergerFacts;
  /** The day of the settlement, and the chart at the end of it. */
  readonly on: CivilDate;
  readonly chart: ChartLookup;
  /** The programmes that the merger is part of, on that day. */
  readonly programmes: readonly ProgrammeRecord[];
};

/**
 * A rule that holds before a merger is settled, or is covered by an open issue that awaits guidance. To settle is to say that
 * nothing is left to be done, so what is unknown does not hold: it is found out first, or somebody is asked.
 */
export type ClosingRule = {
  readonly id: ClosingId;
  readonly judge: (facts: SettlementFacts, policy: Policy) => readonly Objection[];
};
