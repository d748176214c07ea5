import {
  type CivilDate,
  dayBefore,
  foldIndex,
  formatWindow,
  isDated,
  type LedgerEntry,
  type Refusal,
  windowOf,
} from '@orgledger/domain';
import { type ChartIndex, endOfDay } from '@orgledger/projections';
import { allHardRules, type HardRules } from './hard-rules.ts';
import { judge } from './judge.ts';
import { surelyPasses } from './surely-passes.ts';

/** How many narrower windows are tried: the search is for a helpful answer, not for its own sake. */
const TRIES = 256;

/**
 * Judges entries and, when they are refused and their window is more than a day, looks for the widest narrower window that
 * would pass: it begins on the same day and ends before or on a day on which something else is recorded.
 */
export const judgeWithWindow = (
  index: ChartIndex,
  added: readonly LedgerEntry[],
  rules: HardRules = allHardRules,
): Refusal | undefined => {
  const refusal = judge(index, added, rules);
  // What is there already is no question of the window.
  if (refusal === undefined || refusal.code === 'AlreadyRecorded') return refusal;
  const [entry] = added;
  if (entry === undefined || !isDated(entry)) return refusal;
  const { first, last } = windowOf(entry.data.effective);
  for (const end of candidates(index, first, last)) {
    const effective = formatWindow({ first, last: end });
    const narrower = added.map((one) => within(one, effective));
    if (!surelyPasses(index, narrower, rules)) continue;
    return {
      ...refusal,
      code: 'WindowTooWide',
      window: effective,
      message: `${refusal.message}. It would pass within ${effective}: narrow the window if the source allows`,
    };
  }
  return refusal;
};

const candidates = (index: ChartIndex, first: CivilDate, last: CivilDate): readonly CivilDate[] => {
  const days = new Set<CivilDate>([first]);
  for (const { window } of index.placed.slice(foldIndex(index.placed, endOfDay(first)))) {
    for (const day of [window.last, dayBefore(window.last)])
      if (day !== undefined && day > first && day < last) days.add(day);
  }
  return [...days]
    .filter((day) => day < last)
    .sort()
    .reverse()
    .slice(0, TRIES);
};

const within = (entry: LedgerEntry, effective: ReturnType<typeof formatWindow>): LedgerEntry =>
  // Spreading a union loses which member it is; only the window is replaced, by another window.
  isDated(entry) ? ({ ...entry, data: { ...entry.data, effective } } as LedgerEntry) : entry;
