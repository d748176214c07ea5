import type { IntegrityLog } from '../port.ts';
import { hexOf } from './hashing.ts';
import { nodesAt } from './shape.ts';
import type { TreeNode } from './tree.ts';

/** Compares the kept nodes of a tree with computed ones, level by level, a page at a time. */
export const createNodeCheck = (log: IntegrityLog) => {
  const pages = new Map<number, { from: number; hashes: readonly string[] }>();

  let told = -1;

  const kept = async (level: number, index: number): Promise<string | undefined> => {
    let page = pages.get(level);
    if (page === undefined || index >= page.from + page.hashes.length) {
      page = { from: index, hashes: await log.keptNodes(level, index, PAGE) };
      pages.set(level, page);
    }
    return page.hashes[index - page.from];
  };

  return {
    /**
     * The first of the nodes that is not kept as it should be, by the index of the first entry below it. Nodes above one that was
     * told are wrong too and are not told again. Has to be asked in the order of the log.
     */
    async compare(nodes: readonly TreeNode[]): Promise<{ readonly first: number } | undefined> {
      for (const { level, index, hash } of nodes) {
        const found = await kept(level, index);
        const first = index * 2 ** level;
        if (found === hexOf(hash)) continue;
        if (first <= told) return undefined;
        told = first;
        return { first };
      }
      return undefined;
    },
    /** Says so where more nodes are kept than a log of that size has. */
    async surplus(size: number): Promise<string | undefined> {
      for (let level = 1; level <= 53; level += 1) {
        const [beyond] = await log.keptNodes(level, nodesAt(level, size), 1);
        if (beyond !== undefined) return `hashes are kept at level ${level} for entries that are not there`;
      }
      return undefined;
    },
  };
};

const PAGE = 1_000;
