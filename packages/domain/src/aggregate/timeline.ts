import { type Window, windowOf } from '../time/index.ts';

/** What decides the place of an entry in a fold. `place` is its place in the log or, within one stream, its revision. */
export type FoldKey = { readonly window: Window; readonly order: number; readonly place: number };

/** Fold order: last day, first day, order, place. */
export const compareFold = (a: FoldKey, b: FoldKey): number =>
  compareText(a.window.last, b.window.last) ||
  compareText(a.window.first, b.window.first) ||
  a.order - b.order ||
  a.place - b.place;

/** The index at which `key` belongs in a sorted list: after everything that is not later. */
export const foldIndex = (sorted: readonly FoldKey[], key: FoldKey): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compareFold(other, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The key of an event's data; undefined for a confirmation, which has no day of its own: the owning entry has. */
export const keyOf = (data: object, place: number): FoldKey | undefined => {
  if (!('effective' in data && typeof data.effective === 'string')) return undefined;
  const order = 'order' in data && typeof data.order === 'number' ? data.order : 0;
  return { place, window: windowOf(data.effective), order };
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
