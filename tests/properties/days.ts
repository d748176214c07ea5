import { type CivilDate, dayAfter, dayBefore, isDated, type LedgerEntry, windowOf } from '@orgledger/domain';

/** The days on which something changes or begins to be possible, and their neighbours. */
export const interestingDays = (entries: readonly LedgerEntry[]): readonly CivilDate[] => {
  const days = new Set<CivilDate>();
  for (const entry of entries) {
    if (!isDated(entry)) continue;
    const { first, last } = windowOf(entry.data.effective);
    for (const day of [dayBefore(first), first, dayBefore(last), last, dayAfter(last)])
      if (day !== undefined) days.add(day);
  }
  return [...days].sort();
};

/** The last days of entries, in order: where rules about states are judged. */
export const breakpoints = (entries: readonly LedgerEntry[]): readonly CivilDate[] =>
  [...new Set(entries.flatMap((entry) => (isDated(entry) ? [windowOf(entry.data.effective).last] : [])))].sort();

/** Some elements of a list, picked by numbers. */
export const sample = <T>(list: readonly T[], picks: readonly number[]): readonly T[] =>
  picks.map((pick) => list[pick % Math.max(1, list.length)]).filter((element) => element !== undefined);
