import type { DatabaseSync } from 'node:sqlite';
import { leafHash } from '../entry/index.ts';
import { DamagedEntry } from '../errors/index.ts';
import { equalHashes, type Hash } from '../integrity/hashing.ts';

/**
 * The stored hashes of all entries in order, each compared with its text: for files of any schema.
 *
 * @throws DamagedEntry an entry does not have its hash or its place
 */
export function* soundHashes(database: DatabaseSync): Generator<Hash> {
  let next = 0;
  const rows = database.prepare('SELECT idx, CAST(leaf AS BLOB) AS leaf, hash FROM entries ORDER BY idx');
  for (const { idx, leaf, hash } of rows.iterate()) {
    const sound = leaf instanceof Uint8Array && hash instanceof Uint8Array && equalHashes(leafHash(leaf), hash);
    if (!sound || Number(idx) !== next) throw new DamagedEntry(Number(idx), 'it does not have its hash or its place');
    yield hash;
    next += 1;
  }
}
