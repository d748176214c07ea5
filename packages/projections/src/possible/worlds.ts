import { settled } from '../chart/index.ts';
import { applyEntry, type MutableChart, undo } from '../fold/index.ts';
import { independent, type Link } from './dependencies.ts';

/** Tells of one way in which it may have been: the chart, and the entries in force in their order. */
export type Visit = (chart: MutableChart, inForce: readonly Link[]) => void;

/**
 * Walks the ways in which entries may have come about: those in force are all in it, the others or not; where two are settled
 * the earlier comes first; whatever is in it applies. Orders that make no difference are walked once, that of the fold first.
 * Stops after `budget` applications of an entry and then answers false. The chart is as before in the end.
 */
export const walkWorlds = (chart: MutableChart, slice: readonly Link[], budget: number, visit: Visit): boolean => {
  const needs = slice.map((link, place) => needsOf(slice, link, place));
  const inForce: Link[] = [];
  const taken = slice.map(() => false);
  let missing = slice.filter(({ effect }) => effect.certain).length;
  let left = budget;

  const walk = (last: number): void => {
    if (missing === 0) visit(chart, inForce);
    const firstLeft = taken.indexOf(false);
    for (const [place, link] of slice.entries()) {
      const need = needs[place];
      if (taken[place] || need === undefined) continue;
      if (firstLeft < need.all || !need.more.every((other) => taken[other])) continue;
      const previous = slice[last];
      if (place < last && previous !== undefined && independent(link, previous)) continue;
      if (left === 0) return;
      left -= 1;
      const outcome = applyEntry(chart, link.effect.placed.entry);
      if (!outcome.applied) continue;
      taken[place] = true;
      inForce.push(link);
      if (link.effect.certain) missing -= 1;
      walk(place);
      if (link.effect.certain) missing += 1;
      inForce.pop();
      taken[place] = false;
      undo(chart, outcome.changes);
    }
  };
  walk(-1);
  return left > 0;
};

/** What comes before an entry for certain: the first so many of the slice, whose windows are over, and some more. */
const needsOf = (slice: readonly Link[], { effect: { placed } }: Link, place: number) => {
  let all = place;
  const more: number[] = [];
  // In fold order windows end ever later.
  while (all > 0) {
    const earlier = slice[all - 1]?.effect.placed;
    if (earlier === undefined || earlier.window.last < placed.window.first) break;
    all -= 1;
    if (settled(earlier, placed)) more.push(all);
  }
  return { all, more };
};
