import { EMPTY_ROOT, type Hash, nodeHash } from './hashing.ts';
import { splitOf } from './shape.ts';

// RFC 6962, 2.1, word for word over the hashes of all leaves: slow and plain. Tests hold the fast way equal to it.

/** The hash of the whole tree (MTH). */
export const rootByDefinition = (leaves: readonly Hash[]): Hash => {
  const [only] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
};

/** What leads from one leaf to the root (PATH), from the leaf up. */
export const inclusionByDefinition = (index: number, leaves: readonly Hash[]): readonly Hash[] => {
  if (leaves.length <= 1) return [];
  const k = splitOf(leaves.length);
  return index < k
    ? [...inclusionByDefinition(index, leaves.slice(0, k)), rootByDefinition(leaves.slice(k))]
    : [...inclusionByDefinition(index - k, leaves.slice(k)), rootByDefinition(leaves.slice(0, k))];
};

/** What shows that the tree of the first `from` leaves is a prefix of this one (PROOF). */
export const consistencyByDefinition = (from: number, leaves: readonly Hash[]): readonly Hash[] =>
  from === 0 ? [] : subproof(from, leaves, true);

const subproof = (from: number, leaves: readonly Hash[], whole: boolean): readonly Hash[] => {
  if (from === leaves.length) return whole ? [] : [rootByDefinition(leaves)];
  const k = splitOf(leaves.length);
  return from <= k
    ? [...subproof(from, leaves.slice(0, k), whole), rootByDefinition(leaves.slice(k))]
    : [...subproof(from - k, leaves.slice(k), false), rootByDefinition(leaves.slice(0, k))];
};
