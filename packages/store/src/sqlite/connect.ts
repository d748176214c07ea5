import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StorageReadOnly, StoreBusy } from '../errors/index.ts';
import { hasCode, SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY } from './sqlite-failure.ts';

export type Connection = {
  readonly database: DatabaseSync;
  /** To be called after each read. Throws `StoreBusy` where somebody wrote to a file that is read without locks. */
  readonly undisturbed: () => void;
};

/** How long one connection waits for another, unless said otherwise. */
export const BUSY_TIMEOUT_MS = 5_000;

export const connectForWriting = (path: string): Connection => ({
  database: new DatabaseSync(path),
  undisturbed: () => {},
});

/**
 * Connects for reading, also where SQLite has no room for the two files that it keeps beside one in WAL mode: on a full disk, on
 * a disc that cannot be written, in the folder of somebody else.
 *
 * @throws StorageReadOnly a `-wal` of a process that died lies beside the file and cannot be read there
 */
export const connectForReading = (path: string, busyTimeoutMs: number): Connection => {
  let first: unknown;
  for (const connect of [ordinarily, alone, withoutLocks]) {
    try {
      const connection = connect(path, busyTimeoutMs);
      if (connection !== undefined) return connection;
    } catch (error) {
      first ??= error;
      if (!isForWantOfRoom(error)) break;
    }
  }
  const cannotWrite = hasCode(first, SQLITE_CANTOPEN) || hasCode(first, SQLITE_READONLY);
  throw cannotWrite && existsSync(`${path}-wal`) ? new StorageReadOnly({ cause: first, advice: COPY_FIRST }) : first;
};

const COPY_FIRST =
  'What a process that died has left in -wal cannot be read here: copy the file and its -wal into a folder that can be written, and open that copy';

const isForWantOfRoom = (error: unknown): boolean =>
  [SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL].some((code) => hasCode(error, code));

/**
 * Measured: a connection for reading makes `-wal` and `-shm` and may not remove them again. Where no `-wal` is there, no
 * other process is at work and nothing waits to be written, so one that is only forbidden to write leaves no trace.
 */
const ordinarily = (path: string, wait: number): Connection =>
  existsSync(`${path}-wal`) ? tried(path, wait, '', { readOnly: true }) : tried(path, wait, 'PRAGMA query_only = ON');

/** A connection that nobody else may join keeps the index of the log in memory, so a full disk does not matter. */
const alone = (path: string, wait: number): Connection =>
  tried(path, wait, 'PRAGMA query_only = ON; PRAGMA locking_mode = EXCLUSIVE');

/** The file as it is, if it is whole: SQLite takes no lock and writes nothing beside it, and does not see that somebody writes. */
const withoutLocks = (path: string, wait: number): Connection | undefined => {
  const marks = (): string => {
    const { mtimeNs, size } = statSync(path, { bigint: true });
    return existsSync(`${path}-wal`) ? '' : `${mtimeNs} ${size}`;
  };
  const before = marks();
  if (before === '') return undefined;
  const undisturbed = (): void => {
    if (marks() !== before) throw new StoreBusy();
  };
  // The first releases of Node 22 know no such names; there the first failure is told.
  const { database } = tried(`${pathToFileURL(path).href}?immutable=1`, wait, '', { readOnly: true });
  undisturbed();
  return { database, undisturbed };
};

/** SQLite opens a file with the first read. */
const tried = (target: string, wait: number, sql: string, options = {}): Connection => {
  const database = new DatabaseSync(target, options);
  try {
    database.exec(`PRAGMA busy_timeout = ${wait}; ${sql}; SELECT 1 FROM sqlite_schema`);
    return { database, undisturbed: () => {} };
  } catch (error) {
    database.close();
    throw error;
  }
};
