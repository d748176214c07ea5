import type { Facts } from './facts.ts';

/** A name of a body of a district, in the words that the district has once the town has become a city. */
export const cityName = (facts: Facts, district: string, name: string): string => {
  const change = facts.territoryStatusChanged.find((one) => one.district === district);
  if (change === undefined) return name;
  return change.renames
    .reduce((text, [from = '', to = '']) => text.replace(from, to), name)
    .replace('thị xã', 'thành phố');
};
