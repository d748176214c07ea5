import { hash } from 'node:crypto';

/** Numbers from 0 up to 1 that look random and that a seed repeats. */
export const randomFrom = (seed: number): (() => number) => {
  let drawn = 0;
  return () => {
    drawn += 1;
    return Number.parseInt(hash('sha256', `${seed}/${drawn}`).slice(0, 12), 16) / 2 ** 48;
  };
};
