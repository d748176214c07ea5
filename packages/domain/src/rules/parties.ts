import type { LedgerEntry } from '../chart/index.ts';
import { heirOfPredecessor } from '../merger/heir-of-predecessor.ts';

/**
 * The agencies that an entry ends, those that it begins or enlarges, and those that give a part and go on. All empty for an
 * entry that reorganises none.
 */
export type Parties = {
  readonly ended: readonly string[];
  readonly heirs: readonly string[];
  readonly giving: readonly string[];
};

export const partiesOf = (entry: LedgerEntry): Parties => {
  switch (entry.type) {
    case 'AgenciesMerged': {
      const { whole = [], part = [] } = Object.groupBy(entry.data.predecessors, (one) => one.participation);
      const successorId = entry.data.successor.agencyId;
      const heirs = new Set([successorId, ...whole.map((one) => heirOfPredecessor(one, successorId))]);
      return { ended: whole.map(agencyOf), heirs: [...heirs], giving: part.map(agencyOf) };
    }
    case 'AgencySplit':
    case 'MergerReversed':
      return { ended: [entry.data.agencyId], heirs: entry.data.successors.map(agencyOf), giving: [] };
    case 'AgencySeceded':
      return { ended: [], heirs: [entry.data.successor.agencyId], giving: [entry.data.agencyId] };
    case 'AgencyAbolished': {
      const { rest } = entry.data;
      return { ended: [entry.data.agencyId], heirs: rest?.kind === 'agency' ? [rest.agencyId] : [], giving: [] };
    }
    default:
      return { ended: [], heirs: [], giving: [] };
  }
};

const agencyOf = ({ agencyId }: { readonly agencyId: string }): string => agencyId;
