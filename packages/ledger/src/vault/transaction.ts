import type { DatabaseSync } from 'node:sqlite';

/** Runs the work with both files locked for writing and commits it, to both or to none. */
export const inTransaction = <Result>(database: DatabaseSync, work: () => Result): Result => {
  // IMMEDIATE takes the locks before anything is read, so what is read stays true until the commit.
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollback(database);
    throw error;
  }
};

// After some failures SQLite has rolled back by itself and refuses to do it twice; the first error is the one to tell.
const rollback = (database: DatabaseSync): void => {
  try {
    database.exec('ROLLBACK');
  } catch {
    // Nothing is left to roll back.
  }
};
