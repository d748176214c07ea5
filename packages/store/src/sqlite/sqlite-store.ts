import { eventStoreOver } from '../log/index.ts';
import type { OpenStore } from '../port.ts';
import { openDatabase, type SqliteStoreOptions } from './open-database.ts';
import { createSqliteLog } from './sqlite-log.ts';

/**
 * A ledger in one SQLite file, in WAL mode with synchronous=FULL: what `append` has answered survives a crash and a
 * loss of power. Any number of processes may have it open; one writes at a time. Missing folders are made.
 *
 * Opening throws:
 * `NotALedger` for a file that is none, which is left as it is, and for a missing one with `readOnly`;
 * `LedgerSchemaTooNew` for the file of a newer release, `LedgerSchemaTooOld` for that of an older one; `OtherLedger` if the file has another id than asked for;
 * `InvalidArgument` for an option out of bounds; `StorageFailed` and `StoreBusy` as every method.
 *
 * @param path the ledger's file; SQLite keeps two more beside it while it is open, with `-wal` and `-shm` at the end
 */
export const sqliteStore =
  (path: string, options: SqliteStoreOptions = {}): OpenStore =>
  async ({ validator }) =>
    eventStoreOver(createSqliteLog(await openDatabase(path, options)), validator);
