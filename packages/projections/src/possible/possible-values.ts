import type { Chart, Subject } from '@orgledger/domain';
import { type PlacedEntry, settled } from '../chart/index.ts';
import { type MutableChart, recordOf } from '../fold/index.ts';
import { isOpen, type Link, linksOf, slicesOf } from './dependencies.ts';
import { effectsOf } from './effects.ts';
import { type SingleValue, type SingleValues, subjectOfKey, type ValueKey, valuesOf } from './single-values.ts';
import { walkWorlds } from './worlds.ts';

/** A value that may be, and the entry that would set it. `undefined`: there would be no such value, `null`: one of unknown size. */
export type PossibleValue = { readonly value: string | number | null | undefined; readonly by: string };

export type PossibleValues = ReadonlyMap<ValueKey, readonly PossibleValue[]>;

/** Applications of an entry that the ways to one set of values may take; some 20 ms. */
const BUDGET = 1_000;

/** What is not settled about a day: the chart before that, what is in force since then, and what may be. */
export type OpenTail = {
  readonly before: MutableChart;
  readonly certain: readonly PlacedEntry[];
  readonly possible: readonly PlacedEntry[];
};

/**
 * For each single value, what else it may be on the day: in each way in which the entries may have come about (`walkWorlds`),
 * the value is read that they leave. Entries that have no say in a value are left out of its ways.
 *
 * Where a value has more ways than the budget allows, those that were walked are answered and what each entry was seen to set.
 * Then a value that only a combination of several unsettled entries yields, such as a sum of some of many moves of quota, may
 * be missing.
 */
export const possibleValues = ({ before, certain, possible }: OpenTail, folded: Chart): PossibleValues => {
  const found = new Map<ValueKey, Map<PossibleValue['value'], Link>>();
  const add = (key: ValueKey, value: PossibleValue['value'], by: Link): void => {
    const values = found.get(key) ?? new Map<PossibleValue['value'], Link>();
    const other = values.get(value);
    if (other === undefined || by.rank < other.rank) values.set(value, by);
    found.set(key, values);
  };
  const slices = slicesOf(linksOf(effectsOf(before, certain, possible)));
  for (const group of Map.groupBy(slices, ([, slice]) => slice.map(({ rank }) => rank).join()).values()) {
    const [[, slice] = []] = group;
    if (slice === undefined || !isOpen(slice)) continue;
    const keys = group.map(([key]) => key);
    const subjects = [...Map.groupBy(keys, subjectOfKey)].map(([subject, own]) => ({
      certain: valuesIn(folded, subject),
      subject,
      own,
    }));
    let seen = false;
    const complete = walkWorlds(before, slice, BUDGET, (chart, inForce) => {
      seen = true;
      for (const { subject, own, certain: sure } of subjects) {
        const values = valuesIn(chart, subject);
        // An entry may set a value that no other order has at all, such as a sum of which one part is unknown.
        for (const key of new Set([...own, ...[...values.keys()].filter((one) => !slices.has(one))])) {
          const value = values.get(key);
          if (value?.value === sure.get(key)?.value) continue;
          const setter = setterOf(inForce, key, value);
          if (setter !== undefined) add(key, value?.value, setter);
        }
      }
    });
    if (complete && seen) continue;
    for (const { own, certain: sure } of subjects) {
      for (const key of own) {
        for (const link of lastWriters(slice, key)) {
          const value = link.effect.set.get(key)?.value;
          if (value !== sure.get(key)?.value) add(key, value, link);
        }
      }
    }
  }
  return new Map(
    [...found].map(([key, values]) => [
      key,
      [...values]
        .sort(([, a], [, b]) => a.rank - b.rank)
        .map(([value, { effect }]) => ({ value, by: effect.placed.entry.id })),
    ]),
  );
};

const valuesIn = (chart: Chart, subject: Subject): SingleValues => {
  const record = recordOf(chart, subject);
  return record === undefined ? new Map() : valuesOf(record);
};

const setterOf = (inForce: readonly Link[], key: ValueKey, value: SingleValue | undefined): Link | undefined =>
  inForce.findLast(({ effect }) => effect.placed.entry.id === value?.by) ??
  inForce.findLast(({ effect }) => effect.set.has(key)) ??
  inForce.findLast(({ writes }) => writes.has(key));

/** Those of which it is not known that another entry in force set the value later. */
const lastWriters = (slice: readonly Link[], key: ValueKey): readonly Link[] => {
  const setters = slice.filter(({ effect }) => effect.set.has(key));
  return setters.filter((one) =>
    setters.every(
      (other) => other.rank <= one.rank || !other.effect.certain || !settled(one.effect.placed, other.effect.placed),
    ),
  );
};
