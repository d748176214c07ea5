import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerSchemaTooNew, NotALedger } from '../errors/index.ts';
import { createFrontier } from '../integrity/frontier.ts';
import { inspectFile } from './inspect-file.ts';
import { NODES, SCHEMA_VERSION } from './schema.ts';
import { soundHashes } from './sound-hashes.ts';
import { translate, translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

export type Upgrade = { readonly from: number; readonly to: number; readonly entries: number };

/**
 * Brings the file of an older release to the schema of this one, in one transaction: it is upgraded whole or left as it was. No
 * entry changes. Nobody else may have the ledger open.
 *
 * @returns what was done; `from` equals `to` where nothing was to do
 * @throws NotALedger LedgerSchemaTooNew StorageFailed StoreBusy
 * @throws DamagedEntry an entry does not have its hash: what is damaged is not covered up by a new tree
 */
export const upgradeSqlite = (file: string): Upgrade => {
  const path = resolve(file);
  if (inspectFile(path) !== 'ours') throw new NotALedger(path, 'there is nothing in it to upgrade');
  const database = translated(() => new DatabaseSync(path));
  try {
    database.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL');
    return inTransaction(database, 'meta', () => upgrade(database, path));
  } catch (error) {
    throw translate(error);
  } finally {
    database.close();
  }
};

const upgrade = (database: DatabaseSync, path: string): Upgrade => {
  const from = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (from > SCHEMA_VERSION) throw new LedgerSchemaTooNew({ path, actual: from, supported: SCHEMA_VERSION });
  if (from === SCHEMA_VERSION) return { from, to: from, entries: 0 };
  // Version 1 had all but the tree.
  database.exec(NODES);
  const insert = database.prepare('INSERT INTO nodes (level, idx, hash) VALUES (?, ?, ?)');
  const frontier = createFrontier();
  for (const hash of soundHashes(database)) {
    for (const node of frontier.push(hash)) insert.run(node.level, node.index, node.hash);
  }
  return { from, to: SCHEMA_VERSION, entries: frontier.size() };
};
