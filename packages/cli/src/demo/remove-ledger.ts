import { rm, stat } from 'node:fs/promises';
import { sqliteStore } from '@orgledger/store/sqlite';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/** Who records in a demo. */
export const DEMO_ACTOR = 'orgledger-demo';
const PROCESS_ACTOR = 'orgledger:process';

/**
 * Removes the ledger of a demo and what SQLite keeps beside it. Refuses to remove a file that is not a ledger, and a ledger
 * in which anybody else has recorded something.
 */
export const removeDemo = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  // Opening it throws NotALedger for any other file, which is then left alone. What the entries say does not matter.
  const store = await sqliteStore(path)({ validator: { check: () => undefined, read: (content) => content } });
  try {
    for await (const { metadata } of store.readAll()) {
      const actor = metadata['actor'];
      if (actor === DEMO_ACTOR || actor === PROCESS_ACTOR) continue;
      throw new Failure(
        EXIT.refused,
        `${path} holds more than a demo, so it is not removed; name another file with --db`,
      );
    }
  } finally {
    await store.close();
  }
  for (const suffix of ['', '-wal', '-shm']) await rm(path + suffix, { force: true });
};
