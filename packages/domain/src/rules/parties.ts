import type { LedgerEntry } from '../chart/index.ts';

/** The agencies that an entry ends, and those that it begins or enlarges. Both empty for an entry that ends none. */
export type Parties = { readonly ended: readonly string[]; readonly heirs: readonly string[] };

export const partiesOf = (entry: LedgerEntry): Parties => {
  switch (entry.type) {
    case 'AgenciesMerged':
      return {
        ended: entry.data.predecessors.map(({ agencyId }) => agencyId),
        heirs: [entry.data.successor.agencyId],
      };
    case 'AgencySplit':
      return { ended: [entry.data.agencyId], heirs: entry.data.successors.map(({ agencyId }) => agencyId) };
    case 'AgencyAbolished':
      return { ended: [entry.data.agencyId], heirs: [] };
    default:
      return { ended: [], heirs: [] };
  }
};
