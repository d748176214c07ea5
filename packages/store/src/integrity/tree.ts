import { EMPTY_ROOT, type Hash, nodeHash } from './hashing.ts';
import { levelOf, splitOf } from './shape.ts';

/**
 * The kept hashes of a tree: level 0 holds the leaves, and node `index` of level `l` is the root over the `2 ** l` leaves from
 * `index * 2 ** l` on. Only nodes over leaves that are all there are kept; they never change again.
 */
export type NodeSource = (level: number, index: number) => Hash;

export type TreeNode = { readonly level: number; readonly index: number; readonly hash: Hash };

/**
 * The inner nodes that a new leaf completes, from the lowest up. On average a leaf completes one; what is looked up is the left
 * neighbour of each.
 */
export const nodesCompletedBy = (index: number, leaf: Hash, nodes: NodeSource): readonly TreeNode[] => {
  const completed: TreeNode[] = [];
  let [level, at, hash] = [0, index, leaf];
  while (at % 2 === 1) {
    hash = nodeHash(nodes(level, at - 1), hash);
    level += 1;
    at = (at - 1) / 2;
    completed.push({ level, index: at, hash });
  }
  return completed;
};

/** The root over the first `size` leaves. Costs at most 53 look-ups. */
export const rootOf = (size: number, nodes: NodeSource): Hash => (size === 0 ? EMPTY_ROOT : hashOver(0, size, nodes));

/** What leads from a leaf to the root over the first `size` leaves, from the leaf up: at most 53 hashes. */
export const inclusionProof = (index: number, size: number, nodes: NodeSource): readonly Hash[] =>
  path(index, 0, size, nodes);

/** What shows that the tree of the first `from` leaves is a prefix of that of the first `to`. */
export const consistencyProof = (from: number, to: number, nodes: NodeSource): readonly Hash[] =>
  from === 0 ? [] : subproof(from, 0, to, true, nodes);

// As the definition says, with places in the whole tree instead of slices. A subtree begins at a multiple of the power of two that
// bounds it, so the kept nodes are the whole ones among its parts.

const hashOver = (start: number, size: number, nodes: NodeSource): Hash => {
  const level = levelOf(size);
  if (level !== undefined) return nodes(level, start / size);
  const k = splitOf(size);
  return nodeHash(hashOver(start, k, nodes), hashOver(start + k, size - k, nodes));
};

const path = (index: number, start: number, size: number, nodes: NodeSource): readonly Hash[] => {
  if (size === 1) return [];
  const k = splitOf(size);
  return index < start + k
    ? [...path(index, start, k, nodes), hashOver(start + k, size - k, nodes)]
    : [...path(index, start + k, size - k, nodes), hashOver(start, k, nodes)];
};

const subproof = (from: number, start: number, size: number, whole: boolean, nodes: NodeSource): readonly Hash[] => {
  if (from === size) return whole ? [] : [hashOver(start, size, nodes)];
  const k = splitOf(size);
  return from <= k
    ? [...subproof(from, start, k, whole, nodes), hashOver(start + k, size - k, nodes)]
    : [...subproof(from - k, start + k, size - k, false, nodes), hashOver(start, k, nodes)];
};
