import { accessSync, constants, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StorageReadOnly, StoreBusy } from '../errors/index.ts';
import { immutableUri } from './immutable-uri.ts';
import { hasCode, SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY } from './sqlite-failure.ts';

export type Connection = {
  readonly database: DatabaseSync;
  /**
   * Every read goes through it. Throws `StoreBusy` where somebody wrote meanwhile to a file that is read without locks: what was
   * read then is worth nothing, a failure included.
   */
  readonly look: <Result>(work: () => Result) => Result;
};

const underLocks: Connection['look'] = (work) => work();

/** How long one connection waits for another, unless said otherwise, in milliseconds. */
export const BUSY_TIMEOUT_MS = 5_000;

export const connectForWriting = (path: string): Connection => ({
  database: new DatabaseSync(path),
  look: underLocks,
});

/**
 * Connects for reading, also where SQLite has no room for the two files that it keeps beside one in WAL mode: on a full disk, on
 * a disk that cannot be written, in the folder of somebody else.
 *
 * @throws StorageReadOnly what a process that died has left beside the file cannot be read there
 */
export const connectForReading = (path: string, busyTimeoutMs: number): Connection => {
  let first: unknown;
  for (const connect of [ordinarily, withoutLocks, alone]) {
    try {
      const connection = connect(path, busyTimeoutMs);
      if (connection !== undefined) return connection;
    } catch (error) {
      first ??= error;
      if (!isForWantOfRoom(error)) break;
    }
  }
  const cannotWrite = hasCode(first, SQLITE_CANTOPEN) || hasCode(first, SQLITE_READONLY);
  throw cannotWrite && !isWhole(path) ? new StorageReadOnly({ cause: first, advice: COPY_FIRST }) : first;
};

const COPY_FIRST =
  'What a process that died has left in -wal or -journal cannot be read here: copy the file and what lies beside it into a ' +
  'folder that can be written, and open that copy';

const isForWantOfRoom = (error: unknown): boolean =>
  [SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL].some((code) => hasCode(error, code));

/**
 * Measured: a connection for reading makes `-wal` and `-shm` and may not remove them again. Where no `-wal` is there, no
 * other process is at work and nothing waits to be written, so one that is only forbidden to write leaves no trace. Whoever may
 * not write the file itself would leave both to those who may.
 */
const ordinarily = (path: string, wait: number): Connection | undefined => {
  if (sizeOf(`${path}-wal`) !== undefined) return tried(path, wait, '', { readOnly: true });
  return isWritable(path) ? tried(path, wait, 'PRAGMA query_only = ON') : undefined;
};

/** The file as it is, if it is whole: SQLite takes no lock, writes nothing beside it, and does not see that somebody writes. */
const withoutLocks = (path: string, wait: number): Connection | undefined => {
  const state = (): string => {
    const { mtimeNs, size } = statSync(path, { bigint: true });
    return isWhole(path) ? `${mtimeNs} ${size}` : '';
  };
  const before = state();
  if (before === '') return undefined;
  const undisturbed = (): void => {
    if (state() !== before) throw new StoreBusy({ message: SOMEBODY_WROTE });
  };
  const { database } = tried(immutableUri(path), wait, '', { readOnly: true });
  undisturbed();
  const look: Connection['look'] = (work) => {
    try {
      return work();
    } finally {
      undisturbed();
    }
  };
  return { database, look };
};

const SOMEBODY_WROTE =
  'somebody has written to the ledger, which is read without locks as nothing may be written beside it; open it again';

/** A connection that nobody else may join keeps the index of the log in memory, so a full disk does not matter. */
const alone = (path: string, wait: number): Connection =>
  tried(path, wait, 'PRAGMA query_only = ON; PRAGMA locking_mode = EXCLUSIVE');

/** Whether nothing beside the file belongs into it: what readers and writers leave on a full disk is empty. */
const isWhole = (path: string): boolean =>
  ['-wal', '-journal'].every((ending) => (sizeOf(`${path}${ending}`) ?? 0) === 0);

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** SQLite opens a file with the first read. */
const tried = (target: string, wait: number, sql: string, options = {}): Connection => {
  const database = new DatabaseSync(target, options);
  try {
    database.exec(`PRAGMA busy_timeout = ${wait}; ${sql}; SELECT 1 FROM sqlite_schema`);
    return { database, look: underLocks };
  } catch (error) {
    database.close();
    throw error;
  }
};
