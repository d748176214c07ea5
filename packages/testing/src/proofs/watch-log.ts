import { compareFold, type LedgerEntry, type Subject, subjectOf } from '@orgledger/domain';
import { applyEntry, type Change, emptyChart, placeEntry, standingEntries } from '@orgledger/projections';
import { beforeEntry } from './before-entry.ts';
import type { Breach, Finding, Watcher } from './watcher.ts';

/** How an entry changes a chart. */
export type Fold = typeof applyEntry;

type Watched = { readonly id: string; readonly watch: () => Watcher };

/** Lets watchers go through a log once, in the order in which its entries are in force, and collects what they find. */
export const watchLog = (
  entries: readonly LedgerEntry[],
  rules: readonly Watched[],
  fold: Fold = applyEntry,
): readonly Breach[] => {
  const watchers = rules.map(({ id, watch }) => ({ id, ...watch() }));
  const placed = standingEntries(entries)
    .map(placeEntry)
    .filter((one) => one !== undefined)
    .sort(compareFold);
  const breaches: Breach[] = [];
  const chart = emptyChart();
  for (const [day, ofDay] of Map.groupBy(placed, ({ window }) => window.last)) {
    const touched = new Set<Subject>();
    const add = (rule: string, entry: string | undefined, found: readonly Finding[] | undefined): void => {
      for (const { subject, message } of found ?? []) breaches.push({ rule, subject, day, entry, message });
    };
    for (const { entry } of ofDay) {
      const outcome = fold(chart, entry);
      if (!outcome.applied) {
        for (const { id, notApplicable } of watchers) add(id, entry.id, notApplicable?.(entry, outcome.reason));
        continue;
      }
      const { changes } = outcome;
      const applied = { before: beforeEntry(chart, changes), entry, after: chart, changes };
      for (const watcher of watchers) add(watcher.id, entry.id, watcher.applied?.(applied));
      for (const subject of changes.flatMap(concerned)) touched.add(subject);
    }
    for (const { id, endOfDay } of watchers) add(id, undefined, endOfDay?.(chart, touched, day));
  }
  return breaches;
};

/** The record itself and, for a position, the agencies it is or was in and those who hold or held it. */
const concerned = ({ before, after }: Change): readonly Subject[] => [
  subjectOf(after),
  ...[before, after].flatMap((record): readonly Subject[] =>
    record?.record === 'position'
      ? [`agency:${record.agencyId}`, ...record.holders.map(({ personId }): Subject => `person:${personId}`)]
      : [],
  ),
];
