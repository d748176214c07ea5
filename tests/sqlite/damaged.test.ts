import { readFile, writeFile } from 'node:fs/promises';
import { leafHash, leafOf } from '@orgledger/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEachTest } from '../support/folder-of-each-test.ts';
import { entries, entry, forge, open, written } from './ledger-file.ts';

const folder = folderOfEachTest();
let path: string;
beforeEach(() => {
  path = folder.file('ledger.db');
});

describe('a damaged ledger', () => {
  const damage = { code: 'DamagedEntry', index: 1 };

  const expectDamage = async (): Promise<void> => {
    const store = await open(path);
    const seen: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { index } of store.readAll()) seen.push(index);
    };
    await expect(reading()).rejects.toMatchObject(damage);
    expect(seen).toEqual([0]);
    await expect(store.readStream('agency-a')).rejects.toMatchObject(damage);
    expect((await store.readStream('agency-b')).entries).toHaveLength(1);
    await store.close();
  };

  it('names the entry whose text was changed', async () => {
    await written(path);
    forge(path, `UPDATE entries SET leaf = replace(leaf, '"number":2', '"number":3') WHERE idx = 1`);
    await expectDamage();
  });

  it('names the entry whose hash was changed', async () => {
    await written(path);
    forge(path, 'UPDATE entries SET hash = zeroblob(32) WHERE idx = 1');
    await expectDamage();
  });

  it.each(['', 'no json', '{}', '[]'])('names the entry whose text is %j with a hash to match', async (leaf) => {
    await written(path);
    forge(path, 'UPDATE entries SET leaf = ?, hash = ? WHERE idx = 1', leaf, leafHash(leaf));
    await expectDamage();
  });

  it.each([{ ledgerId: 'another' }, { stream: 'agency-b' }, { revision: 7 }, { id: entry(9).id }])(
    'names the entry that was made of another: %j',
    async (change) => {
      const ledgerId = await written(path);
      const whole = { ...entry(2), ledgerId, stream: 'agency-a', revision: 1, ...change };
      const leaf = leafOf(whole, whole);
      forge(path, 'UPDATE entries SET leaf = ?, hash = ? WHERE idx = 1', leaf, leafHash(leaf));
      await expectDamage();
    },
  );

  it('names the entry that was removed, and delivers those before it', async () => {
    await written(path);
    forge(path, 'DELETE FROM entries WHERE idx = 1');
    const store = await open(path);
    const seen: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { index } of store.readAll()) seen.push(index);
    };
    const watching = async (): Promise<void> => {
      for await (const { index } of store.subscribe()) seen.push(index);
    };
    await expect(reading()).rejects.toMatchObject(damage);
    await expect(watching()).rejects.toMatchObject(damage);
    expect(seen).toEqual([0, 0]);
    await store.close();
  });

  it('names the first of a stream where that was removed, from behind too', async () => {
    await written(path);
    forge(path, 'DELETE FROM entries WHERE idx = 0');
    const store = await open(path);
    await expect(store.readStream('agency-a', { direction: 'backwards' })).rejects.toMatchObject({
      message: expect.stringContaining('the entry 0 of the stream "agency-a" is missing'),
    });
    await store.close();
  });

  it.each(['forwards', 'backwards'] as const)(
    'names the place of the stream from which one was removed: %s',
    async (direction) => {
      const store = await open(path);
      await store.append('agency-a', entries(3), { expectedRevision: 'none' });
      for (const removed of [1, 0]) {
        const first = direction === 'forwards' ? removed : 1;
        forge(path, 'DELETE FROM entries WHERE idx = ?', removed);
        await expect(store.readStream('agency-a', { direction })).rejects.toMatchObject({
          code: 'DamagedLog',
          message: expect.stringContaining(`the entry ${first} of the stream "agency-a" is missing`),
        });
      }
      expect((await store.readStream('agency-a', { from: 2 })).entries).toHaveLength(1);
      await store.close();
    },
  );

  it('is refused when its file was cut off', async () => {
    await written(path);
    await writeFile(path, (await readFile(path)).subarray(0, 5_000));
    const reading = async (): Promise<void> => {
      const store = await open(path);
      try {
        for await (const _ of store.readAll());
      } finally {
        await store.close();
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: 'DamagedLog' });
  });
});
