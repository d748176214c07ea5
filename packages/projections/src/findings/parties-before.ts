import type { AgencyRecord, EntryOf, MergerFacts } from '@orgledger/domain';
import type { Change } from '../fold/index.ts';

/**
 * A merger changes all its parties and those of their positions that it moves, joins or ends, so its changes hold them as they were.
 */
export const partiesBefore = (
  { data }: EntryOf<'AgenciesMerged'>,
  changes: readonly Change[],
): Pick<MergerFacts, 'predecessors' | 'absorbing' | 'successor' | 'positions'> => {
  const joining = new Set<string>(data.predecessors.map(({ agencyId }) => agencyId));
  const before = changes.flatMap(({ before: record }) => record ?? []);
  const agencies = before.filter((record) => record.record === 'agency');
  const isSuccessor = ({ id }: AgencyRecord): boolean => id === data.successor.agencyId;
  return {
    predecessors: agencies.filter(({ id }) => joining.has(id)),
    absorbing: agencies.find(isSuccessor),
    successor: changes
      .map(({ after }) => after)
      .filter((record) => record.record === 'agency')
      .find(isSuccessor),
    positions: before
      .filter((record) => record.record === 'position')
      .filter(({ agencyId }) => joining.has(agencyId) || agencyId === data.successor.agencyId),
  };
};
