import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventStore } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { BIN, STORY } from '../cli/run.ts';
import { temporaryFolder } from '../support/folder.ts';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { hasStrace } from './power-cut.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
});

const open = (file = path): Promise<EventStore> =>
  sqliteStore(file)({ validator: { check: () => {}, read: (content) => content } });

const append = (store: EventStore, stream: string) =>
  store.append(
    stream,
    [1, 2, 3].map((number) => ({
      id: `00000000-0000-4000-8000-00000000000${number}`,
      type: 'SomethingHappened',
      version: 1,
      recordedAt: '2018-02-28T08:30:00.000Z',
      data: { number },
      metadata: {},
    })),
    { expectedRevision: 'none' },
  );

/** A ledger of three entries. */
const closed = async (): Promise<void> => {
  const store = await open();
  await append(store, 'agency-a');
  await store.close();
};

/** A ledger of three entries in the file and three in its -wal, as a process leaves it that dies. */
const crashed = async (): Promise<void> => {
  const theirs = folder.file('theirs.db');
  const first = await open(theirs);
  await append(first, 'agency-a');
  await first.close();
  const writer = await open(theirs);
  await append(writer, 'agency-b');
  for (const ending of ['', '-wal']) await copyFile(`${theirs}${ending}`, `${path}${ending}`);
  await writer.close();
  await rm(theirs);
};

const fullDisk = ['-e', 'trace=pwrite64', '-e', 'inject=pwrite64:error=ENOSPC'];
/** SQLite may make or open none of the files beside that of the ledger. */
const folderOfSomebodyElse = () => [
  ...['-P', `${path}-wal`, '-P', `${path}-shm`, '-P', `${path}-journal`],
  ...['-e', 'trace=openat', '-e', 'inject=openat:error=EROFS'],
];
/** The file itself may only be read. */
const fileOfSomebodyElse = () => [
  ...['-P', path, '-e', 'trace=access,faccessat,faccessat2'],
  ...['-e', 'inject=access,faccessat,faccessat2:error=EACCES'],
];
const noHardLinks = ['-e', 'trace=link,linkat', '-e', 'inject=link,linkat:error=EPERM'];

const under = (injection: readonly string[], ...args: readonly string[]) =>
  spawn('strace', [
    '-o',
    '/dev/null',
    ...injection,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...args,
  ]);

const ended = async (child: ReturnType<typeof under>): Promise<void> => {
  child.stdin.end();
  await once(child, 'close');
};

/** The command line, on a system that fails in this way. */
const run = async (injection: readonly string[], ...args: readonly string[]) => {
  const child = under(injection, fileURLToPath(BIN), ...args);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  return { code, out, err };
};

// Where strace is missing, the titles say that this was left out, and the summary counts it as skipped.
describe.skipIf(!hasStrace())('with strace: on a full disk', () => {
  it('a ledger can be read, and is left as it is', async () => {
    await closed();
    const before = await readFile(path);
    expect(await run(fullDisk, 'verify', '--db', path)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sound: 3/),
    });
    expect(await readFile(path)).toEqual(before);
  });

  it('several may read it at once', async () => {
    await closed();
    const readers = [1, 2].map(() => under(fullDisk, join(import.meta.dirname, 'reader.ts'), path));
    const said = await Promise.all(readers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    expect(said).toEqual(['3', '3']);
    await Promise.all(readers.map(ended));
  });

  it('one whose process died can be read to its end, and nothing of it is lost', async () => {
    await crashed();
    expect(await run(fullDisk, 'verify', '--db', path)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sound: 6/),
    });
    const store = await open();
    expect(await store.head()).toBe(6);
    await store.close();
  });

  it('nothing is written, and what could not be says so', async () => {
    await closed();
    const commands = fileURLToPath(new URL('commands.ndjson', STORY));
    const { code, err } = await run(fullDisk, 'import', commands, '--db', path);
    expect([code, err]).toEqual([3, expect.stringMatching(/^StorageFailed: .*the disk may be full/)]);
    const copy = await run(fullDisk, 'backup', folder.file('copy.db'), '--db', path);
    expect([copy.code, copy.err]).toEqual([3, expect.stringMatching(/^StorageFull: /)]);
    expect((await readdir(folder.path)).filter((name) => name.includes('copy'))).toEqual([]);
  });
});

describe.skipIf(!hasStrace())('with strace: in a folder that cannot be written', () => {
  it('a ledger can be read, and copied to elsewhere', async () => {
    await closed();
    const before = await readFile(path);
    expect(await run(folderOfSomebodyElse(), 'verify', '--db', path)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sound: 3/),
    });
    await using elsewhere = await temporaryFolder();
    const copied = await run(folderOfSomebodyElse(), 'backup', elsewhere.file('copy.db'), '--db', path);
    expect([copied.code, copied.out]).toEqual([0, expect.stringMatching(/: 3 entries/)]);
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });

  it.each(['-wal', '-journal'])('an empty %s that was left beside it does not matter', async (ending) => {
    await closed();
    await writeFile(`${path}${ending}`, '');
    const { code, out } = await run(folderOfSomebodyElse(), 'verify', '--db', path);
    expect([code, out]).toEqual([0, expect.stringMatching(/^sound: 3/)]);
  });

  it('one whose upgrade was cut off says to copy it too', async () => {
    await closed();
    await writeFile(`${path}-journal`, 'what SQLite would roll back');
    const { code, err } = await run(folderOfSomebodyElse(), 'verify', '--db', path);
    expect([code, err]).toEqual([3, expect.stringMatching(/^StorageReadOnly: .*-journal/)]);
  });

  it('whoever may only read the file leaves nothing beside it', async () => {
    await closed();
    const reader = under(fileOfSomebodyElse(), join(import.meta.dirname, 'reader.ts'), path);
    reader.stdout.setEncoding('utf8');
    expect(String((await once(reader.stdout, 'data'))[0]).trim()).toBe('3');
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
    await ended(reader);
  });

  it('one whose process died says to copy it with what it left', async () => {
    await crashed();
    const { code, err } = await run(folderOfSomebodyElse(), 'verify', '--db', path);
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/^StorageReadOnly: .*copy the file and what lies beside it into/),
    ]);
  });

  it('a reader notices that somebody else writes', async () => {
    await closed();
    const reader = under(folderOfSomebodyElse(), join(import.meta.dirname, 'reader.ts'), path);
    reader.stdout.setEncoding('utf8');
    const says = async (): Promise<string> => String((await once(reader.stdout, 'data'))[0]).trim();
    expect(await says()).toBe('3');
    reader.stdin.write('again\n');
    expect(await says()).toBe('3');
    const store = await open();
    await append(store, 'agency-b');
    reader.stdin.write('again\n');
    expect(await says()).toBe('StoreBusy');
    await ended(reader);
    await store.close();
  });
});

describe.skipIf(!hasStrace())('with strace: on a disk without hard links', () => {
  it('a ledger is made, backed up and restored, and nothing is overwritten', async () => {
    const commands = fileURLToPath(new URL('commands.ndjson', STORY));
    expect((await run(noHardLinks, 'import', commands, '--db', path)).code).toBe(0);
    const [copy, restored] = [folder.file('copy.db'), folder.file('restored.db')];
    expect((await run(noHardLinks, 'backup', copy, '--db', path)).code).toBe(0);
    expect((await run(noHardLinks, 'restore', copy, '--db', restored)).code).toBe(0);
    const before = await readFile(restored);
    expect(await run(noHardLinks, 'restore', copy, '--db', restored)).toMatchObject({
      code: 2,
      err: expect.stringContaining('a copy overwrites nothing'),
    });
    expect(await readFile(restored)).toEqual(before);
    expect(await readdir(folder.path)).toEqual(['copy.db', 'ledger.db', 'restored.db']);
  });

  it('a name that cannot be given is left free', async () => {
    await closed();
    const noNames = ['-e', 'trace=link,rename', '-e', 'inject=link:error=EPERM', '-e', 'inject=rename:error=EIO'];
    expect((await run(noNames, 'backup', folder.file('copy.db'), '--db', path)).code).toBe(3);
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });
});
