import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { draftOf, isFileFailure, makeFolder, placeFile, removeDraft } from '../files/index.ts';
import { SCHEMA } from './schema.ts';
import { translate } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

/**
 * Makes a ledger's file, and its folders, whole or not at all: it is written under another name and gets its own when it is
 * done. Where another process was faster, the ledger is that of the other.
 *
 * @throws StorageFailed StorageFull StorageReadOnly
 */
export const makeLedger = (path: string, ledgerId: string): void => {
  const draft = draftOf(path);
  try {
    makeFolder(dirname(path));
    writeLedger(draft, ledgerId);
    placeFile(draft, path);
  } catch (error) {
    if (!isFileFailure(error, 'EEXIST')) throw translate(error);
  } finally {
    removeDraft(draft);
  }
};

/** Writes a ledger without entries. */
export const writeLedger = (draft: string, ledgerId: string): void => {
  const database = new DatabaseSync(draft);
  try {
    database.exec('PRAGMA synchronous = FULL');
    // A rollback journal, as a new file has, puts the application id into the file's header at once.
    inTransaction(database, 'meta', () => {
      database.exec(SCHEMA);
      database.prepare("INSERT INTO meta (key, value) VALUES ('ledgerId', ?)").run(ledgerId);
    });
  } finally {
    database.close();
  }
};
