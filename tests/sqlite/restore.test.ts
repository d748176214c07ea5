import { chmod, readdir, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { leafHash } from '@orgledger/store';
import { type Checkpoint, originOf, verifyLog } from '@orgledger/store/integrity';
import { type CopyProgress, copySqlite, type RestoreOptions, restoreSqlite } from '@orgledger/store/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { entries, forge, open, withDatabase } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
let restored: string;
let signed: Checkpoint;
beforeEach(async () => {
  path = folder.file('ledger.db');
  restored = folder.file('new/ledger.db');
  const store = await open(path);
  for (const stream of ['agency-a', 'agency-b']) {
    await store.append(stream, entries(6), { expectedRevision: 'none' });
  }
  signed = { origin: originOf(store.ledgerId), size: 12, root: await store.integrity.root() };
  await store.close();
});

const leafAt = (index: number): string => {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare('SELECT leaf FROM entries WHERE idx = ?').get(index);
  database.close();
  return String(row?.['leaf']);
};

const rootOfFirst = async (size: number): Promise<Uint8Array> => {
  const store = await open(path);
  return store.integrity.root(size).finally(() => store.close());
};

const nothingRestored = async (): Promise<void> =>
  expect(await readdir(folder.file('new')).catch(() => [])).toEqual([]);

describe('a new ledger is made of the entries of', () => {
  it.each([
    ['a backup', 'SELECT 1'],
    ['a file of version 1, which had no tree', 'DROP TABLE nodes; PRAGMA user_version = 1'],
    ['a ledger whose tree was changed', 'UPDATE nodes SET hash = zeroblob(32) WHERE level = 2'],
    ['a ledger whose tree is missing', 'DROP TABLE nodes'],
    [
      'a ledger whose index leads to fewer rows',
      `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'meta')
       WHERE name = 'sqlite_autoindex_entries_1'`,
    ],
    ['a ledger with tables of somebody else', 'CREATE TABLE notes (text)'],
  ])('%s', async (_title, sql) => {
    forge(path, sql);
    const copy = await restoreSqlite(path, restored, { checkpoint: signed });
    expect(copy).toMatchObject({ entries: 12, root: signed.root });

    const store = await open(restored);
    expect(originOf(store.ledgerId)).toBe(signed.origin);
    expect(await verifyLog(store, { checkpoint: signed })).toMatchObject({ ok: true, size: 12 });
    await store.append('agency-c', entries(2), { expectedRevision: 'none' });
    expect(await verifyLog(store, { checkpoint: signed })).toMatchObject({ ok: true, size: 14 });
    await store.close();
    expect(await readdir(folder.file('new'))).toEqual(['ledger.db']);
  });

  it('a ledger that is being written, as it was at one moment', async () => {
    const writer = await open(path);
    await writer.append('agency-c', entries(3), { expectedRevision: 'none' });
    expect(await restoreSqlite(path, restored)).toMatchObject({ entries: 15 });
    await writer.close();
  });
});

it('whoever may not read a ledger may not read its copies', async () => {
  await chmod(path, 0o600);
  await copySqlite(path, folder.file('backup.db'));
  await restoreSqlite(path, restored);
  for (const file of [folder.file('backup.db'), restored]) expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('a backup is made of a sound ledger that lacks a trigger, and says so; a restore makes it anew', async () => {
  withDatabase(path, (database) => database.exec('DROP TRIGGER entries_no_update; CREATE TABLE notes (text)'));
  const backup = folder.file('backup.db');
  const warnings = ['the trigger "entries_no_update" is missing', 'the table "notes" is none of a ledger'];
  expect(await copySqlite(path, backup)).toMatchObject({ entries: 12, warnings });
  expect(await restoreSqlite(backup, restored)).toMatchObject({ entries: 12, warnings: [] });
});

it('a restore tells how far it has come', async () => {
  const told: CopyProgress[] = [];
  await restoreSqlite(path, restored, { onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([
    { step: 'written', done: 12, total: 12 },
    { step: 'checked', done: 12, total: 12 },
  ]);
});

describe('nothing is restored of', () => {
  it.each([
    ['a text that was changed', `UPDATE entries SET leaf = replace(leaf, 'SomethingHappened', 'X') WHERE idx = 7`, 7],
    ['an entry that was removed', 'DELETE FROM entries WHERE idx = 7', 8],
    ['an entry of another stream', `UPDATE entries SET stream = 'agency-x' WHERE idx = 7`, 7],
    ['an entry that has another id beside it', `UPDATE entries SET id = 'x' WHERE idx = 7`, 7],
  ])('%s, which is named', async (_title, sql, index) => {
    forge(path, sql);
    await expect(restoreSqlite(path, restored)).rejects.toMatchObject({ code: 'DamagedEntry', index });
    await nothingRestored();
  });

  it('a text that is written in another way, with a hash to match', async () => {
    const leaf = '{ "data": {} }';
    forge(path, 'UPDATE entries SET leaf = ?, hash = ? WHERE idx = 7', leaf, leafHash(leaf));
    const restoring = restoreSqlite(path, restored, { acceptUnproved: true });
    await expect(restoring).rejects.toMatchObject({ code: 'DamagedEntry', index: 7 });
    await nothingRestored();
  });

  const UNPROVED = [
    ['a kept hash was changed', 'UPDATE nodes SET hash = zeroblob(32) WHERE level = 1 AND idx = 5'],
    ['kept hashes were removed', 'DELETE FROM nodes WHERE level > 1'],
    ['the tree is missing', 'DROP TABLE nodes'],
    ['the last entry was cut off', 'DELETE FROM entries WHERE idx = 11'],
    [
      'entries were cut off, and as many kept hashes as they had were removed elsewhere',
      'DELETE FROM entries WHERE idx > 7; DELETE FROM nodes WHERE level = 1 AND idx IN (0, 1, 2)',
    ],
    [
      'a kept hash was changed, and the version says that there is none',
      'UPDATE nodes SET hash = zeroblob(32) WHERE level = 1 AND idx = 5; PRAGMA user_version = 1',
    ],
    ['the tree is missing, and the version is none', 'DROP TABLE nodes; PRAGMA user_version = 0'],
  ] as const;

  it.each(UNPROVED)(
    'a ledger in which %s, unless a checkpoint covers it or it is accepted all the same',
    async (_, sql) => {
      forge(path, sql);
      const refusal = { code: 'DamagedLog', message: expect.stringMatching(/tree that was kept.*name a checkpoint/) };
      await expect(restoreSqlite(path, restored)).rejects.toMatchObject(refusal);
      await nothingRestored();
      const accepted = await restoreSqlite(path, restored, { acceptUnproved: true });
      expect(accepted.entries).toBe(sql.includes('idx > 7') ? 8 : sql.includes('entries') ? 11 : 12);
    },
  );

  it('a text that was changed with its hash, which only the tree shows', async () => {
    const leaf = leafAt(7).replace('"number":2', '"number":8');
    forge(path, 'UPDATE entries SET leaf = ?, hash = ? WHERE idx = 7', leaf, leafHash(leaf));
    const says = (options: RestoreOptions) => restoreSqlite(path, restored, options).catch((error: unknown) => error);
    expect(await says({})).toMatchObject({ message: expect.stringContaining('over the entries 6 to 7 is not theirs') });
    // A checkpoint proves what is before it, and the tree the rest.
    const before = { ...signed, size: 6, root: await rootOfFirst(6) };
    expect(await says({ checkpoint: before })).toMatchObject({ message: expect.stringContaining('6 to 7') });
    expect(await says({ checkpoint: signed })).toMatchObject({
      message: expect.stringContaining('those of the checkpoint'),
    });
    await nothingRestored();
  });

  it('a log that does not reach as far as the checkpoint, or is another', async () => {
    for (const checkpoint of [
      { ...signed, size: 13 },
      { ...signed, root: new Uint8Array(32) },
      { ...signed, origin: originOf('1b4e28ba-2fa1-4d3c-8a3f-0000000000aa') },
    ]) {
      await expect(restoreSqlite(path, restored, { checkpoint })).rejects.toMatchObject({
        code: 'DamagedLog',
        message: expect.stringMatching(/checkpoint.*take the checkpoint of this ledger, or another backup$/),
      });
    }
    await nothingRestored();
  });

  it('what is no ledger or of a newer release', async () => {
    await expect(restoreSqlite(folder.file('none'), restored)).rejects.toMatchObject({ code: 'NotALedger' });
    forge(path, 'PRAGMA user_version = 3');
    await expect(restoreSqlite(path, restored)).rejects.toMatchObject({ code: 'LedgerSchemaTooNew' });
    forge(path, 'PRAGMA user_version = 2; DROP TABLE meta');
    await expect(restoreSqlite(path, restored)).rejects.toMatchObject({ code: 'NotALedger' });
    await nothingRestored();
  });
});

it('a backup of a file of version 1 is made before its upgrade', async () => {
  forge(path, 'DROP TABLE nodes; PRAGMA user_version = 1');
  const backup = folder.file('backup.db');
  expect(await copySqlite(path, backup)).toMatchObject({ entries: 12, root: signed.root });
  expect(await restoreSqlite(backup, restored, { checkpoint: signed })).toMatchObject({ entries: 12 });
});

it.each([
  ['in a folder that is a file', 'ledger.db/copy'],
  ['with a name that is too long', 'c'.repeat(240)],
])('a copy %s fails as the file system says, whatever there is to be cleaned up', async (_, name) => {
  const failed = { code: 'StorageFailed', message: expect.stringMatching(/ENOTDIR|ENAMETOOLONG/) };
  await expect(copySqlite(path, folder.file(name))).rejects.toMatchObject(failed);
  await expect(open(folder.file(name))).rejects.toMatchObject({ code: 'StorageFailed' });
});
