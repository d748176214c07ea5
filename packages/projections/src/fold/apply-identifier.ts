import { type AgencyEvent, type AgencyRecord, identifierTaken, type LedgerEntry } from '@orgledger/domain';
import { activeAgency, agencyOf, updateAgency } from './agency-records.ts';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';
import { codeTie } from './ties.ts';

type IdentifierEntry = LedgerEntry<Extract<AgencyEvent, { type: 'IdentifierAssigned' | 'IdentifierRetired' }>>;
type Code = { readonly scheme: string; readonly value: string };

/** Assigns an official code to an agency, taking it from whoever is named, or retires one (L8). */
export const applyIdentifier = (chart: Staging, entry: IdentifierEntry): void => {
  const { agencyId, scheme, value, effective } = entry.data;
  const { identifiers } = activeAgency(chart, agencyId);
  if (entry.type === 'IdentifierRetired') {
    demandHolds(chart, agencyId, entry.data);
    updateAgency(chart, agencyId, { identifiers: without(identifiers, entry.data) });
    return;
  }
  const { from } = entry.data;
  if (from !== undefined) {
    demandHolds(chart, from, entry.data);
    updateAgency(chart, from, { identifiers: without(agencyOf(chart, from).identifiers, entry.data) });
  }
  const taken = identifierTaken(agencyId, entry.data, chart.agenciesTied(codeTie(entry.data)));
  if (taken !== undefined) throw new NotApplicable(taken);
  // One value of a scheme at a time: a new one takes the place of the old.
  const others = identifiers.filter((one) => one.scheme !== scheme);
  updateAgency(chart, agencyId, { identifiers: [...others, { scheme, value, since: effective, by: entry.id }] });
};

const without = (identifiers: AgencyRecord['identifiers'], { scheme, value }: Code): AgencyRecord['identifiers'] =>
  identifiers.filter((one) => one.scheme !== scheme || one.value !== value);

const demandHolds = (chart: Staging, agencyId: string, { scheme, value }: Code): void => {
  if (agencyOf(chart, agencyId).identifiers.some((one) => one.scheme === scheme && one.value === value)) return;
  throw new NotApplicable({
    ids: [agencyId],
    message: `the agency ${agencyId} does not have this identifier of the scheme ${scheme} on that day; name the agency that has it`,
  });
};
