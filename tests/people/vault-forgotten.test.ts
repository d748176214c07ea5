import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { an, forgotten, vaultBench } from './vault-bench.ts';

const bench = vaultBench();

describe('what was known of a person who was forgotten', () => {
  const files = async (): Promise<readonly Buffer[]> =>
    Promise.all((await readdir(bench.folder)).map((name) => readFile(join(bench.folder, name))));

  it('is in no file of the vault: no key, no box, no name', async () => {
    const vault = await bench.opened();
    await vault.put('p-1', an);
    const key = bench.keyOf('p-1');
    const box = await readBox('p-1');
    // So that the search could find something.
    expect((await files()).some((bytes) => bytes.includes(key))).toBe(true);
    expect((await files()).some((bytes) => bytes.includes(box))).toBe(true);

    await vault.forget('p-1', forgotten);
    expect(await readdir(bench.folder)).toEqual(['people.vault', 'people.vault.keys']);
    for (const bytes of await files()) {
      expect(bytes.includes(key)).toBe(false);
      expect(bytes.includes(box)).toBe(false);
      expect(bytes.includes('Nguyễn Văn An')).toBe(false);
    }
  });

  it('is read again from a backup of the keys and the boxes, until it is forgotten again', async () => {
    const vault = await bench.opened();
    await vault.put('p-1', an);
    const kept = await Promise.all([readFile(bench.path), readFile(`${bench.path}.keys`)]);
    await vault.forget('p-1', forgotten);
    await vault.close();
    await writeFile(`${bench.path}.keys`, kept[1]);
    const key = bench.keyOf('p-1');
    const withKeys = await bench.opened();
    expect(await withKeys.find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
    await withKeys.forget('p-1', forgotten);
    expect((await readFile(`${bench.path}.keys`)).includes(key)).toBe(false);
    await withKeys.close();

    await writeFile(bench.path, kept[0]);
    await writeFile(`${bench.path}.keys`, kept[1]);
    expect(await (await bench.opened()).find('p-1')).toEqual({ kind: 'known', details: an });
  });

  const readBox = async (personId: string): Promise<Uint8Array> => {
    const database = new DatabaseSync(bench.path, { readOnly: true });
    const row = database.prepare('SELECT sealed FROM boxes WHERE person = ?').get(personId);
    database.close();
    return row?.['sealed'] as Uint8Array;
  };
});
