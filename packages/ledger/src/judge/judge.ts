import type { LedgerEntry, Refusal } from '@orgledger/domain';
import type { ChartIndex } from '@orgledger/projections';
import { judgeDayByDay } from './day-by-day.ts';
import { allHardRules, type HardRules } from './hard-rules.ts';
import { surelyPasses } from './surely-passes.ts';

/**
 * Judges entries that are about to be recorded, as `judgeDayByDay` does. Most pass, and that they do is seen at the records that
 * they change; only a refusal, which has to name the day and the entries, takes the long way.
 */
export const judge = (
  index: ChartIndex,
  added: readonly LedgerEntry[],
  rules: HardRules = allHardRules,
): Refusal | undefined => (surelyPasses(index, added, rules) ? undefined : judgeDayByDay(index, added, rules));
