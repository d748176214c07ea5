import type { LedgerEntry } from '@orgledger/domain';
import { type Folded, type PlacedEntry, settled } from '../chart/index.ts';

/** Names one single value of one record: a name, a parent on a line, a quota, who pays. */
export type ValueKey =
  | `agency:${string}:name`
  | `agency:${string}:line:${string}`
  | `agency:${string}:quota:${string}`
  | `agency:${string}:funding`;

/** A value that another entry would set, whose order or day is not known. */
export type PossibleValue = { readonly value: string | number | null; readonly by: string };

/** The single values that an entry sets on a record that is there already. */
const valuesSet = (
  entry: LedgerEntry,
): readonly { readonly key: ValueKey; readonly value: PossibleValue['value'] }[] => {
  switch (entry.type) {
    case 'AgencyRenamed':
      return [{ key: `agency:${entry.data.agencyId}:name`, value: entry.data.name }];
    case 'ReportingLineChanged':
      return [{ key: `agency:${entry.data.agencyId}:line:${entry.data.line}`, value: entry.data.parentId }];
    case 'StaffingQuotaSet':
      return [{ key: `agency:${entry.data.agencyId}:quota:${entry.data.bloc}`, value: entry.data.posts }];
    case 'FundingChannelChanged':
      return [{ key: `agency:${entry.data.agencyId}:funding`, value: entry.data.paidBy }];
    default:
      return [];
  }
};

/**
 * For each single value, what else it might be on the day: what a possible entry would set, and what an entry set whose
 * window overlaps that of the folded value, until an `order`, a narrower window or a later certain entry settles which came
 * last. Two entries of one and the same day are in the order of the log.
 */
export const possibleValues = (
  placed: readonly PlacedEntry[],
  folded: Folded,
  on: string,
): ReadonlyMap<ValueKey, readonly PossibleValue[]> => {
  const winners = new Map<ValueKey, PlacedEntry>();
  const certain = placed.filter(({ window, entry }) => window.last <= on && !folded.skipped.has(entry.id));
  for (const one of certain) for (const { key } of valuesSet(one.entry)) winners.set(key, one);

  const found = new Map<ValueKey, PossibleValue[]>();
  const add = (one: PlacedEntry): void => {
    for (const { key, value } of valuesSet(one.entry)) {
      const list = found.get(key) ?? [];
      if (!list.some((other) => other.value === value)) found.set(key, [...list, { value, by: one.entry.id }]);
    }
  };
  for (const one of certain) {
    const unsettled = valuesSet(one.entry).some(({ key, value }) => {
      const winner = winners.get(key);
      return winner !== undefined && winner !== one && !sets(winner.entry, key, value) && !settled(one, winner);
    });
    if (unsettled) add(one);
  }
  for (const one of folded.possible) add(one);
  return found;
};

const sets = (entry: LedgerEntry, key: ValueKey, value: PossibleValue['value']): boolean =>
  valuesSet(entry).some((one) => one.key === key && one.value === value);
