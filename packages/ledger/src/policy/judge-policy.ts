import { type LedgerEntry, type Policy, windowOf } from '@orgledger/domain';
import { endOfDay } from '@orgledger/projections';
import type { LedgerState } from '../state/ledger-state.ts';
import { judgeGates } from './judge-gates.ts';
import { judgeSettlement } from './judge-settlement.ts';
import { chartBefore, mergerFactsOf, programmesOf, stepOf } from './merger-facts-of.ts';
import { nothingToSay, type Verdict } from './verdict.ts';

/** `RecordMerger` writes the same events as the steps one by one, and history that is imported is past: neither is gated. */
export type Occasion = { readonly command: string; readonly imported: boolean };

/** Judges entries that keep every hard rule by the rules that a policy speaks of. */
export const judgePolicy = (
  state: LedgerState,
  policy: Policy,
  added: readonly LedgerEntry[],
  { command, imported }: Occasion,
): Verdict => {
  const [entry] = added;
  if (entry?.type === 'AgenciesMerged' && command === 'CompleteMerger' && !imported)
    return judgeGates(mergerFactsOf(state, state.index.draft(added), entry), policy);
  if (entry?.type !== 'MergerSettled') return nothingToSay;
  const { mergerId, effective } = entry.data;
  const merged = stepOf(state.index, mergerId, 'AgenciesMerged');
  if (merged === undefined) return nothingToSay;
  const on = windowOf(effective).last;
  const chart = chartBefore(state.index, endOfDay(on));
  const programmes = programmesOf({ state, versions: state.index, mergerId }, chart);
  return judgeSettlement({ merger: mergerFactsOf(state, state.index, merged), on, chart, programmes }, policy);
};
