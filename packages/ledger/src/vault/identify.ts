import type { DatabaseSync } from 'node:sqlite';
import { OtherKeys, VaultSchemaTooNew } from './errors/index.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** Which vault it is, and the version of its schema. */
export type Identity = { readonly vaultId: string; readonly version: number };

/**
 * The id and the version that both files have.
 *
 * @throws VaultSchemaTooNew one is of a newer release
 * @throws OtherKeys they are of two vaults, or of one before and after an upgrade
 */
export const identify = (database: DatabaseSync, path: string, keysPath: string): Identity => {
  const boxes = identityOf(database, 'main', path);
  const keys = identityOf(database, 'keys', keysPath);
  if (boxes === undefined || boxes.vaultId !== keys?.vaultId || boxes.version !== keys.version) {
    throw new OtherKeys(path, keysPath);
  }
  return boxes;
};

/** Undefined for a file with nothing in it. */
const identityOf = (database: DatabaseSync, schema: string, file: string): Identity | undefined => {
  const version = Number(database.prepare(`PRAGMA ${schema}.user_version`).get()?.['user_version']);
  if (version > SCHEMA_VERSION) throw new VaultSchemaTooNew(file, version, SCHEMA_VERSION);
  if (database.prepare(`SELECT 1 FROM ${schema}.sqlite_schema`).get() === undefined) return undefined;
  const vaultId = database.prepare(`SELECT value FROM ${schema}.meta WHERE key = 'vaultId'`).get()?.['value'];
  return typeof vaultId === 'string' ? { vaultId, version } : undefined;
};
