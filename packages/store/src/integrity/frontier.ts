import type { Hash } from './hashing.ts';
import { type NodeSource, nodesCompletedBy, rootOf, type TreeNode } from './tree.ts';

/** Computes the root of a log as its leaves pass by, keeping one hash of each level. */
export type Frontier = {
  /** Takes the next leaf; answers the inner nodes that it completes. */
  push(leaf: Hash): readonly TreeNode[];
  /** How many leaves have passed. */
  size(): number;
  /** The root over them. */
  root(): Hash;
};

export const createFrontier = (): Frontier => {
  let size = 0;
  // The newest complete node of each level is all that a new leaf and the root need.
  const newest: Hash[] = [];
  const node: NodeSource = (level) => {
    const hash = newest[level];
    if (hash === undefined) throw new RangeError(`no node of level ${level} has passed`);
    return hash;
  };
  return {
    push(leaf) {
      const completed = nodesCompletedBy(size, leaf, node);
      newest[0] = leaf;
      for (const { level, hash } of completed) newest[level] = hash;
      size += 1;
      return completed;
    },
    size: () => size,
    root: () => rootOf(size, node),
  };
};
