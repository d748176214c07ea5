import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { leafHash } from '../entry/index.ts';
import { DamagedEntry, InvalidArgument, NotALedger } from '../errors/index.ts';
import { createFrontier } from '../integrity/frontier.ts';
import { equalHashes, type Hash } from '../integrity/hashing.ts';
import { inspectFile } from './inspect-file.ts';
import { translate } from './sqlite-failure.ts';
import { syncFolder } from './sync-folder.ts';

export type Copy = {
  readonly ledgerId: string;
  readonly entries: number;
  /** The root over the entries of the copy, computed from their texts. */
  readonly root: Hash;
};

/**
 * Copies a ledger into a new file: for backups, and to bring one back. The ledger may be written meanwhile: the copy is what it was
 * at one moment. Every entry of the copy is checked against its hash before the file gets its name, so there is never half a copy,
 * nor one of damaged entries. Free space is left behind. The folder of the copy must be there.
 *
 * @throws NotALedger what is to be copied is none
 * @throws InvalidArgument there is a file at the target already
 * @throws DamagedEntry an entry does not have its hash: keep the older backups
 * @throws StorageFailed StorageFull StorageReadOnly DamagedLog StoreBusy
 */
export const copySqlite = (from: string, to: string): Copy => {
  const [source, target] = [resolve(from), resolve(to)];
  if (inspectFile(source) !== 'ledger') throw new NotALedger(source, 'there is nothing in it to copy');
  if (existsSync(target)) throw new InvalidArgument('target', 'must be a new file: a copy overwrites nothing');
  // SQLite would play what lies there into the new file.
  const left = ['-wal', '-shm', '-journal'].find((ending) => existsSync(`${target}${ending}`));
  if (left !== undefined) {
    throw new InvalidArgument(
      'target',
      `must have no ${left} of an earlier ledger beside it: move that away with its ledger`,
    );
  }
  const draft = `${target}.${randomUUID()}.new`;
  try {
    vacuumInto(source, draft);
    const copy = check(draft);
    // Unlike a rename, a link overwrites nothing.
    linkSync(draft, target);
    syncFolder(dirname(target));
    return copy;
  } catch (error) {
    throw translate(error);
  } finally {
    rmSync(draft, { force: true });
  }
};

const vacuumInto = (source: string, draft: string): void => {
  const database = new DatabaseSync(source);
  try {
    database.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL');
    database.prepare('VACUUM INTO ?').run(draft);
  } finally {
    database.close();
  }
};

const check = (draft: string): Copy => {
  const database = new DatabaseSync(draft, { readOnly: true });
  try {
    const frontier = createFrontier();
    const rows = database.prepare('SELECT idx, CAST(leaf AS BLOB) AS leaf, hash FROM entries ORDER BY idx');
    for (const { idx, leaf, hash } of rows.iterate()) {
      const computed = leaf instanceof Uint8Array ? leafHash(leaf) : undefined;
      const sound = computed !== undefined && hash instanceof Uint8Array && equalHashes(computed, hash);
      if (!sound || Number(idx) !== frontier.size()) {
        throw new DamagedEntry(Number(idx), 'it does not have its hash or its place');
      }
      frontier.push(computed);
    }
    const id = database.prepare("SELECT value FROM meta WHERE key = 'ledgerId'").get()?.['value'];
    return { ledgerId: String(id), entries: frontier.size(), root: frontier.root() };
  } finally {
    database.close();
  }
};
