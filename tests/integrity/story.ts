import { fileURLToPath } from 'node:url';
import type { Entry, NewEntry } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { sqliteStore } from '@orgledger/store/sqlite';
import { run, STORY } from '../cli/run.ts';
import { logOf } from '../support/log.ts';

/** Imports the story of Quảng Ninh into a file, and answers its entries. */
export const importStory = async (db: string): Promise<readonly Entry[]> => {
  const { code, err } = await run(
    'import',
    fileURLToPath(new URL('commands.ndjson', STORY)),
    '--db',
    db,
    '--actor',
    'test',
  );
  if (code !== 0) throw new Error(err);
  return logOf(sqliteStore(db));
};

/** What a forger would give the log: some of its members may be changed, and the places in it are made anew. */
export type Forged = Omit<Entry, 'index' | 'revision' | 'ledgerId'>;

/** A log of these entries in which everything fits again, as somebody makes it who has the whole ledger in his hands. */
export const madeAnew = async (entries: readonly Forged[], ledgerId: string) => {
  const store = await memoryStore({ ledgerId })({ validator: { check: () => {}, read: (content) => content } });
  const last = new Map<string, number>();
  for (const { stream, ...entry } of entries) {
    const content: NewEntry = entry;
    const { revision } = await store.append(stream, [content], { expectedRevision: last.get(stream) ?? 'none' });
    last.set(stream, revision);
  }
  return store;
};
