import {
  type CivilDate,
  type DatedEntry,
  isDated,
  type MergerFacts,
  type Moratorium,
  type Window,
  windowOf,
} from '@orgledger/domain';
import type { PlacedEntry } from '../chart/index.ts';
import { applyEntry, type Change, emptyChart } from '../fold/index.ts';
import { createSteps } from './merger-steps.ts';
import { moratoriaOf } from './moratoria.ts';
import { partiesBefore } from './parties-before.ts';

/** An entry with a day of its own. */
export type Dated = DatedEntry;

/** An entry that applied, and what it changed. */
export type Moment = {
  readonly entry: Dated;
  readonly window: Window;
  /** False: its window is not over on the day asked for. */
  readonly certain: boolean;
  readonly changes: readonly Change[];
};

/** A merger as it came about, with what the chart said then. */
type MergerMoment = MergerFacts & Pick<Moment, 'certain'>;

export type History = { readonly moments: readonly Moment[]; readonly mergers: readonly MergerMoment[] };

/**
 * One pass over what is in force on a day or may be: the entries with a first day on or before it, in fold order. Those that
 * are certain come first, as fold order goes by the last day.
 */
export const historyOf = (placed: readonly PlacedEntry[], on: CivilDate, entryOf: (id: string) => Dated): History => {
  const chart = emptyChart();
  const moments: Moment[] = [];
  const mergers: Omit<MergerMoment, 'moratoria'>[] = [];
  const steps = createSteps(chart);
  for (const { entry, window } of placed) {
    if (!isDated(entry) || window.first > on) continue;
    const outcome = applyEntry(chart, entry);
    if (!outcome.applied) continue;
    const certain = window.last <= on;
    moments.push({ entry, window, certain, changes: outcome.changes });
    steps.note(entry);
    if (entry.type !== 'AgenciesMerged') continue;
    mergers.push({
      entry,
      window,
      certain,
      ...steps.of(entry.data.mergerId),
      ...partiesBefore(entry, outcome.changes),
      programmes: steps.programmesOf(entry.data.mergerId),
      windowOf: (id) => windowOf(entryOf(id).data.effective),
    });
  }
  // Moratoria may be declared or lifted after a merger that folds before them, within its window.
  const moratoria: readonly Moratorium[] = moratoriaOf(moments);
  return { moments, mergers: mergers.map((merger) => ({ ...merger, moratoria })) };
};
