import type { DatabaseSync } from 'node:sqlite';
import { DamagedLog, LedgerSchemaTooNew } from '../errors/index.ts';
import { readLedgerId } from './read-ledger-id.ts';
import { SCHEMA_VERSION, SCHEMA_WITH_TREE } from './schema.ts';
import { MAKE_ANEW } from './sqlite-failure.ts';

type Identity = { readonly version: number; readonly ledgerId: string };

/**
 * What a file says of its schema.
 *
 * @throws LedgerSchemaTooNew
 */
export const versionOf = (database: DatabaseSync, path: string): number => {
  const actual = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (actual > SCHEMA_VERSION) throw new LedgerSchemaTooNew({ path, actual, supported: SCHEMA_VERSION });
  return actual;
};

/**
 * Which ledger it is, and the version of its schema, from 1 to ours.
 *
 * @throws LedgerSchemaTooNew
 * @throws NotALedger what has our mark and not our tables is no ledger, whatever its version says
 * @throws DamagedLog it says another version than that of its tables
 */
export const identify = (database: DatabaseSync, path: string): Identity => {
  const version = versionOf(database, path);
  const ledgerId = readLedgerId(database, path);
  if (version < 1 || (version < SCHEMA_WITH_TREE && keepsTree(database))) {
    throw new DamagedLog('it says another version than that of its tables', { advice: MAKE_ANEW });
  }
  return { version, ledgerId };
};

/** Whether there is a tree beside the entries, whatever the version says. */
export const keepsTree = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'nodes'").get() !== undefined;
