import { copyFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { leafHash } from '@orgledger/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { importStory } from './story.ts';

let folder: Folder;
let size: number;

beforeAll(async () => {
  folder = await temporaryFolder();
  size = (await importStory(folder.file('story.db'))).length;
  await run('key', '--name', 'archive.example/ledger', '--out', folder.file('key'));
  await run(
    'checkpoint',
    '--db',
    folder.file('story.db'),
    '--key',
    folder.file('key'),
    '--out',
    folder.file('checkpoint'),
  );
});
afterAll(() => folder[Symbol.asyncDispose]());

/** Works on a file without its triggers, which are back when the work is done. */
const withoutTriggers = (database: DatabaseSync, work: (database: DatabaseSync) => void): void => {
  const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${String(name)}"`);
  work(database);
  for (const { sql } of triggers) database.exec(String(sql));
};

/** What orgledger verify says of the file after somebody worked on it. */
const verdict = async (name: string, work: (database: DatabaseSync) => void, ...args: readonly string[]) => {
  const path = folder.file(`${name}.db`);
  await copyFile(folder.file('story.db'), path);
  const database = new DatabaseSync(path);
  database.enableDefensive(false);
  withoutTriggers(database, work);
  database.close();
  return run('verify', '--db', path, ...args);
};

const exec = (sql: string) => (database: DatabaseSync) => database.exec(sql);
const text = (database: DatabaseSync, index: number): string =>
  String(database.prepare('SELECT leaf FROM entries WHERE idx = ?').get(index)?.['leaf']);
/** Puts a text with its own, fitting hash. */
const put = (database: DatabaseSync, index: number, leaf: string): void => {
  database.prepare('UPDATE entries SET leaf = ?, hash = ? WHERE idx = ?').run(leaf, leafHash(leaf), index);
};

describe('orgledger verify, without a checkpoint, names', () => {
  it.each<[string, (database: DatabaseSync) => void, string]>([
    [
      'an entry that was removed',
      exec('DELETE FROM entries WHERE idx = 40'),
      'entry 40: missing: the entries 40 to 40 are missing',
    ],
    [
      'entries that changed places',
      exec(
        'UPDATE entries SET idx = -1 WHERE idx = 40; UPDATE entries SET idx = 40 WHERE idx = 41; UPDATE entries SET idx = 41 WHERE idx = -1',
      ),
      'entry 40: tree: the kept hash over the entries 40 to 41 is not theirs',
    ],
    ['a hash that was changed', exec('UPDATE entries SET hash = zeroblob(32) WHERE idx = 40'), 'entry 40: altered'],
    [
      'a text that was changed with its hash',
      (database) => put(database, 40, text(database, 40).replace('"recordedAt":"2', '"recordedAt":"1')),
      'entry 40: tree: the kept hash over the entries 40 to 41 is not theirs',
    ],
    [
      'a text that is written in another way',
      (database) => put(database, 40, text(database, 40).replace(',"version":', ', "version":')),
      'entry 40: not-canonical',
    ],
    ['a text that is none', (database) => put(database, 40, '{}'), 'entry 40: not-canonical: its text is no entry'],
    [
      'bytes that hide behind a zero byte',
      exec(`UPDATE entries SET leaf = CAST(CAST(leaf AS BLOB) || x'00' || x'7b7d' AS TEXT) WHERE idx = 40`),
      'entry 40: altered',
    ],
    [
      'a row of another stream',
      exec(`UPDATE entries SET stream = 'agency-x', revision = 0 WHERE idx = 40`),
      'entry 40: misplaced',
    ],
    ['another id beside the text', exec(`UPDATE entries SET id = 'x' WHERE idx = 40`), 'entry 40: misplaced'],
    [
      'a kept hash that was changed',
      exec('UPDATE nodes SET hash = zeroblob(32) WHERE level = 3 AND idx = 2'),
      'entry 16: tree',
    ],
    ['a kept hash that was removed', exec('DELETE FROM nodes WHERE level = 1 AND idx = 20'), 'entry 40: tree'],
    ['the last entries cut off', exec('DELETE FROM entries WHERE idx > 100'), 'log: tree: hashes are kept at level'],
    [
      'an index that leads elsewhere',
      exec(
        `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_entries_2')
         WHERE name = 'sqlite_autoindex_entries_1'`,
      ),
      'DamagedLog: the ledger is damaged: SQLite finds its file malformed',
    ],
  ])('%s', async (name, work, expected) => {
    const { code, out, err } = await verdict(name, work);
    expect({ code, said: out + err }).toEqual({ code: expect.any(Number), said: expect.stringContaining(expected) });
    expect([3, 4]).toContain(code);
  });

  it('nothing where nothing was done', async () => {
    const { code, out } = await verdict('untouched', () => {});
    expect(code).toBe(0);
    expect(out).toContain(`sound: ${size} entries`);
  });
});

describe('orgledger verify, with a checkpoint, finds', () => {
  const checkpoint = ['--checkpoint'] as const;

  it('the last entries cut off with all that was kept of them', async () => {
    const work = exec('DELETE FROM entries WHERE idx >= 128; DELETE FROM nodes WHERE (idx + 1) << level > 128');
    expect((await verdict('cut', work)).code).toBe(0);
    const { code, out } = await verdict('cut-checked', work, ...checkpoint, folder.file('checkpoint'));
    expect(code).toBe(4);
    expect(out).toContain(`log: checkpoint: the log holds 128 entries and held ${size} at the checkpoint`);
  });

  it('that the entries are those that were signed', async () => {
    const { code, out } = await verdict('same', () => {}, ...checkpoint, folder.file('checkpoint'));
    expect(code).toBe(0);
    expect(out).toContain(`its first ${size} entries are those of the checkpoint, whose signature was not checked`);
  });
});

it('a backup is not restored beside what an earlier ledger left', async () => {
  await run('backup', folder.file('copy.db'), '--db', folder.file('story.db'));
  await writeFile(folder.file('gone.db-wal'), 'of a ledger that was here');
  const { code, err } = await run('restore', folder.file('copy.db'), '--db', folder.file('gone.db'));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('no -wal of an earlier ledger beside it') });
});

describe('orgledger verify looks at the schema too, and names', () => {
  it.each([
    ['a trigger that was dropped', 'DROP TRIGGER entries_no_update', 'the trigger "entries_no_update" is missing'],
    [
      'a trigger that lets everything through',
      'DROP TRIGGER nodes_no_delete; CREATE TRIGGER nodes_no_delete BEFORE DELETE ON nodes BEGIN SELECT 1; END',
      'the trigger "nodes_no_delete" is not as it was made',
    ],
    [
      'a trigger that looks like what SQLite keeps',
      'CREATE TRIGGER "sqlite-stat1" BEFORE DELETE ON entries BEGIN SELECT 1; END',
      'the trigger "sqlite-stat1" is none of a ledger',
    ],
    ['a table of somebody else', 'CREATE TABLE notes (text)', 'the table "notes" is none of a ledger'],
  ])('%s', async (name, sql, expected) => {
    const path = folder.file(`${name}.db`);
    await copyFile(folder.file('story.db'), path);
    work(path, sql);
    const { code, out } = await run('verify', '--db', path);
    expect([code, out]).toEqual([4, expect.stringContaining(`log: schema: ${expected}\nNOT SOUND: 1 fault`)]);
  });

  it('but not what SQLite keeps for its planner', async () => {
    const path = folder.file('analyzed.db');
    await copyFile(folder.file('story.db'), path);
    work(path, 'ANALYZE');
    expect((await run('verify', '--db', path)).code).toBe(0);
  });

  it.each([
    ['verify', 'DROP TABLE nodes'],
    ['chart', 'DROP TABLE nodes'],
    ['verify', 'ALTER TABLE entries RENAME COLUMN hash TO digest'],
  ])('%s of a ledger after %s tells damage, and no fault of the disk', async (command, sql) => {
    const path = folder.file(`${command} ${sql}.db`);
    await copyFile(folder.file('story.db'), path);
    work(path, sql);
    const { code, err } = await run(command, '--db', path, ...(command === 'chart' ? ['--on', '2019-01-01'] : []));
    expect([code, err]).toEqual([4, expect.stringMatching(/^DamagedLog: .*its tables are not those/)]);
  });
});

const work = (path: string, sql: string): void => {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
};
