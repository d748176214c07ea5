import { type Chart, type LedgerEntry, windowOf } from '@orgledger/domain';

/** F5: the functions on the chart of a day that no entry in force has assigned. */
export const functionsFromNowhere = (entries: readonly LedgerEntry[], on: string, chart: Chart): readonly string[] => {
  const assigned = new Set<string>(
    entries.flatMap((entry) =>
      entry.type === 'FunctionsAssigned' && windowOf(entry.data.effective).last <= on
        ? entry.data.functions.map(({ functionId }) => functionId)
        : [],
    ),
  );
  const held = [...chart.agencies.values()].flatMap(({ functions }) => functions.map(({ functionId }) => functionId));
  return [...held, ...chart.functions.keys()].filter((id) => !assigned.has(id));
};
