import { lstatSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { NotALedger } from '../errors/index.ts';
import { isFileFailure } from '../files/index.ts';

/**
 * The file that a name leads to: SQLite keeps `-wal` and `-shm` beside that, and not beside a link to it. Resolved, so that SQLite
 * takes no name for a URI.
 *
 * @throws NotALedger a link leads nowhere
 */
export const ledgerPath = (file: string): string => {
  const path = resolve(file);
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isFileFailure(error, 'ENOENT')) return path;
  }
  // Another process may have made the file by now.
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new NotALedger(path, 'it is a link to a file that is missing');
  }
  return path;
};
