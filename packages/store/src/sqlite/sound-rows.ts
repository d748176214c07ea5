import type { DatabaseSync } from 'node:sqlite';
import { leafHash } from '../entry/index.ts';
import { DamagedEntry } from '../errors/index.ts';
import { equalHashes, type Hash } from '../integrity/hashing.ts';

export type SoundRow = {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly leaf: Uint8Array;
  readonly hash: Hash;
};

/**
 * All entries in order, each text compared with its hash: for files of any schema, and for those whose indexes or whose tree
 * cannot be trusted.
 *
 * @throws DamagedEntry an entry does not have its hash or its place
 */
export function* soundRows(database: DatabaseSync): Generator<SoundRow> {
  let next = 0;
  const rows = database.prepare(
    'SELECT idx, stream, revision, id, CAST(leaf AS BLOB) AS leaf, hash FROM entries NOT INDEXED ORDER BY idx',
  );
  for (const { idx, stream, revision, id, leaf, hash } of rows.iterate()) {
    const sound = leaf instanceof Uint8Array && hash instanceof Uint8Array && equalHashes(leafHash(leaf), hash);
    if (!sound || Number(idx) !== next) throw new DamagedEntry(Number(idx), 'it does not have its hash or its place');
    yield { index: next, stream: String(stream), revision: Number(revision), id: String(id), leaf, hash };
    next += 1;
  }
}
