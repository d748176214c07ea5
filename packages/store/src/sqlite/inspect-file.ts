import { closeSync, openSync, readSync } from 'node:fs';
import { APPLICATION_ID } from './schema.ts';
import { isFileFailure, translate } from './sqlite-failure.ts';

export type SqliteFileKind = 'missing' | 'empty' | 'ours' | 'other-database' | 'not-a-database';

/** What a file is to the ledger. @throws StorageFailed the file cannot be read */
export const inspectFile = (path: string): SqliteFileKind => inspectSqliteFile(path, APPLICATION_ID);

/**
 * What a file is, by its header alone. SQLite is not let near a file that is not ours: merely opening one may roll
 * back its journal or leave a write-ahead log beside it.
 *
 * The header can be trusted because a ledger gets its application id before it is switched to WAL mode.
 *
 * @param applicationId what `PRAGMA application_id` says of a file that is ours
 * @throws StorageFailed the file cannot be read
 */
export const inspectSqliteFile = (path: string, applicationId: number): SqliteFileKind => {
  const header = Buffer.alloc(HEADER_BYTES);
  let length: number;
  try {
    const file = openSync(path, 'r');
    try {
      length = readSync(file, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isFileFailure(error, 'ENOENT')) return 'missing';
    if (isFileFailure(error, 'EISDIR')) return 'not-a-database';
    throw translate(error);
  }
  if (length === 0) return 'empty';
  if (length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'not-a-database';
  return header.readUInt32BE(APPLICATION_ID_OFFSET) === applicationId ? 'ours' : 'other-database';
};

// https://sqlite.org/fileformat.html#the_database_header
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_OFFSET = 68;
