import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { SqliteStoreOptions } from '@orgledger/store/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../packages/store/src/sqlite/open-database.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../packages/store/src/sqlite/schema.ts';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { entries, open, withDatabase, written } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
});

describe('a new ledger', () => {
  it('gets its folders, a random id, our mark and the settings that durability needs', async () => {
    path = folder.file('deep/er/ledger.db');
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
    await mkdir(folder.file('ledger.db-wal'));
    await expect(open(path)).rejects.toMatchObject({ code: 'NotALedger', message: expect.stringContaining('-wal') });
    await rm(folder.file('ledger.db-wal'), { recursive: true });
    path = folder.file('a file/ledger.db');
    await writeFile(folder.file('a file'), 'where a folder would have to be');
    await expect(open(path)).rejects.toMatchObject({ code: 'StorageFailed' });
    expect(await readdir(folder.path)).toEqual(['a file']);
  });

  it('takes the id it is given, and is opened under no other', async () => {
    const [expected, actual] = ['1b4e28ba-2fa1-4d3c-8a3f-0000000000aa', '6ba7b810-9dad-51d1-80b4-00c04fd430c8'];
    const store = await open(path, { ledgerId: actual });
    expect(store.ledgerId).toBe(actual);
    await store.close();
    await expect(open(path, { ledgerId: expected })).rejects.toMatchObject({ code: 'OtherLedger', expected, actual });
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
    await expect(open(path, { ledgerId })).rejects.toMatchObject({ code: 'InvalidArgument', field: 'ledgerId' });
    expect(existsSync(path)).toBe(false);
  });

  it.each(['', ':memory:'])('is not made at %j', async (nowhere) => {
    await expect(open(nowhere)).rejects.toMatchObject({ code: 'InvalidArgument', field: 'path' });
  });

  it('is one with the file that a link to it leads to, and with what lies beside that', async () => {
    await mkdir(folder.file('data'));
    await symlink(folder.file('data/town.db'), path);
    await expect(open(path)).rejects.toMatchObject({
      code: 'NotALedger',
      message: expect.stringMatching(/link to a file/),
    });
    await written(folder.file('data/town.db'));
    const writer = await open(folder.file('data/town.db'));
    await writer.append('agency-c', entries(1), { expectedRevision: 'none' });
    const reader = await open(path, { readOnly: true });
    expect(await reader.head()).toBe(4);
    await reader.close();
    await writer.close();
    expect(await readdir(folder.path)).toEqual(['data', 'ledger.db']);
  });

  it('opens again though the power went when only the first page of its log had been moved into its file', async () => {
    const theirs = folder.file('theirs.db');
    await written(theirs);
    const writer = await open(theirs);
    await writer.append('agency-c', entries(200), { expectedRevision: 'none' });
    for (const ending of ['', '-wal']) await copyFile(`${theirs}${ending}`, `${path}${ending}`);
    await writer.close();
    const [before, after] = [await readFile(path), await readFile(theirs)];
    expect(after.length).toBeGreaterThan(before.length);
    await writeFile(path, Buffer.concat([after.subarray(0, 4096), before.subarray(4096)]));
    const store = await open(path);
    expect(await store.head()).toBe(203);
    await store.close();
  });

  it('is one ledger though many open it at once', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(path)));
    expect(new Set(stores.map(({ ledgerId }) => ledgerId)).size).toBe(1);
    for (const store of stores) await store.close();
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });
});

describe('what is no ledger', () => {
  const refusedAndUntouched = async (options?: SqliteStoreOptions): Promise<void> => {
    const before = await readFile(path);
    await expect(open(path, options)).rejects.toMatchObject({ code: 'NotALedger', path });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
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
    withDatabase(path, (database) =>
      database.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE entries (a); PRAGMA user_version = 1`),
    );
    await refusedAndUntouched();
  });

  it('the database of an application that crashed keeps the log it needs to recover', async () => {
    const theirs = folder.file('theirs.db');
    const database = new DatabaseSync(theirs);
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE entries (a)');
    await copyFile(theirs, path);
    await copyFile(`${theirs}-wal`, `${path}-wal`);
    database.close();
    await rm(theirs);
    const before = await readFile(`${path}-wal`);
    await expect(open(path)).rejects.toMatchObject({ code: 'NotALedger' });
    expect(before.length).toBeGreaterThan(0);
    expect(await readFile(`${path}-wal`)).toEqual(before);
    expect(await readdir(folder.path)).toEqual(['ledger.db', 'ledger.db-wal']);
  });

  it('a database with our mark and not our tables is refused', async () => {
    withDatabase(path, (database) =>
      database.exec(`CREATE TABLE other (a); PRAGMA application_id = ${APPLICATION_ID}`),
    );
    await refusedAndUntouched();
  });

  it('a folder is refused', async () => {
    path = folder.path;
    await expect(open(path)).rejects.toMatchObject({ code: 'NotALedger' });
  });

  it('an empty file is refused: a ledger that lost its contents looks like that', async () => {
    await writeFile(path, '');
    await refusedAndUntouched();
  });

  it('a missing or empty file is refused for reading only', async () => {
    await expect(open(path, { readOnly: true })).rejects.toMatchObject({ code: 'NotALedger' });
    expect(existsSync(path)).toBe(false);
    await writeFile(path, '');
    await refusedAndUntouched({ readOnly: true });
  });
});

describe('a ledger of a newer release', () => {
  it('is refused and stays as it is', async () => {
    await written(path);
    withDatabase(path, (database) => database.exec('PRAGMA user_version = 3'));
    const before = await readFile(path);
    await expect(open(path)).rejects.toMatchObject({ code: 'LedgerSchemaTooNew', actual: 3, supported: 2 });
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
    await expect(open(path, { readOnly: true })).rejects.toMatchObject({ code: 'LedgerSchemaTooNew' });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });
});
