import type { AgencyRecord, ChartLookup } from '@orgledger/domain';
import type { MutableChart } from './mutable-chart.ts';
import { type Tie, tiesOf } from './ties.ts';

/**
 * What an entry is folded over: records by id, and agencies by what they are tied to. Nothing else can be looked at, so whoever
 * hands it out knows all that the outcome depends on.
 */
export type FoldBase = ChartLookup & { agenciesTied(tie: Tie): Iterable<AgencyRecord> };

/** A chart as a base of the fold. */
export const foldBase = (chart: MutableChart): FoldBase => ({
  ...chart,
  agenciesTied: (tie) => [...chart.agencies.values()].filter((agency) => tiesOf(agency).includes(tie)),
});
