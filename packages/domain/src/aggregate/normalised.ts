import { Refused } from '../errors/index.ts';

/** How deep what a correction puts in place may nest; no entry nests deeper than six levels. */
const MAX_DEPTH = 16;

/** The same value with all text in NFC. Throws `Refused` for one that nests too deep. */
export const normalised = <T>(value: T, depth = 0): T => {
  if (depth > MAX_DEPTH) {
    throw new Refused({
      code: 'InvalidCommand',
      field: 'data.entries',
      message: `the data nests more than ${MAX_DEPTH} levels`,
    });
  }
  return walk(value, depth) as T;
};

const walk = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map((one) => normalised(one, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normalised(part, depth + 1)]));
};
