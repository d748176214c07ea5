import { DamagedVault, VaultBusy, type VaultError, VaultFailed, VaultFull, VaultReadOnly } from './errors/index.ts';

/** Runs a piece of work on the database and turns what SQLite throws into the vault's own errors. */
export const translated = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) throw error;
    throw failureOf(error.errcode, { cause: error });
  }
};

/** The failure that SQLite's result code stands for, https://sqlite.org/rescode.html */
const failureOf = (code: number, options: ErrorOptions): VaultError => {
  // The extended code keeps the primary one in its low byte.
  switch (code & 0xff) {
    case SQLITE_BUSY:
      return new VaultBusy(options);
    case SQLITE_READONLY:
      return new VaultReadOnly(options);
    case SQLITE_FULL:
      return new VaultFull(options);
    // No SQL comes from outside, so that one which cannot be carried out misses its table.
    case SQLITE_ERROR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new DamagedVault(options);
  }
  return new VaultFailed(code, options);
};

const SQLITE_ERROR = 1;
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;
