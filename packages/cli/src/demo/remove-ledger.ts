import { rm, stat } from 'node:fs/promises';
import { sqliteStore } from '@orgledger/store/sqlite';

/** Removes a ledger file and what SQLite keeps beside it. Refuses to remove a file that is not a ledger. */
export const removeLedger = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  // Opening it throws NotALedger for any other file, which is then left alone. What is in it does not matter any more.
  const store = await sqliteStore(path)({ validator: { check: () => undefined, read: (content) => content } });
  await store.close();
  for (const suffix of ['', '-wal', '-shm']) await rm(path + suffix, { force: true });
};
