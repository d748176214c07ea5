import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { admitFile } from './admit-file.ts';
import { NotAVault, OtherKeys, VaultFailed, VaultSchemaTooNew } from './errors.ts';
import { BOXES_ID, KEYS_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

export type VaultFiles = {
  /** The file of the boxes; SQLite keeps a journal beside it while it writes. */
  readonly path: string;
  /** The file of the keys; `path` with `.keys` at the end unless given. Its backups undo forgetting. */
  readonly keysPath?: string;
  /** Opens a vault that is there, for reading only; false by default. */
  readonly readOnly?: boolean;
  /** How long a write waits for another process's, in milliseconds; 5,000 by default. It blocks this process. */
  readonly busyTimeoutMs?: number;
};

export type OpenedFiles = { readonly database: DatabaseSync; readonly vaultId: string };

/** Opens both files as one database, so that a commit is in both or in none; makes them where both are missing or empty. */
export const openFiles = ({ readOnly = false, busyTimeoutMs = 5_000, ...files }: VaultFiles): OpenedFiles => {
  // Resolved, so that SQLite takes no name for a URI.
  const path = resolve(files.path);
  const keysPath = resolve(files.keysPath ?? `${files.path}.keys`);
  if (path === keysPath) throw new NotAVault(keysPath, 'boxes and keys are in two files');
  const kinds = [admitFile(path, BOXES_ID), admitFile(keysPath, KEYS_ID)];
  if (readOnly && kinds.some((kind) => kind !== 'ours')) {
    throw new NotAVault(path, 'boxes or keys are missing, and reading makes none');
  }
  // An empty file beside one that is ours may be a vault in the making, or one whose making was cut short.
  if (kinds.includes('ours') && kinds.includes('missing')) throw new OtherKeys(path, keysPath);
  for (const file of readOnly ? [] : [path, keysPath]) makeFile(file);
  return translated(() => {
    const database = new DatabaseSync(path, { readOnly });
    try {
      database.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeoutMs)}`);
      database.prepare('ATTACH DATABASE ? AS keys').run(keysPath);
      if (!readOnly) prepareForWriting(database);
      return { database, vaultId: vaultIdOf(database, path, keysPath) };
    } catch (error) {
      database.close();
      throw error;
    }
  });
};

/** Makes the file, and its folders, for its owner alone; one that is there stays as it is. */
const makeFile = (file: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new VaultFailed(SQLITE_CANTOPEN, { cause: error });
  }
};

const SQLITE_CANTOPEN = 14;

/**
 * A rollback journal and not a write-ahead log: its end deletes it, while a log keeps the pages that it was given, keys on them,
 * until they are overwritten; and only with it is a commit to two files atomic. EXTRA makes the end of the journal survive a loss
 * of power, or a commit could come undone.
 */
const prepareForWriting = (database: DatabaseSync): void => {
  for (const schema of ['main', 'keys']) {
    database.exec(
      `PRAGMA ${schema}.journal_mode = DELETE; PRAGMA ${schema}.synchronous = EXTRA; PRAGMA ${schema}.secure_delete = ON`,
    );
  }
  if (!isEmpty(database)) return;
  // Two processes may get here at once; the lock lets one make the vault and the other find it.
  inTransaction(database, () => {
    if (!isEmpty(database)) return;
    database.exec(SCHEMA);
    const id = randomUUID();
    for (const schema of ['main', 'keys']) {
      database.prepare(`INSERT INTO ${schema}.meta (key, value) VALUES ('vaultId', ?)`).run(id);
    }
  });
};

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM main.sqlite_schema UNION ALL SELECT 1 FROM keys.sqlite_schema LIMIT 1').get() ===
  undefined;

/** The id that both files have. */
const vaultIdOf = (database: DatabaseSync, path: string, keysPath: string): string => {
  const [vaultId, keysOf] = ['main', 'keys'].map((schema) => {
    const version = Number(database.prepare(`PRAGMA ${schema}.user_version`).get()?.['user_version']);
    if (version > SCHEMA_VERSION) {
      throw new VaultSchemaTooNew(schema === 'main' ? path : keysPath, version, SCHEMA_VERSION);
    }
    const hasTables = database.prepare(`SELECT 1 FROM ${schema}.sqlite_schema WHERE name = 'meta'`).get() !== undefined;
    return hasTables
      ? database.prepare(`SELECT value FROM ${schema}.meta WHERE key = 'vaultId'`).get()?.['value']
      : undefined;
  });
  if (typeof vaultId === 'string' && vaultId === keysOf) return vaultId;
  throw new OtherKeys(path, keysPath);
};
