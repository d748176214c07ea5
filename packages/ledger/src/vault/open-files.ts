import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { admitFile, type VaultFileKind } from './admit-file.ts';
import { NotAVault, OtherKeys, VaultSchemaTooOld } from './errors/index.ts';
import { type Identity, identify } from './identify.ts';
import { makeFile } from './make-file.ts';
import { BOXES_ID, KEYS_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

/** Where a vault is. */
export type VaultPaths = {
  /** The file of the boxes; SQLite keeps a journal beside it while it writes. */
  readonly path: string;
  /** The file of the keys; `path` with `.keys` at the end unless given. Its backups undo forgetting. */
  readonly keysPath?: string | undefined;
};

export type VaultFiles = VaultPaths & {
  /** Opens a vault that is there, for reading only; false by default. */
  readonly readOnly?: boolean;
  /** How long a write waits for another process's, in milliseconds; 5,000 by default. It blocks this process. */
  readonly busyTimeoutMs?: number;
};

export type OpenedFiles = { readonly database: DatabaseSync } & Identity;

type Opening = {
  /** Whether a vault is made where both files are missing or empty; else it has to be there. */
  readonly make: boolean;
  /** The oldest schema that is let in. */
  readonly oldest?: number;
};

/**
 * Opens both files as one database, so that a commit is in both or in none.
 *
 * @throws NotAVault OtherKeys VaultSchemaTooNew VaultSchemaTooOld DamagedVault VaultBusy VaultFull VaultReadOnly VaultFailed
 */
export const openFiles = (
  { readOnly = false, busyTimeoutMs = 5_000, ...files }: VaultFiles,
  { make, oldest = SCHEMA_VERSION }: Opening,
): OpenedFiles => {
  const { path, keysPath } = resolvePaths(files);
  const kinds = kindsOf(path, keysPath);
  if (!make && !kinds.includes('ours')) throw new NotAVault(path, 'boxes and keys are missing, and none are made');
  // An empty file beside one that is ours may be a vault in the making, or one whose making was cut short.
  if (kinds.includes('ours') && kinds.includes('missing')) throw new OtherKeys(path, keysPath);
  for (const file of make ? [path, keysPath] : []) makeFile(file);
  return translated(() => {
    const database = new DatabaseSync(path, { readOnly });
    try {
      database.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeoutMs)}`);
      database.prepare('ATTACH DATABASE ? AS keys').run(keysPath);
      if (!readOnly) setUpWriting(database);
      if (make) makeTables(database);
      const identity = identify(database, path, keysPath);
      if (identity.version < oldest) throw new VaultSchemaTooOld(path, identity.version, SCHEMA_VERSION);
      return { database, ...identity };
    } catch (error) {
      database.close();
      throw error;
    }
  });
};

/** Another process may make both between one look and the next, so a half is looked at once more. */
const kindsOf = (path: string, keysPath: string): readonly VaultFileKind[] => {
  const look = () => [admitFile(path, BOXES_ID), admitFile(keysPath, KEYS_ID)];
  const kinds = look();
  return kinds.includes('ours') && kinds.includes('missing') ? look() : kinds;
};

/** The two files, resolved, so that SQLite takes no name for a URI. @throws NotAVault they are one */
export const resolvePaths = (files: VaultPaths): { readonly path: string; readonly keysPath: string } => {
  const [path, keysPath] = [resolve(files.path), resolve(files.keysPath ?? `${files.path}.keys`)];
  if (path === keysPath) throw new NotAVault(keysPath, 'boxes and keys are in two files');
  return { path, keysPath };
};

/**
 * A rollback journal and not a write-ahead log: its end deletes it, while a log keeps the pages that it was given, keys on them,
 * until they are overwritten; and only with it is a commit to two files atomic. EXTRA makes the end of the journal survive a loss
 * of power, or a commit could come undone.
 */
const setUpWriting = (database: DatabaseSync): void => {
  for (const schema of ['main', 'keys']) {
    database.exec(
      `PRAGMA ${schema}.journal_mode = DELETE; PRAGMA ${schema}.synchronous = EXTRA; PRAGMA ${schema}.secure_delete = ON`,
    );
  }
};

const makeTables = (database: DatabaseSync): void => {
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
