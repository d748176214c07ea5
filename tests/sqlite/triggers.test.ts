import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { withDatabase, written } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
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
    await written(path);
    withDatabase(path, (database) => {
      const before = database.prepare('SELECT * FROM entries, meta').all();
      expect(() => database.exec(sql)).toThrow(/only added at the end|never/);
      expect(database.prepare('SELECT * FROM entries, meta').all()).toEqual(before);
    });
  });

  it('let an entry in at the end', async () => {
    await written(path);
    withDatabase(path, (database) => {
      database.exec(`INSERT INTO entries (idx, stream, revision, id, leaf, hash) VALUES (3, ${ROW.slice(1)}`);
      expect(database.prepare('SELECT max(idx) AS last FROM entries').get()).toEqual({ last: 3 });
    });
  });
});
