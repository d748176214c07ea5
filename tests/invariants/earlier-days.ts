import { type CivilDate, dayBefore, isDated, type LedgerEntry, windowOf } from '@orgledger/domain';
import { type ChartOf, differences } from './machinery.ts';

/** The eve of the first day on which one of the entries may be in force; undefined where none of them has a day. */
export const eveOf = (entries: readonly LedgerEntry[]): CivilDate | undefined => {
  const [first] = entries
    .filter(isDated)
    .map((entry) => windowOf(entry.data.effective).first)
    .toSorted();
  return first === undefined ? undefined : dayBefore(first);
};

/** M3: what entries change of the chart of the eve of the first day on which they may be in force. */
export const earlierDaysChanged = async (
  chartOf: ChartOf,
  entries: readonly LedgerEntry[],
  from: number,
  to: number,
): Promise<readonly string[]> => {
  const eve = eveOf(entries.slice(from, to));
  if (eve === undefined) return [];
  return differences(await chartOf(entries, eve, from), await chartOf(entries, eve, to));
};
