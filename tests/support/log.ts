import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Entry, EntryValidator, OpenStore } from '@orgledger/store';

const asStored: EntryValidator = { check: () => {}, read: (content) => content };

/** All entries of a store's log, as they are stored. */
export const logOf = async (open: OpenStore): Promise<readonly Entry[]> => {
  const store = await open({ validator: asStored });
  try {
    const entries: Entry[] = [];
    for await (const entry of store.readAll()) entries.push(entry);
    return entries;
  } finally {
    await store.close();
  }
};

/** An entry without when it was recorded, which two runs may differ in. */
export const timeless = ({ recordedAt: _recordedAt, ...entry }: Entry): Omit<Entry, 'recordedAt'> => entry;

type Row = Record<string, SQLOutputValue>;

/** Every row of a ledger file, read by SQLite itself and not by the library. */
export const rawRows = (path: string): { readonly meta: readonly Row[]; readonly entries: readonly Row[] } => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return {
      meta: database.prepare('SELECT * FROM meta ORDER BY key').all(),
      entries: database.prepare('SELECT * FROM entries ORDER BY idx').all(),
    };
  } finally {
    database.close();
  }
};
