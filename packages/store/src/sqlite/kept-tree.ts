import type { DatabaseSync } from 'node:sqlite';
import { equalHashes } from '../integrity/hashing.ts';

/**
 * Where the tree that a file keeps contradicts its entries, or is silent about them. Then their texts may have been changed together
 * with their hashes, and to make the tree anew would hide it. What lies before a checkpoint is not looked at: its root proves it.
 *
 * @param made a file with the same entries and a tree that is theirs
 * @param proved how many entries a checkpoint speaks of
 */
export const faultOfKeptTree = (kept: DatabaseSync, made: DatabaseSync, proved: number): string | undefined => {
  const hasTree = kept.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'nodes'").get();
  const keptNode = hasTree && kept.prepare('SELECT hash FROM nodes WHERE level = ? AND idx = ?');
  let nodes = 0;
  for (const { level, idx, hash } of made.prepare('SELECT level, idx, hash FROM nodes').iterate()) {
    nodes += 1;
    const [first, next] = [Number(idx) * 2 ** Number(level), (Number(idx) + 1) * 2 ** Number(level)];
    if (next <= proved) continue;
    const before = keptNode?.get(level ?? null, idx ?? null)?.['hash'];
    const same = before instanceof Uint8Array && hash instanceof Uint8Array && equalHashes(before, hash);
    if (!same) return `the tree that was kept over the entries ${first} to ${next - 1} is not theirs`;
  }
  const all = hasTree && Number(kept.prepare('SELECT count(*) AS count FROM nodes').get()?.['count']);
  return all !== undefined && all > nodes ? 'the tree that was kept is that of more entries' : undefined;
};
