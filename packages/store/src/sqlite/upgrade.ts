import { DatabaseSync } from 'node:sqlite';
import { NotALedger, StoreBusy } from '../errors/index.ts';
import { BUSY_TIMEOUT_MS } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { ledgerPath } from './ledger-path.ts';
import { NODES, SCHEMA_VERSION } from './schema.ts';
import { identify } from './schema-version.ts';
import { soundRows } from './sound-rows.ts';
import { hasCode, SQLITE_BUSY, translate, translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';
import { createTreeWriter } from './tree-writer.ts';

export type Upgrade = { readonly from: number; readonly to: number; readonly entries: number };

/**
 * Brings the file of an older release to the schema of this one, in one transaction: it is upgraded whole or left as it was. No
 * entry changes.
 *
 * @returns what was done; `from` equals `to` where nothing was to do
 * @throws NotALedger LedgerSchemaTooNew DamagedLog StorageFailed StorageFull StorageReadOnly
 * @throws StoreBusy another process has the ledger open
 * @throws DamagedEntry an entry does not have its hash: what is damaged is not covered up by a new tree
 */
export const upgradeSqlite = (file: string): Upgrade => {
  const path = ledgerPath(file);
  if (inspectFile(path) !== 'ours') throw new NotALedger(path, 'there is nothing in it to upgrade');
  const database = translated(() => new DatabaseSync(path));
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA synchronous = FULL`);
    const { version } = identify(database, path);
    if (version === SCHEMA_VERSION) return { from: version, to: version, entries: 0 };
    takeAlone(database);
    return inTransaction(database, 'meta', () => upgrade(database, path));
  } catch (error) {
    throw translate(error);
  } finally {
    database.close();
  }
};

const upgrade = (database: DatabaseSync, path: string): Upgrade => {
  const { version: from } = identify(database, path);
  // Version 1 had all but the tree.
  database.exec(NODES);
  const tree = createTreeWriter(database);
  for (const { hash } of soundRows(database)) tree.push(hash);
  return { from, to: SCHEMA_VERSION, entries: tree.size() };
};

/**
 * Keeps out a program of the older release that has the file open: it looked at the version long ago, and would go on to add
 * entries in the old way. Measured: SQLite leaves WAL mode only where nobody else has the file open, and then lets nobody in.
 */
const takeAlone = (database: DatabaseSync): void => {
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    throw hasCode(error, SQLITE_BUSY) ? new StoreBusy({ cause: error, message: STOP_OTHERS }) : error;
  }
};

const STOP_OTHERS = 'another process has the ledger open; nothing was stored. Stop whatever uses it, then try again';
