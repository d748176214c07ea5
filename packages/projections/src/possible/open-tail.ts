import type { PlacedEntry } from '../chart/index.ts';

/**
 * How many of the entries in force, from the first, are settled towards all that come after them: their windows end before
 * any later one begins. What follows them may have happened in another order than that of the fold, or not at all.
 */
export const settledCount = (certain: readonly PlacedEntry[], possible: readonly PlacedEntry[]): number => {
  let count = certain.length;
  let [firstOfAny, firstOfWide] = ['~', '~'];
  const pass = ({ window }: PlacedEntry): void => {
    if (window.first < firstOfAny) firstOfAny = window.first;
    if (window.first < window.last && window.first < firstOfWide) firstOfWide = window.first;
  };
  for (const one of possible) pass(one);
  for (let index = certain.length - 1; index >= 0; index -= 1) {
    const one = certain[index];
    if (one === undefined) break;
    // Two certain days are in order, even if they are one and the same.
    const next = one.window.first < one.window.last ? firstOfAny : firstOfWide;
    if (one.window.last >= next) count = index;
    pass(one);
  }
  return count;
};
