import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFileFailure, isFull, makeFolder } from '@orgledger/store/files';
import { type VaultError, VaultFailed, VaultFull, VaultReadOnly } from './errors/index.ts';
import { SQLITE_CANTOPEN } from './sqlite-failure.ts';

/** Makes the file, and its folders, for its owner alone; one that is there stays as it is. */
export const makeFile = (file: string): void => {
  try {
    makeFolder(dirname(file));
    // To open and close a file that is there would take from this process the locks that it has on it.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw fileFailure(error);
  }
};

/** What the file system's refusal to make a file or its name is to a vault. */
export const fileFailure = (error: unknown): VaultError => {
  if (isFull(error)) return new VaultFull({ cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].some((code) => isFileFailure(error, code)))
    return new VaultReadOnly({ cause: error });
  return new VaultFailed(SQLITE_CANTOPEN, { cause: error });
};
