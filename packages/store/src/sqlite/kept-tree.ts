import type { DatabaseSync } from 'node:sqlite';
import { equalHashes } from '../integrity/hashing.ts';
import { keepsTree } from './schema-version.ts';

/**
 * Where the tree that a file keeps contradicts its entries, or is silent where it should speak of them. Then their texts may have
 * been changed together with their hashes, and to make the tree anew would hide it. What lies before a checkpoint is not looked
 * at: its root proves it. Of the newest entry, which no complete node may cover, a tree says nothing.
 *
 * @param made a file with the same entries and a tree that is theirs
 * @param proved how many entries a checkpoint speaks of
 */
export const faultOfKeptTree = (kept: DatabaseSync, made: DatabaseSync, proved: number): string | undefined => {
  const hasTree = keepsTree(kept);
  const keptNode = hasTree ? kept.prepare('SELECT hash FROM nodes WHERE level = ? AND idx = ?') : undefined;
  for (const { level, idx, hash } of made.prepare('SELECT level, idx, hash FROM nodes').iterate()) {
    const [first, next] = [Number(idx) * 2 ** Number(level), (Number(idx) + 1) * 2 ** Number(level)];
    if (next <= proved) continue;
    const before = keptNode?.get(level ?? null, idx ?? null)?.['hash'];
    const same = before instanceof Uint8Array && hash instanceof Uint8Array && equalHashes(before, hash);
    if (!same) return `the tree that was kept over the entries ${first} to ${next - 1} is not theirs`;
  }
  if (!hasTree) return undefined;
  const madeNode = made.prepare('SELECT 1 FROM nodes WHERE level = ? AND idx = ?');
  for (const { level, idx } of kept.prepare('SELECT level, idx FROM nodes').iterate()) {
    if (madeNode.get(level ?? null, idx ?? null) === undefined) return 'the tree that was kept is that of more entries';
  }
  return undefined;
};
