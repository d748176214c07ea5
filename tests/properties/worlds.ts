import { type CivilDate, dayAfter, isDated, type LedgerEntry, windowOf } from '@orgledger/domain';

/** The days of an entry's window; none for a confirmation. */
export const daysOf = (entry: LedgerEntry): readonly CivilDate[] => {
  if (!isDated(entry)) return [];
  const { first, last } = windowOf(entry.data.effective);
  const days: CivilDate[] = [];
  for (let day: CivilDate | undefined = first; day !== undefined && day <= last; day = dayAfter(day)) days.push(day);
  return days;
};

/** The entry on one of its days. */
export const onDay = (entry: LedgerEntry, effective: CivilDate): LedgerEntry =>
  // Only the window is replaced, by one of its own days.
  ({ ...entry, data: { ...entry.data, effective } }) as unknown as LedgerEntry;

/** The entries, each on some day of its window. */
export const someWorld = (entries: readonly LedgerEntry[], pick: number): readonly LedgerEntry[] =>
  entries.map((entry, place) => {
    const days = daysOf(entry);
    const day = days[(pick + 7919 * place) % Math.max(1, days.length)];
    return day === undefined ? entry : onDay(entry, day);
  });
