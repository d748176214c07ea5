import {
  DamagedLog,
  OutcomeUnknown,
  StorageFailed,
  StorageFull,
  StorageReadOnly,
  StoreBusy,
  StoreError,
} from '../errors/index.ts';
import { isFileFailure, isFull } from '../files/index.ts';

/** What `node:sqlite` throws. */
type SqliteFailure = Error & { readonly errcode: number };

const isSqliteFailure = (error: unknown): error is SqliteFailure =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';

/** Whether the failure has this primary result code; the extended code keeps it in its low byte. */
export const hasCode = (error: unknown, code: number): boolean =>
  isSqliteFailure(error) && (error.errcode & 0xff) === code;

// https://sqlite.org/rescode.html
export const SQLITE_ERROR = 1;
export const SQLITE_BUSY = 5;
export const SQLITE_READONLY = 8;
export const SQLITE_IOERR = 10;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_CONSTRAINT = 19;
export const SQLITE_NOTADB = 26;
/** Measured: SQLite says this on a full disk when it opens a file in WAL mode, but of a disk that fails just as well. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** Runs a piece of work on the database and turns what SQLite throws into the store's own errors. */
export const translated = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw translate(error);
  }
};

/** A failure before COMMIT: nothing was stored. Errors that are neither SQLite's nor the file system's stay as they are. */
export const translate = (error: unknown): unknown => {
  // No number that was stored is beyond what a number can hold.
  if (error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE') {
    return new DamagedLog('a number in it is larger than any that was stored', { cause: error });
  }
  if (error instanceof StoreError) return error;
  if (isFileFailure(error)) return translateFile(error);
  if (!isSqliteFailure(error)) return error;
  if (hasCode(error, SQLITE_BUSY)) return new StoreBusy({ cause: error });
  if (hasCode(error, SQLITE_FULL)) return new StorageFull({ cause: error });
  if (hasCode(error, SQLITE_READONLY)) return new StorageReadOnly({ cause: error });
  if (hasCode(error, SQLITE_CORRUPT) || hasCode(error, SQLITE_NOTADB)) {
    return new DamagedLog('SQLite finds its file malformed', { cause: error });
  }
  // No SQL comes from outside, so that one which cannot be carried out misses its table.
  if (hasCode(error, SQLITE_ERROR)) {
    return new DamagedLog('its tables are not those that it was made with', { cause: error, advice: MAKE_ANEW });
  }
  return new StorageFailed({ sqliteCode: error.errcode, reason: reasonOf(error) }, { cause: error });
};

/** For a file whose entries may be sound. */
export const MAKE_ANEW = 'restore it from a backup, or make it anew of its entries with orgledger restore';

const translateFile = (error: NodeJS.ErrnoException): StoreError => {
  if (isFull(error)) return new StorageFull({ cause: error });
  return new StorageFailed({ sqliteCode: SQLITE_CANTOPEN, reason: String(error.code) }, { cause: error });
};

/**
 * A failure of COMMIT. SQLite reports BUSY before it writes, and FULL when a write fell short, which leaves no whole
 * transaction behind. After any other failure (measured: EIO from fsync) the entries may be found on the disk.
 */
export const translateCommit = (error: unknown, stream: string): unknown => {
  if (!isSqliteFailure(error) || hasCode(error, SQLITE_BUSY) || hasCode(error, SQLITE_FULL)) return translate(error);
  return new OutcomeUnknown({ stream, sqliteCode: error.errcode, reason: reasonOf(error) }, { cause: error });
};

// `errstr` is SQLite's text for the code; `message` may quote values.
const reasonOf = (error: SqliteFailure): string =>
  error.errcode === SQLITE_IOERR_SHMSIZE ? 'no room for its -shm: the disk may be full' : sqliteText(error);

const sqliteText = (error: SqliteFailure): string =>
  'errstr' in error && typeof error.errstr === 'string' ? error.errstr : 'unknown';
