import { isStoreError } from '@orgledger/store';
import { inspectSqliteFile, type SqliteFileKind } from '@orgledger/store/sqlite';
import { DamagedVault, NotAVault, VaultFailed } from './errors/index.ts';

export type VaultFileKind = Extract<SqliteFileKind, 'ours' | 'empty' | 'missing'>;

/**
 * What a file is to a vault.
 *
 * @throws NotAVault it is something else
 * @throws VaultFailed it cannot be read
 */
export const admitFile = (path: string, applicationId: number): VaultFileKind => {
  const kind = inspected(path, applicationId);
  if (kind === 'not-a-database') throw new NotAVault(path, 'it is no SQLite database');
  if (kind === 'other-database') throw new NotAVault(path, 'it is a SQLite database of another kind');
  return kind;
};

const inspected = (path: string, applicationId: number): SqliteFileKind => {
  try {
    return inspectSqliteFile(path, applicationId);
  } catch (error) {
    if (isStoreError(error, 'DamagedLog')) throw new DamagedVault({ cause: error });
    throw isStoreError(error, 'StorageFailed') ? new VaultFailed(error.sqliteCode, { cause: error }) : error;
  }
};
