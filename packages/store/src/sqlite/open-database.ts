import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidArgument, LedgerSchemaTooOld, NotALedger, OtherLedger } from '../errors/index.ts';
import { newLedgerId } from '../ledger-id.ts';
import { BUSY_TIMEOUT_MS, type Connection, connectForReading, connectForWriting } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { ledgerPath } from './ledger-path.ts';
import { makeLedger } from './make-ledger.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { identify } from './schema-version.ts';
import { hasCode, SQLITE_BUSY, SQLITE_NOTADB, translate } from './sqlite-failure.ts';

export type SqliteStoreOptions = {
  /**
   * The id of a new ledger: a UUID in lower case, a random one by default. An existing ledger must have it.
   */
  readonly ledgerId?: string;
  /**
   * Opens an existing ledger for reading only; false by default. Nothing is created, migrated or written, and a full disk or a
   * folder that cannot be written does not matter, unless a process died there and left a part of the ledger in its `-wal`. On a
   * full disk that part is moved into the file.
   */
  readonly readOnly?: boolean;
  /** How long a write waits for another process's, in milliseconds; 5,000 by default. It blocks this process. */
  readonly busyTimeoutMs?: number;
};

export type OpenedDatabase = Connection & {
  readonly ledgerId: string;
  readonly readOnly: boolean;
};

/**
 * Opens a ledger's file with the settings that durability needs; makes it, and its folders, if it is missing.
 *
 * @throws NotALedger LedgerSchemaTooNew LedgerSchemaTooOld OtherLedger InvalidArgument StoreBusy
 * @throws StorageFailed StorageFull StorageReadOnly DamagedLog
 */
export const openDatabase = async (file: string, options: SqliteStoreOptions = {}): Promise<OpenedDatabase> => {
  if (file === '' || file === ':memory:') throw new InvalidArgument('path', 'must name a file; or use memoryStore');
  const busyTimeoutMs = options.busyTimeoutMs ?? BUSY_TIMEOUT_MS;
  if (!Number.isSafeInteger(busyTimeoutMs) || busyTimeoutMs < 0 || busyTimeoutMs > MAX_TIMEOUT_MS) {
    throw new InvalidArgument('busyTimeoutMs', `must be an integer from 0 to ${MAX_TIMEOUT_MS}`);
  }
  const newId = newLedgerId(options.ledgerId);
  const path = ledgerPath(file);
  const readOnly = options.readOnly === true;
  admit(path, readOnly, newId);
  let connection: Connection | undefined;
  try {
    connection = readOnly ? connectForReading(path, busyTimeoutMs) : connectForWriting(path);
    const { database, look } = connection;
    // FULL makes each commit survive a loss of power, which NORMAL does not in WAL mode.
    database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA synchronous = FULL`);
    const { version: actual, ledgerId } = look(() => identify(database, path));
    if (actual < SCHEMA_VERSION) throw new LedgerSchemaTooOld({ path, actual, supported: SCHEMA_VERSION });
    if (options.ledgerId !== undefined && options.ledgerId !== ledgerId) {
      throw new OtherLedger({ expected: options.ledgerId, actual: ledgerId });
    }
    if (!readOnly) await switchToWal(database, busyTimeoutMs);
    return { ...connection, ledgerId, readOnly };
  } catch (error) {
    connection?.database.close();
    if (hasCode(error, SQLITE_NOTADB)) throw new NotALedger(path, 'it is no SQLite database');
    throw translate(error);
  }
};

const MAX_TIMEOUT_MS = 2_147_483_647;

/** Makes the ledger where there is none. Refuses what is no ledger before SQLite sees it. */
const admit = (path: string, readOnly: boolean, newId: string): void => {
  const kind = inspectFile(path);
  if (kind === 'not-a-database') throw new NotALedger(path, 'it is no SQLite database');
  if (kind === 'other-database') throw new NotALedger(path, 'it is a SQLite database of another application');
  if (kind === 'empty')
    throw new NotALedger(path, 'it is empty, as a ledger is that lost its contents; remove it for a new one');
  if (kind === 'missing') {
    if (readOnly) throw new NotALedger(path, 'it is missing, and a ledger opened for reading is not created');
    // What SQLite had not yet written into a lost file would be written into the new one.
    if (existsSync(`${path}-wal`)) throw new NotALedger(path, 'it is missing, and a part of it lies beside it as -wal');
    makeLedger(path, newId);
  }
};

/** In WAL mode readers go on while one writes. A ledger stays in it; every later switch does nothing. */
const switchToWal = async (database: DatabaseSync, busyTimeoutMs: number): Promise<void> => {
  const deadline = Date.now() + busyTimeoutMs;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      // Measured: while another process holds the lock to write, SQLite answers at once here and does not wait.
      if (!hasCode(error, SQLITE_BUSY) || Date.now() > deadline) throw error;
      await sleep(5);
    }
  }
};
