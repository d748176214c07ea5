import { copyFile, readdir, readFile } from 'node:fs/promises';
import type { EventStore } from '@orgledger/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { entry, open, written } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
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
    await written(path);
    const before = await readFile(path);
    await reads(await open(path, { readOnly: true }));
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });

  it('while another has it open reads what that one has written, and leaves no trace', async () => {
    await written(path);
    const writer = await open(path);
    const reader = await open(path, { readOnly: true });
    await writer.append('agency-a', [entry(3)], { expectedRevision: 1 });
    expect(await reader.head()).toBe(4);
    await reader.close();
    await writer.append('agency-a', [entry(4)], { expectedRevision: 2 });
    await writer.close();
    expect(await readdir(folder.path)).toEqual(['ledger.db']);
  });

  it('may be one whose process crashed, with what was not yet in the file, even without its -shm', async () => {
    const [theirs, writer] = [path, await open(path)];
    await writer.append('agency-a', [entry(0), entry(1)], { expectedRevision: 'none' });
    await writer.append('agency-b', [entry(2)], { expectedRevision: 'none' });
    path = folder.file('copy.db');
    await copyFile(theirs, path);
    await copyFile(`${theirs}-wal`, `${path}-wal`);
    await writer.close();
    const before = [await readFile(path), await readFile(`${path}-wal`)];
    await reads(await open(path, { readOnly: true }));
    expect([await readFile(path), await readFile(`${path}-wal`)]).toEqual(before);
  });
});
