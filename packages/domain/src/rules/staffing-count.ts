import type { AgencyRecord, ChartLookup } from '../chart/index.ts';

/** Room in the positions of an agency, and how much of it is taken and free. */
export type StaffingCount = { readonly established: number; readonly filled: number; readonly vacant: number };

/** Somebody acting stands in for a holder and takes no place. Free are the places that nobody has, so never less than none. */
export const staffingCount = (
  { positions }: Pick<AgencyRecord, 'positions'>,
  chart: Pick<ChartLookup, 'positions'>,
): StaffingCount => {
  const sum = { established: 0, filled: 0, vacant: 0 };
  for (const id of positions) {
    const { capacity = 0, holders = [] } = chart.positions.get(id) ?? {};
    const taken = holders.filter(({ appointment }) => appointment !== 'acting').length;
    sum.established += capacity;
    sum.filled += taken;
    sum.vacant += Math.max(0, capacity - taken);
  }
  return sum;
};
