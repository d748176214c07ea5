import { resolve } from 'node:path';
import { NotALedger } from '../errors/index.ts';
import { BUSY_TIMEOUT_MS, connectForReading } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { ledgerPath } from './ledger-path.ts';
import { type Copy, type CopyOptions, makeCopy } from './make-copy.ts';

/**
 * Copies a ledger into a new file, page by page: for backups. The ledger may be written meanwhile: the copy is what it was at one
 * moment. The copy is verified as `verifyLog` does before the file gets its name, so there is never half a copy, nor one of a
 * damaged ledger; of a file of an older schema, which has no tree, every entry is compared with its hash. Free space is left
 * behind. The folder of the copy must be there.
 *
 * @throws NotALedger what is to be copied is none
 * @throws InvalidArgument there is a file at the target already
 * @throws DamagedEntry DamagedLog the ledger is damaged: keep the older backups
 * @throws StorageFailed StorageFull StorageReadOnly StoreBusy
 */
export const copySqlite = async (from: string, to: string, { onProgress }: CopyOptions = {}): Promise<Copy> => {
  const source = ledgerPath(from);
  if (inspectFile(source) !== 'ours') throw new NotALedger(source, 'there is nothing in it to copy');
  const write = (draft: string): void => vacuumInto(source, draft);
  return makeCopy({ source, target: resolve(to), write, ...(onProgress === undefined ? {} : { onProgress }) });
};

const vacuumInto = (source: string, draft: string): void => {
  const { database, look } = connectForReading(source, BUSY_TIMEOUT_MS);
  try {
    // SQLite takes the file of the copy for a part of the database that is only read.
    database.exec('PRAGMA query_only = OFF; PRAGMA synchronous = FULL');
    look(() => database.prepare('VACUUM INTO ?').run(draft));
  } finally {
    database.close();
  }
};
