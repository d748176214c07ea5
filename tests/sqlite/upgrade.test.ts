import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { verifyLog } from '@orgledger/store/integrity';
import { upgradeSqlite } from '@orgledger/store/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { entries, open, withDatabase, written } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
});

/** What an early release left: the same entries, and no tree. Answers the root that they had before. */
const ofVersion1 = async (count: number): Promise<Uint8Array> => {
  const store = await open(path);
  await store.append('agency-a', entries(count), { expectedRevision: 'none' });
  const root = await store.integrity.root();
  await store.close();
  change('DROP TABLE nodes; PRAGMA user_version = 1');
  return root;
};

const change = (sql: string): void => withDatabase(path, (database) => database.exec(sql));

const contents = (): unknown => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return ['PRAGMA user_version', 'SELECT * FROM sqlite_schema', 'SELECT * FROM entries'].map((sql) =>
      database.prepare(sql).all(),
    );
  } finally {
    database.close();
  }
};

describe('a ledger of an older release', () => {
  it('is refused with the command to run, and left as it is', async () => {
    await ofVersion1(3);
    const before = await readFile(path);
    for (const readOnly of [false, true]) {
      await expect(open(path, { readOnly })).rejects.toMatchObject({
        code: 'LedgerSchemaTooOld',
        actual: 1,
        supported: 2,
        message: expect.stringContaining(`orgledger upgrade --db ${path}`),
      });
    }
    expect(await readFile(path)).toEqual(before);
  });

  it.each([0, 1, 2, 3, 100])('gets the tree of its %i entries', async (count) => {
    if (count === 0) {
      await (await open(path)).close();
      change('DROP TABLE nodes; PRAGMA user_version = 1');
    }
    const root = count === 0 ? undefined : await ofVersion1(count);
    expect(upgradeSqlite(path)).toEqual({ from: 1, to: 2, entries: count });
    const store = await open(path);
    expect(await verifyLog(store)).toMatchObject({ ok: true, size: count });
    if (root !== undefined) expect(await store.integrity.root()).toEqual(root);
    await store.append('agency-b', entries(2), { expectedRevision: 'none' });
    expect(await verifyLog(store)).toMatchObject({ ok: true, size: count + 2 });
    await store.close();
    expect(upgradeSqlite(path)).toEqual({ from: 2, to: 2, entries: 0 });
  });

  it('whose entry is damaged is not upgraded, so that the damage is not covered up', async () => {
    await ofVersion1(5);
    change(`DROP TRIGGER entries_no_update; UPDATE entries SET leaf = replace(leaf, '"number":3', '"number":7')`);
    const before = contents();
    expect(() => upgradeSqlite(path)).toThrow(expect.objectContaining({ code: 'DamagedEntry', index: 2 }));
    expect(contents()).toEqual(before);
  });

  it.each([false, true])(
    'is not upgraded while a program of that release has it open (readOnly: %s)',
    async (readOnly) => {
      await ofVersion1(3);
      const before = contents();
      const program = new DatabaseSync(path, { readOnly });
      program.prepare('SELECT count(*) FROM entries').get();
      expect(() => upgradeSqlite(path)).toThrow(
        expect.objectContaining({ code: 'StoreBusy', message: expect.stringMatching(/Stop whatever uses it/) }),
      );
      program.close();
      expect(contents()).toEqual(before);
      expect(upgradeSqlite(path)).toMatchObject({ from: 1, to: 2 });
    },
  );
});

it('what says another version than that of its tables is damaged, and is not upgraded', async () => {
  await written(path);
  for (const version of [1, 0, -7]) {
    change(`PRAGMA user_version = ${version}`);
    expect(() => upgradeSqlite(path)).toThrow(expect.objectContaining({ code: 'DamagedLog' }));
    await expect(open(path)).rejects.toMatchObject({
      code: 'DamagedLog',
      message: expect.stringMatching(/orgledger restore/),
    });
  }
});

it('what is no ledger, or of a newer release, is not upgraded', async () => {
  expect(() => upgradeSqlite(path)).toThrow(expect.objectContaining({ code: 'NotALedger' }));
  expect(existsSync(path)).toBe(false);
  await writeFile(path, 'a text that is no database and never was one, whatever it looks like'.repeat(10));
  expect(() => upgradeSqlite(path)).toThrow(expect.objectContaining({ code: 'NotALedger' }));
  await rm(path);
  await (await open(path)).close();
  change('PRAGMA user_version = 3');
  expect(() => upgradeSqlite(path)).toThrow(expect.objectContaining({ code: 'LedgerSchemaTooNew' }));
});
