import { overlaps } from '@orgledger/domain';
import type { PlacedEntry } from './placed-entry.ts';

/**
 * True when it is known that `earlier`, which folds first, also happened first: the windows are apart, or `order` says so, or
 * both are of one and the same certain day, whose entries are in the order of the log.
 */
export const settled = (earlier: PlacedEntry, later: PlacedEntry): boolean =>
  !overlaps(earlier.window, later.window) ||
  earlier.order < later.order ||
  (isDay(earlier) && isDay(later) && earlier.window.last === later.window.last);

const isDay = ({ window }: PlacedEntry): boolean => window.first === window.last;
