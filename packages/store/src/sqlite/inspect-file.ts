import { openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isFileFailure } from '../files/index.ts';
import { immutableUri } from './immutable-uri.ts';
import { APPLICATION_ID } from './schema.ts';
import { hasCode, SQLITE_CORRUPT, SQLITE_NOTADB, translate, translated } from './sqlite-failure.ts';

export type SqliteFileKind = 'missing' | 'empty' | 'ours' | 'other-database' | 'not-a-database';

/** What a file is to the ledger. Throws as `inspectSqliteFile`. */
export const inspectFile = (path: string): SqliteFileKind => inspectSqliteFile(path, APPLICATION_ID);

/**
 * What a file is, by its header alone, and without a trace: opened in the usual way, a database that is not ours might roll back
 * its journal or get a write-ahead log.
 *
 * SQLite itself reads the header. To open a file and close it again takes from this process all locks that it has on it, and
 * another one would believe that nobody uses the ledger (measured: it then deletes the live write-ahead log). SQLite knows, and
 * closes late.
 *
 * The header can be trusted because a ledger gets its application id before it is switched to WAL mode.
 *
 * @param applicationId what `PRAGMA application_id` says of a file that is ours
 * @throws StorageFailed the file cannot be read
 */
export const inspectSqliteFile = (path: string, applicationId: number): SqliteFileKind => {
  let database: DatabaseSync | undefined;
  try {
    const file = statSync(path);
    if (!file.isFile()) return 'not-a-database';
    if (file.size === 0) return 'empty';
    database = new DatabaseSync(immutableUri(path), { readOnly: true });
    const id = database.prepare('PRAGMA application_id').get()?.['application_id'];
    return id === applicationId ? 'ours' : 'other-database';
  } catch (error) {
    if (isFileFailure(error, 'ENOENT')) return 'missing';
    if (hasCode(error, SQLITE_NOTADB)) return 'not-a-database';
    if (hasCode(error, SQLITE_CORRUPT)) return translated(() => inHeader(path, applicationId));
    throw translate(error);
  } finally {
    database?.close();
  }
};

/**
 * The same for a file that is shorter than its header says: the power went while SQLite moved its write-ahead log into it, and with
 * that log it is whole. It is left open on purpose, as to close it would take the locks.
 */
const inHeader = (path: string, applicationId: number): SqliteFileKind => {
  const id = Buffer.alloc(4);
  readSync(openSync(path, 'r'), id, 0, id.length, APPLICATION_ID_OFFSET);
  return id.readUInt32BE() === applicationId ? 'ours' : 'other-database';
};

// https://sqlite.org/fileformat.html#the_database_header
const APPLICATION_ID_OFFSET = 68;
