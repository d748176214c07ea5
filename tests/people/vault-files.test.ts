import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openVault } from '@orgledger/ledger/vault';
import { describe, expect, it } from 'vitest';
import { an, codeOf, forgotten, tamper, vaultBench } from './vault-bench.ts';

const bench = vaultBench();

describe('the files of a vault', () => {
  it.each([
    ['a text', 'people.vault', 'NotAVault'],
    ['a text instead of the keys', 'people.vault.keys', 'NotAVault'],
  ])('are left as they are when one is %s', async (_title, name, code) => {
    await writeFile(join(bench.folder, name), 'a text');
    expect(await codeOf(openVault({ path: bench.path }))).toBe(code);
    expect(await readdir(bench.folder)).toEqual([name]);
    expect(await readFile(join(bench.folder, name), 'utf8')).toBe('a text');
  });

  it('are not those of another application, nor swapped', async () => {
    tamper(join(bench.folder, 'other.db'), 'CREATE TABLE t (a)');
    expect(await codeOf(openVault({ path: join(bench.folder, 'other.db') }))).toBe('NotAVault');
    await (await bench.opened()).close();
    expect(await codeOf(openVault({ path: `${bench.path}.keys`, keysPath: bench.path }))).toBe('NotAVault');
    expect(await codeOf(openVault({ path: bench.path, keysPath: bench.path }))).toBe('NotAVault');
    expect(await codeOf(openVault({ path: bench.folder }))).toBe('NotAVault');
  });

  it('are not made where no folder can be', async () => {
    await writeFile(join(bench.folder, 'file'), 'a text');
    expect(await codeOf(openVault({ path: bench.path, keysPath: join(bench.folder, 'file/keys') }))).toBe(
      'VaultFailed',
    );
  });

  it('belong together', async () => {
    const other = join(bench.folder, 'other.vault');
    await (await bench.opened()).close();
    await (await bench.opened(other)).close();
    expect(await codeOf(openVault({ path: bench.path, keysPath: `${other}.keys` }))).toBe('OtherKeys');
    await rm(`${bench.path}.keys`);
    expect(await codeOf(openVault({ path: bench.path }))).toBe('OtherKeys');
    expect((await readdir(bench.folder)).includes('people.vault.keys')).toBe(false);
    await writeFile(`${bench.path}.keys`, '');
    expect(await codeOf(openVault({ path: bench.path }))).toBe('OtherKeys');
    await writeFile(bench.path, '');
    expect(await (await bench.opened()).find('p-1')).toEqual({ kind: 'unknown' });
  });

  it('are made in folders of their own, the keys wherever they are wanted', async () => {
    const vault = await openVault({ path: join(bench.folder, 'a/boxes'), keysPath: join(bench.folder, 'b/keys') });
    await vault.put('p-1', an);
    await vault.close();
    expect([await readdir(join(bench.folder, 'a')), await readdir(join(bench.folder, 'b'))]).toEqual([
      ['boxes'],
      ['keys'],
    ]);
  });

  it('of a newer release are not touched', async () => {
    await (await bench.opened()).close();
    tamper(`${bench.path}.keys`, 'PRAGMA user_version = 3');
    expect(await codeOf(openVault({ path: bench.path }))).toBe('VaultSchemaTooNew');
  });

  it('opened for reading stay as they are, and have to be there', async () => {
    expect(await codeOf(openVault({ path: bench.path, readOnly: true }))).toBe('NotAVault');
    expect(await readdir(bench.folder)).toEqual([]);
    await (await bench.opened()).put('p-1', an);
    const reader = await bench.opened(bench.path, { readOnly: true });
    expect(await reader.find('p-1')).toEqual({ kind: 'known', details: an });
    expect(await codeOf(reader.put('p-2', an))).toBe('VaultReadOnly');
    expect(await codeOf(reader.forget('p-1', forgotten))).toBe('VaultReadOnly');
    expect(await reader.find('p-1')).toEqual({ kind: 'known', details: an });
  });

  it('are locked by one writer at a time', async () => {
    const vault = await bench.opened(bench.path, { busyTimeoutMs: 10 });
    const other = new DatabaseSync(`${bench.path}.keys`);
    other.exec('BEGIN IMMEDIATE');
    expect(await codeOf(vault.put('p-1', an))).toBe('VaultBusy');
    other.exec('ROLLBACK');
    other.close();
    await vault.put('p-1', an);
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: an });
  });

  it.skipIf(process.platform === 'win32')('are made for their owner alone', async () => {
    await (await bench.opened()).put('p-1', an);
    for (const file of await readdir(bench.folder)) {
      expect({ file, mode: (await stat(join(bench.folder, file))).mode & 0o077 }).toEqual({ file, mode: 0 });
    }
  });
});
