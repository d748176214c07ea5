import { translate, translateCommit } from './sqlite-failure.ts';

/** As much of `DatabaseSync` as a transaction needs. */
export type Executor = { exec(sql: string): void };

/**
 * Runs the work inside the writer's lock and commits it.
 *
 * @throws StoreBusy StorageFailed StorageFull StorageReadOnly DamagedLog nothing was stored
 * @throws OutcomeUnknown the commit failed and may have happened
 */
export const inTransaction = <Result>(database: Executor, stream: string, work: () => Result): Result => {
  try {
    // IMMEDIATE takes the lock before anything is read, so what is read stays true until the commit.
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    throw translate(error);
  }
  let result: Result;
  try {
    result = work();
  } catch (error) {
    rollback(database);
    throw translate(error);
  }
  try {
    database.exec('COMMIT');
  } catch (error) {
    rollback(database);
    throw translateCommit(error, stream);
  }
  return result;
};

// After some failures SQLite has rolled back by itself and refuses to do it twice; the first error is the one to tell.
const rollback = (database: Executor): void => {
  try {
    database.exec('ROLLBACK');
  } catch {
    // Nothing is left to roll back.
  }
};
