import { type AgencyRecord, type ChartLookup, isActive } from '../chart/index.ts';
import { type MergerFacts, partiesBefore } from './merger-facts.ts';

/** The agency that goes on after a merger, as it is on the chart; none where it has ended since. */
export const successorOn = ({ entry }: MergerFacts, chart: Pick<ChartLookup, 'agencies'>): readonly AgencyRecord[] =>
  [chart.agencies.get(entry.data.successor.agencyId)].filter((agency) => agency !== undefined).filter(isActive);

/** The agencies that took part in a merger, and the one that goes on, as they are on the chart. */
export const partiesOn = (facts: MergerFacts, chart: Pick<ChartLookup, 'agencies'>): readonly AgencyRecord[] => {
  const ids = [...partiesBefore(facts).map(({ id }) => id), facts.entry.data.successor.agencyId];
  return [...new Set<string>(ids)].map((id) => chart.agencies.get(id)).filter((agency) => agency !== undefined);
};
