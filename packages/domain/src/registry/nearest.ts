import { distance } from 'fastest-levenshtein';

/** The longest name that is compared; no command comes near to it. */
const MAX_LENGTH = 64;

/** The few names that come nearest to what was written, the nearest first. Case does not matter. */
export const nearest = (written: string, names: Iterable<string>, count = 3): readonly string[] => {
  const wanted = written.slice(0, MAX_LENGTH).toLowerCase();
  const ranked = [...names].map((name) => ({ name, steps: distance(wanted, name.toLowerCase()) }));
  return ranked
    .sort((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ name }) => name);
};
