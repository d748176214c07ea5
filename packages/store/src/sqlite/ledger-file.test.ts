import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leafHash, leafOf } from '../entry/index.ts';
import type { EntryValidator, EventStore, NewEntry } from '../port.ts';
import { sqliteStore } from './index.ts';
import { openDatabase, type SqliteStoreOptions } from './open-database.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts';

const validator: EntryValidator = { check: () => {}, read: (content) => content };

const entry = (number: number): NewEntry => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  type: 'SomethingHappened',
  version: 1,
  recordedAt: '2018-02-28T08:30:00.000Z',
  data: { number },
  metadata: {},
});

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgledger-'));
  path = join(folder, 'ledger.db');
});
afterEach(() => rm(folder, { recursive: true }));

const open = (options?: SqliteStoreOptions): Promise<EventStore> => sqliteStore(path, options)({ validator });

/** A ledger of three entries in two streams, closed. */
const written = async (): Promise<string> => {
  const store = await open();
  await store.append('agency-a', [entry(1), entry(2)], { expectedRevision: 'none' });
  await store.append('agency-b', [entry(1)], { expectedRevision: 'none' });
  await store.close();
  return store.ledgerId;
};

const withDatabase = <Result>(use: (database: DatabaseSync) => Result): Result => {
  const database = new DatabaseSync(path);
  try {
    return use(database);
  } finally {
    database.close();
  }
};

/** Does to the entries what only a forger does. */
const forge = (sql: string, ...values: (string | number | Uint8Array)[]): void =>
  withDatabase((database) => {
    database.exec('DROP TRIGGER entries_no_update; DROP TRIGGER entries_no_delete');
    database.prepare(sql).run(...values);
  });

describe('a new ledger', () => {
  it('gets its folders, a random id, our mark and the settings that durability needs', async () => {
    path = join(folder, 'deep', 'er', 'ledger.db');
    const { database, ledgerId } = await openDatabase(path);
    expect(ledgerId).toMatch(/^[0-9a-f-]{36}$/);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA application_id').get()).toEqual({ application_id: APPLICATION_ID });
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION });
    expect(database.prepare('PRAGMA busy_timeout').get()).toEqual({ timeout: 5_000 });
    database.close();
  });

  it('is made whole or not at all', async () => {
    await mkdir(join(folder, 'ledger.db-wal'));
    await expect(open()).rejects.toMatchObject({ code: 'NotALedger', message: expect.stringContaining('-wal') });
    await rm(join(folder, 'ledger.db-wal'), { recursive: true });
    path = join(folder, 'a file', 'ledger.db');
    await writeFile(join(folder, 'a file'), 'where a folder would have to be');
    await expect(open()).rejects.toMatchObject({ code: 'StorageFailed' });
    expect(await readdir(folder)).toEqual(['a file']);
  });

  it('takes the id it is given, and is opened under no other', async () => {
    const [expected, actual] = ['1b4e28ba-2fa1-4d3c-8a3f-0000000000aa', '6ba7b810-9dad-51d1-80b4-00c04fd430c8'];
    const store = await open({ ledgerId: actual });
    expect(store.ledgerId).toBe(actual);
    await store.close();
    await expect(open({ ledgerId: expected })).rejects.toMatchObject({ code: 'OtherLedger', expected, actual });
  });

  it.each([
    '',
    'quang-ninh',
    '1B4E28BA-2FA1-4D3C-8A3F-0000000000AA',
    '1b4e28ba2fa14d3c8a3f0000000000aa',
    '1b4e28ba-2fa1-0d3c-8a3f-0000000000aa',
    '1b4e28ba-2fa1-4d3c-8a3f-0000000000aa\n',
    '00000000-0000-0000-0000-000000000000',
  ])('does not take the id %j', async (ledgerId) => {
    await expect(open({ ledgerId })).rejects.toMatchObject({ code: 'InvalidArgument', field: 'ledgerId' });
    expect(existsSync(path)).toBe(false);
  });

  it.each(['', ':memory:'])('is not made at %j', async (nowhere) => {
    await expect(sqliteStore(nowhere)({ validator })).rejects.toMatchObject({ code: 'InvalidArgument', field: 'path' });
  });

  it('is one ledger though many open it at once', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(new Set(stores.map(({ ledgerId }) => ledgerId)).size).toBe(1);
    for (const store of stores) await store.close();
    expect(await readdir(folder)).toEqual(['ledger.db']);
  });
});

describe('what is no ledger', () => {
  const refusedAndUntouched = async (options?: SqliteStoreOptions): Promise<void> => {
    const before = await readFile(path);
    await expect(open(options)).rejects.toMatchObject({ code: 'NotALedger', path });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder)).toEqual(['ledger.db']);
  };

  it.each(['x', 'some text that is longer than the header of a database. '.repeat(10)])(
    'a text file is refused and stays as it is (%#)',
    async (text) => {
      await writeFile(path, text);
      await refusedAndUntouched();
      await refusedAndUntouched({ readOnly: true });
    },
  );

  it.each(['DELETE', 'WAL'])('the database of another application in mode %s stays as it is', async (mode) => {
    withDatabase((database) =>
      database.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE entries (a); PRAGMA user_version = 1`),
    );
    await refusedAndUntouched();
  });

  it('the database of an application that crashed keeps the log it needs to recover', async () => {
    const theirs = join(folder, 'theirs.db');
    const database = new DatabaseSync(theirs);
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE entries (a)');
    await copyFile(theirs, path);
    await copyFile(`${theirs}-wal`, `${path}-wal`);
    database.close();
    await rm(theirs);
    const before = await readFile(`${path}-wal`);
    await expect(open()).rejects.toMatchObject({ code: 'NotALedger' });
    expect(before.length).toBeGreaterThan(0);
    expect(await readFile(`${path}-wal`)).toEqual(before);
    expect(await readdir(folder)).toEqual(['ledger.db', 'ledger.db-wal']);
  });

  it('a database with our mark and not our tables is refused', async () => {
    withDatabase((database) => database.exec(`CREATE TABLE other (a); PRAGMA application_id = ${APPLICATION_ID}`));
    await refusedAndUntouched();
  });

  it('a folder is refused', async () => {
    path = folder;
    await expect(open()).rejects.toMatchObject({ code: 'NotALedger' });
  });

  it('an empty file is refused: a ledger that lost its contents looks like that', async () => {
    await writeFile(path, '');
    await refusedAndUntouched();
  });

  it('a missing or empty file is refused for reading only', async () => {
    await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'NotALedger' });
    expect(existsSync(path)).toBe(false);
    await writeFile(path, '');
    await refusedAndUntouched({ readOnly: true });
  });
});

describe('a ledger of a newer release', () => {
  it('is refused and stays as it is', async () => {
    await written();
    withDatabase((database) => database.exec('PRAGMA user_version = 3'));
    const before = await readFile(path);
    await expect(open()).rejects.toMatchObject({ code: 'LedgerSchemaTooNew', actual: 3, supported: 2 });
    expect(await readdir(folder)).toEqual(['ledger.db']);
    await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'LedgerSchemaTooNew' });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder)).toEqual(['ledger.db']);
  });
});

describe('a ledger opened for reading only', () => {
  const reads = async (store: EventStore): Promise<void> => {
    expect(store.capabilities.append).toBe(false);
    expect(await store.head()).toBe(3);
    expect((await store.readStream('agency-a')).entries).toHaveLength(2);
    await expect(store.append('agency-a', [entry(3)], { expectedRevision: 1 })).rejects.toMatchObject({
      code: 'StorageReadOnly',
    });
    await store.close();
  };

  it('reads and does not write, and its file and folder stay as they are', async () => {
    await written();
    const before = await readFile(path);
    await reads(await open({ readOnly: true }));
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder)).toEqual(['ledger.db']);
  });

  it('while another has it open reads what that one has written, and leaves no trace', async () => {
    await written();
    const writer = await open();
    const reader = await open({ readOnly: true });
    await writer.append('agency-a', [entry(3)], { expectedRevision: 1 });
    expect(await reader.head()).toBe(4);
    await reader.close();
    await writer.append('agency-a', [entry(4)], { expectedRevision: 2 });
    await writer.close();
    expect(await readdir(folder)).toEqual(['ledger.db']);
  });

  it('may be one whose process crashed, with what was not yet in the file, even without its -shm', async () => {
    const [theirs, writer] = [path, await open()];
    await writer.append('agency-a', [entry(0), entry(1)], { expectedRevision: 'none' });
    await writer.append('agency-b', [entry(2)], { expectedRevision: 'none' });
    path = join(folder, 'copy.db');
    await copyFile(theirs, path);
    await copyFile(`${theirs}-wal`, `${path}-wal`);
    await writer.close();
    const before = [await readFile(path), await readFile(`${path}-wal`)];
    await reads(await open({ readOnly: true }));
    expect([await readFile(path), await readFile(`${path}-wal`)]).toEqual(before);
  });
});

describe('the triggers', () => {
  const ROW = "('agency-a', 2, 'some id', '{}', x'00')";

  it.each([
    'UPDATE entries SET leaf = leaf WHERE idx = 0',
    'UPDATE OR IGNORE entries SET idx = 9',
    'DELETE FROM entries WHERE idx = 2',
    'DELETE FROM entries',
    `INSERT INTO entries (idx, stream, revision, id, leaf, hash) VALUES (9, 'agency-a', 2, 'some id', '{}', x'00')`,
    `INSERT INTO entries (stream, revision, id, leaf, hash) VALUES ${ROW.replace('2', '3')}`,
    `REPLACE INTO entries (idx, stream, revision, id, leaf, hash) VALUES (2, 'agency-b', 0, 'some id', '{}', x'00')`,
    `REPLACE INTO entries (idx, stream, revision, id, leaf, hash) VALUES (3, 'agency-b', 0, 'some id', '{}', x'00')`,
    `REPLACE INTO entries (idx, stream, revision, id, leaf, hash) SELECT 3, stream, 2, id, leaf, hash FROM entries WHERE idx = 0`,
    "UPDATE meta SET value = 'another'",
    'DELETE FROM meta',
    "REPLACE INTO meta (key, value) VALUES ('ledgerId', 'another')",
  ])('refuse %s', async (sql) => {
    await written();
    withDatabase((database) => {
      const before = database.prepare('SELECT * FROM entries, meta').all();
      expect(() => database.exec(sql)).toThrow(/only added at the end|never/);
      expect(database.prepare('SELECT * FROM entries, meta').all()).toEqual(before);
    });
  });

  it('let an entry in at the end', async () => {
    await written();
    withDatabase((database) => {
      database.exec(`INSERT INTO entries (idx, stream, revision, id, leaf, hash) VALUES (3, ${ROW.slice(1)}`);
      expect(database.prepare('SELECT max(idx) AS last FROM entries').get()).toEqual({ last: 3 });
    });
  });
});

describe('a damaged ledger', () => {
  const damage = { code: 'DamagedEntry', index: 1 };

  const expectDamage = async (): Promise<void> => {
    const store = await open();
    const seen: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { index } of store.readAll()) seen.push(index);
    };
    await expect(reading()).rejects.toMatchObject(damage);
    expect(seen).toEqual([0]);
    await expect(store.readStream('agency-a')).rejects.toMatchObject(damage);
    expect((await store.readStream('agency-b')).entries).toHaveLength(1);
    await store.close();
  };

  it('names the entry whose text was changed', async () => {
    await written();
    forge(`UPDATE entries SET leaf = replace(leaf, '"number":2', '"number":3') WHERE idx = 1`);
    await expectDamage();
  });

  it('names the entry whose hash was changed', async () => {
    await written();
    forge('UPDATE entries SET hash = zeroblob(32) WHERE idx = 1');
    await expectDamage();
  });

  it.each(['', 'no json', '{}', '[]'])('names the entry whose text is %j with a hash to match', async (leaf) => {
    await written();
    forge('UPDATE entries SET leaf = ?, hash = ? WHERE idx = 1', leaf, leafHash(leaf));
    await expectDamage();
  });

  it.each([{ ledgerId: 'another' }, { stream: 'agency-b' }, { revision: 7 }, { id: entry(9).id }])(
    'names the entry that was made of another: %j',
    async (change) => {
      const ledgerId = await written();
      const whole = { ...entry(2), ledgerId, stream: 'agency-a', revision: 1, ...change };
      const leaf = leafOf(whole, whole);
      forge('UPDATE entries SET leaf = ?, hash = ? WHERE idx = 1', leaf, leafHash(leaf));
      await expectDamage();
    },
  );

  it('is refused when its file was cut off', async () => {
    await written();
    await writeFile(path, (await readFile(path)).subarray(0, 5_000));
    const reading = async (): Promise<void> => {
      const store = await open();
      try {
        for await (const _ of store.readAll());
      } finally {
        await store.close();
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: 'DamagedLog' });
  });
});

describe('several writers', () => {
  it('a write that is kept waiting too long stores nothing', async () => {
    await written();
    const store = await open({ busyTimeoutMs: 50 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const waiting = store.append('agency-a', [entry(3)], { expectedRevision: 1 });
    await expect(waiting).rejects.toMatchObject({ code: 'StoreBusy' });
    expect(await store.head()).toBe(3);
    other.exec('ROLLBACK');
    expect(await store.append('agency-a', [entry(3)], { expectedRevision: 1 })).toMatchObject({ index: 3 });
    other.close();
    await store.close();
  });

  it('a ledger is switched to WAL when the process that writes to it has done', async () => {
    await written();
    const other = new DatabaseSync(path);
    other.exec('PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE');
    const opening = open();
    await new Promise((resolve) => setTimeout(resolve, 30));
    other.exec('ROLLBACK');
    other.close();
    await (await opening).close();
    expect(withDatabase((database) => database.prepare('PRAGMA journal_mode').get())).toEqual({ journal_mode: 'wal' });
  });

  it('processes that open a missing file in the same instant make one ledger', async () => {
    await (await open()).close();
    const start = Date.now() + 700;
    // Twenty files, twenty instants: in some of them two processes find the file missing.
    const program = `
      for (let round = 0; round < 20; round += 1) {
        while (Date.now() < ${start} + round * 40);
        const made = await sqliteStore(${JSON.stringify(path)} + round)({ validator });
        console.log(made.ledgerId);
        await made.close();
      }`;
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => runProcess(program)));
    expect(first?.split('\n')).toHaveLength(21);
    expect(others).toEqual([first, first]);
  });

  it('20 writers in two processes share one log without gaps, and a third process sees each entry once', async () => {
    const store = await open();
    const stop = new AbortController();
    const seen: number[] = [];
    const watching = (async () => {
      for await (const { index } of store.subscribe({ signal: stop.signal })) {
        seen.push(index);
        if (index === 199) stop.abort();
      }
    })();
    await Promise.all([runWriters('left'), runWriters('right')]);
    await watching;
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index));
    const { entries } = await store.readStream('agency-shared');
    expect(entries.map(({ revision }) => revision)).toEqual(seen);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(200);
    await store.close();
    expect(await readdir(folder)).toEqual(['ledger.db']);
  });
});

/** Ten writers in a process of their own, ten entries each, in one stream; each reloads and retries on conflict. */
const runWriters = (name: string): Promise<string> =>
  runProcess(`
    const write = async () => {
      for (let done = 0; done < 10; ) {
        const { entries: [last] } = await store.readStream('agency-shared', { direction: 'backwards', maxCount: 1 });
        await turn();
        const entry = { ...${JSON.stringify(entry(0))}, id: randomUUID(), data: { writer: ${JSON.stringify(name)} } };
        try {
          await store.append('agency-shared', [entry], { expectedRevision: last?.revision ?? 'none' });
          done += 1;
        } catch (error) {
          if (!isStoreError(error, 'RevisionConflict')) throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, write));
  `);

/** Runs a piece of program with the ledger open as `store`, and returns what it prints. */
const runProcess = (program: string): Promise<string> => {
  const whole = `
    import { randomUUID } from 'node:crypto';
    import { setImmediate as turn } from 'node:timers/promises';
    import { isStoreError } from ${JSON.stringify(import.meta.resolve('../index.ts'))};
    import { sqliteStore } from ${JSON.stringify(import.meta.resolve('./index.ts'))};
    const validator = { check() {}, read: (content) => content };
    const store = await sqliteStore(${JSON.stringify(path)})({ validator });
    ${program}
    await store.close();
  `;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', whole], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(`the process ended with ${code}`))));
  });
};
