import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { entry, open, withDatabase, written } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
});

describe('several writers', () => {
  it('a write that is kept waiting too long stores nothing', async () => {
    await written(path);
    const store = await open(path, { busyTimeoutMs: 50 });
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
    await written(path);
    const other = new DatabaseSync(path);
    other.exec('PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE');
    const opening = open(path);
    await new Promise((resolve) => setTimeout(resolve, 30));
    other.exec('ROLLBACK');
    other.close();
    await (await opening).close();
    expect(withDatabase(path, (database) => database.prepare('PRAGMA journal_mode').get())).toEqual({
      journal_mode: 'wal',
    });
  });

  it('processes that open a missing file in the same instant make one ledger', async () => {
    await (await open(path)).close();
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
    const store = await open(path);
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
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
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
    import { isStoreError } from ${JSON.stringify(import.meta.resolve('@orgledger/store'))};
    import { sqliteStore } from ${JSON.stringify(import.meta.resolve('@orgledger/store/sqlite'))};
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
