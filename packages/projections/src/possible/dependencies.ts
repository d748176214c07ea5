import type { Subject } from '@orgledger/domain';
import { settled } from '../chart/index.ts';
import { carries, type Effect, namedBy } from './effects.ts';
import { subjectOfKey, type ValueKey } from './single-values.ts';

/** An entry with the values that it could set and those that decide whether it applies and what it sets. */
export type Link = {
  readonly effect: Effect;
  /** Its place among all, in fold order. */
  readonly rank: number;
  readonly writes: ReadonlySet<ValueKey>;
  readonly reads: ReadonlySet<ValueKey>;
  /** It may set what it read of other records, not only what it says. */
  readonly carries: boolean;
};

/**
 * What each entry writes and reads. An entry that sets values of one record sets what it says; it needs what it names to be
 * there, and goes by the values of the same field. One that ends a record goes by all of it. One that sets values of several
 * records may carry any value of theirs over.
 */
export const linksOf = (effects: readonly Effect[]): readonly Link[] => {
  const keys = Map.groupBy(new Set(effects.flatMap(({ set }) => [...set.keys()])), subjectOfKey);
  return effects.map((effect, rank) => {
    const writes = new Set(effect.set.keys()).union(effect.replaces);
    const reads = new Set<ValueKey>();
    const carrying = carries(effect);
    const kinds = new Set([...writes].map((key) => kindOf(subjectOfKey(key))));
    const fields = new Set([...writes].map(fieldOf));
    const ends = new Set([...effect.set.keys()].filter((key) => key.endsWith(':status')).map(subjectOfKey));
    for (const subject of subjectsOf(effect, keys)) {
      const own = keys.get(subject) ?? [];
      const whole = carrying && kinds.has(kindOf(subject));
      for (const key of own)
        if (whole || ends.has(subject) || isCondition(key) || fields.has(fieldOf(key))) reads.add(key);
      if (whole && effect.changed.has(subject)) for (const key of own) writes.add(key);
    }
    return { effect, rank, writes, reads, carries: carrying };
  });
};

/** True when it makes no difference which of two entries comes first. */
export const independent = (a: Link, b: Link): boolean =>
  a.writes.isDisjointFrom(b.writes) && a.reads.isDisjointFrom(b.writes) && b.reads.isDisjointFrom(a.writes);

/** Those that could have a say in a value: who sets it, and in turn who sets what those read. In fold order. */
export const slicesOf = (links: readonly Link[]): ReadonlyMap<ValueKey, readonly Link[]> => {
  const writers = new Map<ValueKey, Link[]>();
  for (const link of links) {
    for (const key of link.writes) {
      const list = writers.get(key);
      if (list === undefined) writers.set(key, [link]);
      else list.push(link);
    }
  }
  const before = links.map((link) => {
    const found = new Set<Link>();
    for (const key of link.reads)
      for (const other of writers.get(key) ?? []) if (!isAfter(other, link)) found.add(other);
    return found;
  });
  const slices = new Map<ValueKey, readonly Link[]>();
  // Most values have the same setters as others, and so the same slice.
  const bySetters = new Map<string, readonly Link[]>();
  for (const [key, setters] of writers) {
    const names = setters.map(({ rank }) => rank).join();
    const slice = bySetters.get(names) ?? reachable(setters, before);
    bySetters.set(names, slice);
    slices.set(key, slice);
  }
  return slices;
};

const reachable = (setters: readonly Link[], before: readonly ReadonlySet<Link>[]): readonly Link[] => {
  const found = new Set(setters);
  // A set may grow while it is walked; what is added is walked too.
  for (const { rank } of found) for (const other of before[rank] ?? []) found.add(other);
  return [...found].sort((a, b) => a.rank - b.rank);
};

/** True when the values of a slice are open: an entry may not be in force, or two that matter to each other may be swapped. */
export const isOpen = (slice: readonly Link[]): boolean =>
  slice.some(({ effect }) => !effect.certain) ||
  slice.some((later, index) => {
    // In fold order windows end ever later: before one that has ended there is none that overlaps.
    for (let place = index - 1; place >= 0; place -= 1) {
      const earlier = slice[place];
      if (earlier === undefined || earlier.effect.placed.window.last < later.effect.placed.window.first) return false;
      if (matter(earlier, later) && !settled(earlier.effect.placed, later.effect.placed)) return true;
    }
    return false;
  });

const matter = (a: Link, b: Link): boolean =>
  !a.writes.isDisjointFrom(b.writes) ||
  (a.carries && !a.reads.isDisjointFrom(b.writes)) ||
  (b.carries && !b.reads.isDisjointFrom(a.writes));

const isAfter = (other: Link, link: Link): boolean =>
  other.rank > link.rank && settled(link.effect.placed, other.effect.placed);

const kindOf = (subject: Subject): string => subject.slice(0, subject.indexOf(':'));

/** `agency:a:quota` of `agency:a:quota:party`. */
const fieldOf = (key: ValueKey): string => key.split(':', 3).join(':');

/** Whether something is there, and where. */
const isCondition = (key: ValueKey): boolean => /^[^:]*:[^:]*:(status|title|agency)$/.test(key);

// Mergers and programmes are named by what does not need them to be there.
const kinds = ['agency', 'position', 'function'] as const;

/** The records that an entry changes or names, without those that it begins. */
const subjectsOf = (effect: Effect, known: ReadonlyMap<Subject, unknown>): ReadonlySet<Subject> => {
  const found = new Set(effect.changed);
  for (const id of namedBy(effect.placed.entry)) {
    for (const kind of kinds) if (known.has(`${kind}:${id}`)) found.add(`${kind}:${id}`);
  }
  return found.difference(effect.begun);
};
