import { readFileSync, statSync } from 'node:fs';
import { copySqlite, inspectSqliteFile, restoreSqlite } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { open, written } from './ledger-file.ts';

const LOCKS = '/proc/locks';

const systemTells = (): boolean => {
  try {
    readFileSync(LOCKS);
    return true;
  } catch {
    return false;
  }
};

/** The locks that this process has on a file, as the system tells them. */
const locksOn = (path: string): readonly string[] =>
  readFileSync(LOCKS, 'utf8')
    .split('\n')
    .filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${statSync(path).ino} `))
    .map((line) => line.replace(/^\d+: /, ''));

// To open a file and close it again takes from a process all locks that it has on it. Another process would then believe that
// nobody uses the ledger, and might delete the write-ahead log under the hands of this one.
describe.skipIf(!systemTells())('with /proc/locks: a ledger that is open in this process stays locked', () => {
  it.each<[string, (path: string) => Promise<unknown>]>([
    ['when it is opened a second time', async (path) => (await open(path)).close()],
    ['when it is opened for reading', async (path) => (await open(path, { readOnly: true })).close()],
    ['when it is copied', (path) => copySqlite(path, `${path}.copy`)],
    ['when it is restored from', (path) => restoreSqlite(path, `${path}.copy`)],
    ['when its file is looked at', async (path) => inspectSqliteFile(path, 0)],
  ])('%s', async (_title, act) => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    await written(path);
    const store = await open(path);
    const before = locksOn(path);
    expect(before.length).toBeGreaterThan(0);
    await act(path);
    expect(locksOn(path)).toEqual(before);
    await store.close();
  });
});
