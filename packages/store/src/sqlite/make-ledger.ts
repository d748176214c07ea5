import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageFailed } from '../errors/index.ts';
import { SCHEMA } from './schema.ts';
import { SQLITE_CANTOPEN, translated } from './sqlite-failure.ts';
import { syncFolder } from './sync-folder.ts';
import { inTransaction } from './transaction.ts';

/**
 * Makes a ledger's file, and its folders, whole or not at all: it is written under another name and linked to its own when it is
 * done. Where another process was faster, the ledger is that of the other.
 *
 * @throws StorageFailed StorageFull StorageReadOnly
 */
export const makeLedger = (path: string, ledgerId: string): void => {
  const draft = `${path}.${randomUUID()}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    translated(() => write(draft, ledgerId));
    linkSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    throw hasCode(error)
      ? new StorageFailed({ sqliteCode: SQLITE_CANTOPEN, reason: 'it cannot be made' }, { cause: error })
      : error;
  } finally {
    rmSync(draft, { force: true });
  }
};

const write = (draft: string, ledgerId: string): void => {
  const database = new DatabaseSync(draft);
  try {
    database.exec('PRAGMA synchronous = FULL');
    // A rollback journal, as a new file has, puts the application id into the file's header at once.
    inTransaction(database, 'meta', () => {
      database.exec(SCHEMA);
      database.prepare("INSERT INTO meta (key, value) VALUES ('ledgerId', ?)").run(ledgerId);
    });
  } finally {
    database.close();
  }
};

/** Whether the file system refused, with this code if one is given. SQLite's failures have been translated. */
const hasCode = (error: unknown, code?: string): boolean =>
  error instanceof Error && 'syscall' in error && (code === undefined || ('code' in error && error.code === code));
