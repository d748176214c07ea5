import { DatabaseSync } from 'node:sqlite';
import type { EntryValidator, EventStore, NewEntry } from '@orgledger/store';
import { type SqliteStoreOptions, sqliteStore } from '@orgledger/store/sqlite';

const validator: EntryValidator = { check: () => {}, read: (content) => content };

export const open = (path: string, options?: SqliteStoreOptions): Promise<EventStore> =>
  sqliteStore(path, options)({ validator });

export const entry = (number: number): NewEntry => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  type: 'SomethingHappened',
  version: 1,
  recordedAt: '2018-02-28T08:30:00.000Z',
  data: { number, name: 'Phòng Nội vụ' },
  metadata: {},
});

export const entries = (count: number): readonly NewEntry[] =>
  Array.from({ length: count }, (_, number) => entry(number + 1));

/** A ledger of three entries in two streams, closed. Answers its id. */
export const written = async (path: string): Promise<string> => {
  const store = await open(path);
  await store.append('agency-a', entries(2), { expectedRevision: 'none' });
  await store.append('agency-b', entries(1), { expectedRevision: 'none' });
  await store.close();
  return store.ledgerId;
};

export const withDatabase = <Result>(path: string, use: (database: DatabaseSync) => Result): Result => {
  const database = new DatabaseSync(path);
  try {
    return use(database);
  } finally {
    database.close();
  }
};

/** Does to the file what only a forger does, or a disk that fails. */
export const forge = (path: string, sql: string, ...values: (string | number | Uint8Array)[]): void =>
  withDatabase(path, (database) => {
    database.enableDefensive(false);
    for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) {
      database.exec(`DROP TRIGGER ${String(name)}`);
    }
    if (values.length === 0) database.exec(sql);
    else database.prepare(sql).run(...values);
  });
