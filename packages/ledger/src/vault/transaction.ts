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
    // After some failures SQLite has rolled back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
