import type { AgencyRecord, Chart } from '@orgledger/domain';

/**
 * The kinds of agency that an agency stands for: its own, or those of the agencies that were merged into it, as far back as
 * mergers go. A joint agency of an organisation committee and a home affairs division stands for both.
 */
export const kindsJoined = (agency: AgencyRecord, { agencies }: Pick<Chart, 'agencies'>): ReadonlySet<string> => {
  const found = new Set<string>();
  const asked = new Set<string>();
  const ask = (one: AgencyRecord): void => {
    if (asked.has(one.id)) return;
    asked.add(one.id);
    const merged = (ids: readonly string[]): readonly AgencyRecord[] =>
      ids
        .map((id) => agencies.get(id))
        .filter((other) => other !== undefined)
        .filter(({ end }) => end?.kind === 'merged' && end.into.includes(one.id));
    const came = merged(one.predecessors);
    if (came.length === 0) found.add(one.kind);
    for (const other of [...came, ...merged(one.absorbed.map(({ agencyId }) => agencyId))]) ask(other);
  };
  ask(agency);
  return found;
};
