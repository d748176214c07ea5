import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DamagedEntry, DamagedLog, LedgerSchemaTooNew, NotALedger } from '../errors/index.ts';
import type { Checkpoint } from '../integrity/checkpoint.ts';
import { BUSY_TIMEOUT_MS, connectForReading } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { faultOfKeptTree } from './kept-tree.ts';
import { type Copy, makeCopy } from './make-copy.ts';
import { writeLedger } from './make-ledger.ts';
import { readLedgerId } from './read-ledger-id.ts';
import { SCHEMA_VERSION, SCHEMA_WITH_TREE } from './schema.ts';
import { soundRows } from './sound-rows.ts';
import { hasCode, SQLITE_CONSTRAINT } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';
import { createTreeWriter } from './tree-writer.ts';

export type RestoreOptions = {
  /** What the log was: a backup that is another's, is older or was changed is refused. */
  readonly checkpoint?: Checkpoint;
  /**
   * Takes entries too for which neither the checkpoint nor the tree in the file vouches, only their own hashes; false by default.
   * Whoever changed a text may have changed its hash.
   */
  readonly acceptUnproved?: boolean;
};

/**
 * Makes a new ledger of the entries in a file: of a backup, also by an older release, or of a ledger whose entries are sound while
 * its tree, an index or a trigger is not. Entry by entry, so all the rest is made anew; the ledger keeps its id. Where the tree is not
 * that of the entries, a checkpoint has to prove them. What was made is verified before it gets its name. Missing folders are made.
 *
 * @throws NotALedger what is to be restored is none
 * @throws LedgerSchemaTooNew it is of a newer release
 * @throws InvalidArgument there is a file at the target already
 * @throws DamagedEntry an entry is not what was written, or not where it was
 * @throws DamagedLog the log is not what the checkpoint vouches for, nobody vouches for it, or the file cannot be read to its end
 * @throws StorageFailed StorageFull StorageReadOnly StoreBusy
 */
export const restoreSqlite = async (from: string, to: string, options: RestoreOptions = {}): Promise<Copy> => {
  const source = resolve(from);
  if (inspectFile(source) !== 'ours') throw new NotALedger(source, 'there is nothing in it to restore');
  const target = resolve(to);
  const write = (draft: string): void => {
    mkdirSync(dirname(target), { recursive: true });
    makeAnew(source, draft, options);
  };
  return makeCopy(target, write, options.checkpoint);
};

const makeAnew = (source: string, draft: string, { checkpoint, acceptUnproved = false }: RestoreOptions): void => {
  const { database: old, undisturbed } = connectForReading(source, BUSY_TIMEOUT_MS);
  try {
    // One transaction, so that all is of one moment.
    old.exec('BEGIN');
    const actual = Number(old.prepare('PRAGMA user_version').get()?.['user_version']);
    if (actual > SCHEMA_VERSION) throw new LedgerSchemaTooNew({ path: source, actual, supported: SCHEMA_VERSION });
    writeLedger(draft, readLedgerId(old, source));
    const proved = actual < SCHEMA_WITH_TREE || acceptUnproved ? Number.POSITIVE_INFINITY : (checkpoint?.size ?? 0);
    fill(draft, old, proved);
    undisturbed();
  } finally {
    old.close();
  }
};

const fill = (draft: string, old: DatabaseSync, proved: number): void => {
  const database = new DatabaseSync(draft);
  try {
    database.exec('PRAGMA synchronous = FULL');
    inTransaction(database, 'meta', () => {
      // Bytes that are taken for a text stay the bytes that they are.
      const insert = database.prepare(
        'INSERT INTO entries (idx, stream, revision, id, leaf, hash) VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?)',
      );
      const tree = createTreeWriter(database);
      for (const { index, stream, revision, id, leaf, hash } of soundRows(old)) {
        inPlace(index, () => insert.run(index, stream, revision, id, leaf, hash));
        tree.push(hash);
      }
    });
    const fault = proved < Number.POSITIVE_INFINITY ? faultOfKeptTree(old, database, proved) : undefined;
    if (fault !== undefined) throw new DamagedLog(fault, { advice: PROVE_THEM });
  } finally {
    database.close();
  }
};

const PROVE_THEM = 'name a checkpoint that covers them, restore another backup, or accept entries that are not proved';

/** The table takes an entry only at the end of its stream, and an id once in it. */
const inPlace = (index: number, insert: () => unknown): void => {
  try {
    insert();
  } catch (error) {
    if (!hasCode(error, SQLITE_CONSTRAINT)) throw error;
    throw new DamagedEntry(index, 'it does not follow the last entry of its stream', { cause: error });
  }
};
