import { type LedgerEntry, type Subject, subjectOf } from '@orgledger/domain';
import type { PlacedEntry } from '../chart/index.ts';
import { applyEntry, type Change, type MutableChart, undo } from '../fold/index.ts';
import { type SingleValue, type SingleValues, subjectOfKey, type ValueKey, valuesOf } from './single-values.ts';

/** What an entry does to single values, in one context or another. */
export type Effect = {
  readonly placed: PlacedEntry;
  readonly certain: boolean;
  /** What it was seen to set; undefined: that there is no such value. */
  readonly set: Map<ValueKey, SingleValue | undefined>;
  /** What it would set after all the others: an entry that replaces a list takes out what was added since. */
  readonly replaces: Set<ValueKey>;
  /** The records that it changed, and those among them that it began. */
  readonly changed: Set<Subject>;
  readonly begun: Set<Subject>;
};

/**
 * What each entry does: folded after all before it; once more after all others; and, where it is only possible, without the
 * other possible entries that it does not need. The chart is as before in the end.
 */
export const effectsOf = (
  chart: MutableChart,
  certain: readonly PlacedEntry[],
  possible: readonly PlacedEntry[],
): readonly Effect[] => {
  const undone: (readonly Change[])[] = [];
  const takeBack = (to: number): void => {
    while (undone.length > to) undo(chart, undone.pop() ?? []);
  };
  const apply = (placed: PlacedEntry): readonly Change[] | undefined => {
    const outcome = applyEntry(chart, placed.entry);
    if (!outcome.applied) return undefined;
    undone.push(outcome.changes);
    return outcome.changes;
  };
  const effects: Effect[] = [];
  const fold = (placed: PlacedEntry, isCertain: boolean): void => {
    const changes = apply(placed);
    if (changes === undefined) return;
    const effect: Effect = {
      placed,
      certain: isCertain,
      set: new Map(),
      replaces: new Set(),
      changed: new Set(),
      begun: new Set(),
    };
    note(effect, changes);
    effects.push(effect);
  };

  for (const placed of certain) fold(placed, true);
  const inForce = undone.length;
  for (const placed of possible) fold(placed, false);
  const whole = undone.length;
  for (const effect of effects) {
    for (const [key] of changedValues(apply(effect.placed) ?? [])) effect.replaces.add(key);
    takeBack(whole);
  }
  takeBack(inForce);
  const open = effects.filter((effect) => !effect.certain);
  const makers = makersOf(open);
  for (const [rank, effect] of open.entries()) {
    for (const helper of helpersOf(effect, rank, makers)) apply(helper.placed);
    note(effect, apply(effect.placed) ?? []);
    takeBack(inForce);
  }
  takeBack(0);
  return effects;
};

/**
 * True for an entry that may set what it found instead of what it says: one that changes values of several records, or that
 * hands a function over in the role in which it was held.
 */
export const carries = ({ set }: Effect): boolean => {
  const subjects = new Set([...set.keys()].map(subjectOfKey));
  return subjects.size > 1 || [...subjects].some((subject) => subject.startsWith('function:'));
};

/** The ids, and other words, that an entry names. */
export const namedBy = ({ data }: LedgerEntry): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part);
  };
  walk(data);
  return found;
};

const note = ({ set, changed, begun }: Effect, changes: readonly Change[]): void => {
  for (const { before, after } of changes) {
    changed.add(subjectOf(after));
    if (before === undefined) begun.add(subjectOf(after));
  }
  for (const [key, value] of changedValues(changes)) set.set(key, value);
};

function* changedValues(changes: readonly Change[]): Iterable<readonly [ValueKey, SingleValue | undefined]> {
  for (const { before, after } of changes) {
    const was: SingleValues = before === undefined ? new Map() : valuesOf(before);
    const is = valuesOf(after);
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const [from, to] = [was.get(key), is.get(key)];
      if (from?.value !== to?.value || from?.by !== to?.by) yield [key, to];
    }
  }
}

type Makers = ReadonlyMap<string, readonly { readonly effect: Effect; readonly rank: number }[]>;

/** Who begins or ends what, or brings it a step on, by its id. */
const makersOf = (effects: readonly Effect[]): Makers =>
  Map.groupBy(
    effects.flatMap((effect, rank) =>
      [...effect.set.keys()].filter((key) => key.endsWith(':status')).map((key) => ({ id: idOf(key), effect, rank })),
    ),
    ({ id }) => id,
  );

/** The entries before an entry that make what it names, and what those need in turn; in fold order. */
const helpersOf = (effect: Effect, rank: number, makers: Makers): readonly Effect[] => {
  const found = new Map<Effect, number>();
  const needed = new Set(namedBy(effect.placed.entry));
  // A set may grow while it is walked; what is added is walked too.
  for (const id of needed) {
    for (const maker of makers.get(id) ?? []) {
      if (maker.rank >= rank || found.has(maker.effect)) continue;
      found.set(maker.effect, maker.rank);
      for (const more of namedBy(maker.effect.placed.entry)) needed.add(more);
    }
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([helper]) => helper);
};

const idOf = (key: ValueKey): string => key.split(':', 2)[1] ?? '';
