import { windowOf } from '@orgledger/domain';
import type { ChartView } from '@orgledger/projections';
import { records } from './machinery.ts';

/**
 * M7: the ids that values of a chart name as the entries that set them, of which none was known and in force with its
 * instruments. `values`: how many values name an entry.
 */
export const unnamedValues = (chart: ChartView): { readonly unknown: readonly string[]; readonly values: number } => {
  const named = records.flatMap((kind) => [...chart[kind].values()].flatMap(settersOf));
  const unknown = [...new Set(named)].filter((id) => {
    const entry = chart.entry(id);
    if (entry === undefined || entry.id !== id || !Array.isArray(entry.instruments)) return true;
    return entry.index >= chart.size || windowOf(entry.effective ?? '').last > chart.on;
  });
  return { unknown, values: named.length };
};

/** The ids of the entries that a value names as those that set it or parts of it. */
const settersOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'by' && typeof part === 'string' ? [part] : settersOf(part),
  );
};
