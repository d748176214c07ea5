import type { Facts, PairKey } from './facts.ts';

/** Two agencies of one district that became one; also the case (vụ việc) to which its commands belong. */
export type Pair = { readonly id: string; readonly district: string; readonly pair: PairKey };

const pairOf = (district: string, pair: PairKey): Pair => ({ id: `${district}/${pair}`, district, pair });

/** The first part of the story: both pairs of Hạ Long, and the inspection pair of Đông Triều, whose day is known best. */
export const firstPart: readonly Pair[] = [
  pairOf('ha-long', 'org'),
  pairOf('ha-long', 'insp'),
  pairOf('dong-trieu', 'insp'),
];

/** The pair of this part that a record of a district and a pair belongs to. */
export const pairIn = (record: { readonly district: string; readonly pair: PairKey }): Pair | undefined =>
  firstPart.find((one) => one.district === record.district && one.pair === record.pair);

/** The pair of this part whose joint agency a fact is about. */
export const pairOfJointAgency = (facts: Facts, agencyId: string): Pair | undefined =>
  firstPart.find(({ district, pair }) => agencyId === `${district}/${facts.pairs[pair].agency.slug}`);
