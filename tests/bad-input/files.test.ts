import { readdir, readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { allowAll, openLedger } from '@orgledger/ledger';
import { sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { establish } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { play } from '../support/results.ts';
import { openScene } from '../support/scene.ts';

/** Does something to a file as a program other than ours would. */
const withDatabase = (path: string, sql: string): void => {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
};

const writeLedger = async (path: string): Promise<void> => {
  const ledger = await openScene({ store: sqliteStore(path) });
  await play(ledger, [establish('a'), establish('b')]);
  await ledger.close();
};

type OddFile = {
  readonly title: string;
  readonly write: (path: string) => Promise<void> | void;
  readonly code: string;
  readonly says: RegExp;
};

const oddFiles: readonly OddFile[] = [
  {
    title: 'a text file',
    write: (path) => writeFile(path, 'Danh sách cơ quan\n'.repeat(100)),
    code: 'NotALedger',
    says: /check the path/,
  },
  {
    title: 'a short text file',
    write: (path) => writeFile(path, 'x'),
    code: 'NotALedger',
    says: /check the path/,
  },
  {
    title: 'a database of another application',
    write: (path) => withDatabase(path, 'CREATE TABLE entries (idx INTEGER); INSERT INTO entries VALUES (1)'),
    code: 'NotALedger',
    says: /check the path/,
  },
  {
    title: 'a database of another application in WAL mode',
    write: (path) => withDatabase(path, 'PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT)'),
    code: 'NotALedger',
    says: /check the path/,
  },
  {
    title: 'a ledger of a newer release',
    write: async (path) => {
      await writeLedger(path);
      withDatabase(path, 'PRAGMA user_version = 1000');
    },
    code: 'LedgerSchemaTooNew',
    says: /use a newer release/,
  },
];

describe('opening', () => {
  it.each(oddFiles)('$title is refused, and the file stays as it is, to the byte', async ({ write, code, says }) => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    await write(path);
    const before = await readFile(path);

    const opening = openLedger({ store: sqliteStore(path), authorise: allowAll });

    await expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });

  it('a ledger of this release that was closed succeeds, and finds what was recorded', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    await writeLedger(path);

    const ledger = await openLedger({ store: sqliteStore(path), authorise: allowAll });

    expect(await ledger.size()).toBe(2);
    await ledger.close();
  });
});
