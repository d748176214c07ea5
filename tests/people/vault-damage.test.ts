import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { openVault } from '@orgledger/ledger/vault';
import { beforeEach, describe, expect, it } from 'vitest';
import { an, codeOf, tamper, vaultBench } from './vault-bench.ts';

const bench = vaultBench();
const PAGE = 4096;

describe('a vault of which', () => {
  beforeEach(async () => {
    const vault = await bench.opened();
    await vault.put('p-1', an);
    await vault.close();
  });

  it.each([
    ['the boxes', '', 'boxes'],
    ['the forgotten', '', 'forgotten'],
    ['the id', '', 'meta'],
    ['the keys', '.keys', 'keys'],
    ['the nonces', '.keys', 'nonces'],
    ['the id beside the keys', '.keys', 'meta'],
  ])('%s were dropped is told as damaged, and no table is made anew', async (_title, ending, table) => {
    tamper(`${bench.path}${ending}`, `DROP TABLE ${table}`);
    const before = await readFile(`${bench.path}${ending}`);
    for (const readOnly of [true, false]) {
      const error: unknown = await openVault({ path: bench.path, readOnly }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'DamagedVault' });
      expect(String(error)).toContain('restore both files as a pair');
    }
    expect((await readFile(`${bench.path}${ending}`)).equals(before)).toBe(true);
  });

  it.each(['', '.keys'])('the file%s was overwritten beyond its header is told as damaged', async (ending) => {
    const file = await open(`${bench.path}${ending}`, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size - 100, 0x5a), 0, size - 100, 100);
    await file.close();
    expect(await codeOf(openVault({ path: bench.path }))).toBe('DamagedVault');
  });

  it('a table was overwritten while it was open is told as damaged', async () => {
    const vault = await bench.opened();
    const bytes = await readFile(bench.path);
    for (let page = 1; page < bytes.length / PAGE; page += 1) bytes.fill(0x5a, page * PAGE, (page + 1) * PAGE);
    // A new count of changes in the header makes SQLite read the pages again.
    bytes.writeUInt32BE(bytes.readUInt32BE(24) + 1, 24);
    await writeFile(bench.path, bytes);
    expect(await codeOf(vault.find('p-1'))).toBe('DamagedVault');
    expect(await codeOf(vault.put('p-1', an))).toBe('DamagedVault');
  });

  it('both files are gone is a new one, and none for who only reads', async () => {
    for (const ending of ['', '.keys']) await rm(`${bench.path}${ending}`);
    expect(await codeOf(openVault({ path: bench.path, readOnly: true }))).toBe('NotAVault');
    expect(await (await bench.opened()).find('p-1')).toEqual({ kind: 'unknown' });
  });
});
