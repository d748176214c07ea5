import type { DatabaseSync } from 'node:sqlite';
import { createFrontier } from '../integrity/frontier.ts';
import type { Hash } from '../integrity/hashing.ts';

/** Writes the inner nodes of a tree as its leaves pass by. */
export const createTreeWriter = (database: DatabaseSync) => {
  const insert = database.prepare('INSERT INTO nodes (level, idx, hash) VALUES (?, ?, ?)');
  const frontier = createFrontier();
  return {
    push(leaf: Hash): void {
      for (const { level, index, hash } of frontier.push(leaf)) insert.run(level, index, hash);
    },
    size: frontier.size,
  };
};
