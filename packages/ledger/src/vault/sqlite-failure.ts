import { VaultBusy, VaultFailed } from './errors.ts';

/** Runs a piece of work on the database and turns what SQLite throws into the vault's own errors. */
export const translated = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) throw error;
    // The extended code keeps the primary one in its low byte.
    throw (error.errcode & 0xff) === SQLITE_BUSY
      ? new VaultBusy({ cause: error })
      : new VaultFailed(error.errcode, { cause: error });
  }
};

const SQLITE_BUSY = 5;
