import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DamagedEntry, DamagedLog, InvalidArgument, isStoreError, NotALedger } from '../errors/index.ts';
import { createFrontier } from '../integrity/frontier.ts';
import type { Hash } from '../integrity/hashing.ts';
import { verifyLog } from '../integrity/verify-log.ts';
import { integrityOver } from '../log/integrity-over.ts';
import { inspectFile } from './inspect-file.ts';
import { openDatabase } from './open-database.ts';
import { soundHashes } from './sound-hashes.ts';
import { translate } from './sqlite-failure.ts';
import { createSqliteLog } from './sqlite-log.ts';
import { syncFolder } from './sync-folder.ts';

export type Copy = {
  readonly ledgerId: string;
  readonly entries: number;
  /** The root over the entries of the copy. */
  readonly root: Hash;
};

/**
 * Copies a ledger into a new file: for backups, and to bring one back. The ledger may be written meanwhile: the copy is what it was
 * at one moment. The copy is verified as `verifyLog` does before the file gets its name, so there is never half a copy, nor one of a
 * damaged ledger; of a file of an older schema, which has no tree, every entry is compared with its hash. Free space is left behind. The folder of the copy must be there.
 *
 * @throws NotALedger what is to be copied is none
 * @throws InvalidArgument there is a file at the target already
 * @throws DamagedEntry DamagedLog the ledger is damaged: keep the older backups
 * @throws StorageFailed StorageFull StorageReadOnly StoreBusy
 */
export const copySqlite = async (from: string, to: string): Promise<Copy> => {
  const [source, target] = [resolve(from), resolve(to)];
  if (inspectFile(source) !== 'ours') throw new NotALedger(source, 'there is nothing in it to copy');
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
    const copy = await check(draft);
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

const check = async (draft: string): Promise<Copy> => {
  const opened = await openDatabase(draft, { readOnly: true }).catch((error: unknown) => {
    if (isStoreError(error, 'LedgerSchemaTooOld')) return undefined;
    throw error;
  });
  if (opened === undefined) return checkOlder(draft);
  const log = createSqliteLog(opened);
  try {
    const { damages, size, root } = await verifyLog({
      ledgerId: log.ledgerId,
      integrity: integrityOver(log, () => {}),
    });
    const [first] = damages;
    if (first?.index !== undefined) throw new DamagedEntry(first.index, first.message);
    if (first !== undefined) throw new DamagedLog(first.message);
    return { ledgerId: log.ledgerId, entries: size, root };
  } finally {
    log.close();
  }
};

const checkOlder = (draft: string): Copy => {
  const database = new DatabaseSync(draft, { readOnly: true });
  try {
    const frontier = createFrontier();
    for (const hash of soundHashes(database)) frontier.push(hash);
    const id = database.prepare("SELECT value FROM meta WHERE key = 'ledgerId'").get()?.['value'];
    return { ledgerId: String(id), entries: frontier.size(), root: frontier.root() };
  } finally {
    database.close();
  }
};
