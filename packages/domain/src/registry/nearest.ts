import { distance } from 'fastest-levenshtein';

/** The longest name that is compared; no command comes near to it. */
const MAX_LENGTH = 64;

/** The few names that come nearest to what was written, the nearest first. Case and the order of words do not matter. */
export const nearest = (written: string, names: Iterable<string>, count = 3): readonly string[] => {
  const wanted = spellings(written.slice(0, MAX_LENGTH));
  const ranked = [...names].map((name) => ({ name, steps: stepsBetween(wanted, spellings(name)) }));
  return ranked
    .sort((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ name }) => name);
};

type Spellings = readonly [asWritten: string, byWords: string];

const spellings = (name: string): Spellings => [
  name.toLowerCase(),
  (name.match(/[A-Z]?[a-z]+/g) ?? [])
    .map((word) => word.toLowerCase())
    .sort()
    .join(' '),
];

const stepsBetween = ([one, oneSorted]: Spellings, [other, otherSorted]: Spellings): number =>
  Math.min(distance(one, other), distance(oneSorted, otherSorted));
