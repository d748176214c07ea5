import { MAX_DEPTH } from '../canonical/index.ts';
import { leafOf, MAX_LEAF_BYTES } from './leaf.ts';
import type { Leaf } from './parse-leaf.ts';

/**
 * Whether a text is the one way to write the leaf that was read from it: the definition. Slow, as it writes the leaf anew.
 *
 * @param leaf what `leafIn` read from the text
 */
export const isCanonicalByDefinition = (text: string, leaf: Leaf): boolean => {
  try {
    return leafOf(leaf, leaf) === text;
  } catch {
    return false;
  }
};

/**
 * The same, fast: a text that comes out of `JSON.parse` and `JSON.stringify` as it went in can differ from its canonical form only
 * in the order of its keys and in lone surrogates. Where that does not settle it, the definition does: keys that look like numbers
 * come out of a parsed object in an order of their own.
 */
export const isCanonicalLeaf = (text: string, leaf: Leaf): boolean =>
  (text.length * 3 <= MAX_LEAF_BYTES &&
    Object.keys(leaf).length === MEMBERS &&
    JSON.stringify(leaf) === text &&
    !text.includes(SURROGATE) &&
    keysAscend(leaf, 0)) ||
  isCanonicalByDefinition(text, leaf);

// How JSON.stringify writes a lone surrogate.
const SURROGATE = '\\ud';
// `leafIn` has looked for all of them.
const MEMBERS = 9;

const keysAscend = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  // The leaf itself is a level above the data, which has its own.
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((part) => keysAscend(part, depth + 1));
  let last = '';
  for (const [key, part] of Object.entries(value)) {
    if (key < last || !keysAscend(part, depth + 1)) return false;
    last = key;
  }
  return true;
};
