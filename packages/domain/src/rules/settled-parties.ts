import { type AgencyRecord, type ChartLookup, isActive } from '../chart/index.ts';
import { type MergerFacts, partiesBefore } from './merger-facts.ts';
import { partiesOf } from './parties.ts';

/** The agency that goes on after a merger, as it is on the chart; none where it has ended since. */
export const successorOn = ({ entry }: MergerFacts, chart: Pick<ChartLookup, 'agencies'>): readonly AgencyRecord[] =>
  [chart.agencies.get(entry.data.successor.agencyId)].filter((agency) => agency !== undefined).filter(isActive);

/** The agencies that took part in a merger, and those that go on with what they were, as they are on the chart. */
export const partiesOn = (facts: MergerFacts, chart: Pick<ChartLookup, 'agencies'>): readonly AgencyRecord[] => {
  const ids = [...partiesBefore(facts).map(({ id }) => id), ...partiesOf(facts.entry).heirs];
  return [...new Set<string>(ids)].map((id) => chart.agencies.get(id)).filter((agency) => agency !== undefined);
};
