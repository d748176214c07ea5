import type { Facts, PairKey } from './facts.ts';

/** Two agencies of one district that became one; `id` is also that of their merger and of the case (vụ việc). */
export type Pair = { readonly id: string; readonly district: string; readonly pair: PairKey };

/** The pair that a record of a district and a pair belongs to. */
export const pairOf = ({ district, pair }: Omit<Pair, 'id'>): Pair => ({ id: `${district}/${pair}`, district, pair });

/** The pair whose joint agency a fact is about. */
export const pairOfJointAgency = (facts: Facts, agencyId: string): Pair => {
  const found = facts.consolidations.find(({ successor }) => successor.id === agencyId);
  if (found === undefined) throw new TypeError(`no merger of the facts begins ${agencyId}`);
  return pairOf(found);
};

/** Where a district's agency hangs: each reports to the committee of its own bloc. */
export const committeeOf = (district: string, bloc: 'party' | 'state'): string =>
  `${district}/${bloc === 'party' ? 'party-committee' : 'peoples-committee'}`;
