import type { CivilDate, LedgerEntry } from '@orgledger/domain';
import { type ChartOf, differences } from './machinery.ts';

/**
 * M2 and M4: what of the chart of a day, as known after so many entries, is not as a log has it that ends there. What comes later
 * may be records or corrections.
 */
export const laterEntriesMatter = async (
  chartOf: ChartOf,
  entries: readonly LedgerEntry[],
  on: CivilDate,
  size: number,
): Promise<readonly string[]> =>
  differences(await chartOf(entries.slice(0, size), on, size), await chartOf(entries, on, size));
