import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isVaultError } from '@orgledger/ledger/vault';
import { beforeEach, describe, expect, it } from 'vitest';
import { an, binh, codeOf, tamper, vaultBench } from './vault-bench.ts';

const bench = vaultBench();

describe('a box opens for its own person alone:', () => {
  beforeEach(async () => {
    const vault = await bench.opened();
    await vault.put('p-1', an);
    await vault.put('p-2', binh);
    await vault.close();
  });

  const sealedOf = (from: string): string => `sealed = (SELECT sealed FROM boxes WHERE person = '${from}')`;
  const nonceOf = (from: string): string => `nonce = (SELECT nonce FROM nonces WHERE person = '${from}')`;

  it.each([
    ['moved to another person', `UPDATE boxes SET ${sealedOf('p-1')} WHERE person = 'p-2'`, ''],
    ['with the nonce of another', '', `UPDATE nonces SET ${nonceOf('p-1')} WHERE person = 'p-2'`],
    [
      'moved to another person with its nonce',
      `UPDATE boxes SET ${sealedOf('p-1')} WHERE person = 'p-2'`,
      `UPDATE nonces SET ${nonceOf('p-1')} WHERE person = 'p-2'`,
    ],
    ['with a byte of its tag cut off', `UPDATE boxes SET sealed = substr(sealed, 1, length(sealed) - 1)`, ''],
    ['with nothing in it', `UPDATE boxes SET sealed = x''`, ''],
    ['with a nonce of nothing', '', `UPDATE nonces SET nonce = x''`],
    ['taken out while its nonce is kept', `DELETE FROM boxes WHERE person = 'p-2'`, ''],
    ['put in without a nonce', '', `DELETE FROM nonces WHERE person = 'p-2'`],
  ])('%s, it is refused', async (_title, inBoxes, inKeys) => {
    tamper(bench.path, inBoxes);
    tamper(`${bench.path}.keys`, inKeys);
    const error: unknown = await (await bench.opened()).find('p-2').catch((reason: unknown) => reason);
    expect(isVaultError(error, 'BoxRefused')).toBe(true);
    expect(String(error)).not.toContain('Bình');
  });

  it.each([
    ['sealed', '', 'boxes'],
    ['nonce', '.keys', 'nonces'],
  ])('with any bit of its %s flipped, it is refused', async (column, ending, table) => {
    const vault = await bench.opened();
    const database = new DatabaseSync(`${bench.path}${ending}`);
    const get = database.prepare(`SELECT ${column} AS bytes FROM ${table} WHERE person = 'p-2'`);
    const put = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE person = 'p-2'`);
    database.exec('PRAGMA synchronous = OFF');
    const whole = get.get()?.['bytes'] as Uint8Array;
    for (let bit = 0; bit < whole.length * 8; bit += 5) {
      const flipped = Uint8Array.from(whole, (byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      put.run(flipped);
      expect(await codeOf(vault.find('p-2')), `bit ${bit}`).toBe('BoxRefused');
    }
    put.run(whole);
    expect(await vault.find('p-2')).toEqual({ kind: 'known', details: binh });
    database.close();
  });

  it('moved together with its key, it is refused', async () => {
    const key = bench.keyOf('p-1').toString('hex');
    tamper(bench.path, `UPDATE boxes SET ${sealedOf('p-1')} WHERE person = 'p-2'`);
    tamper(
      `${bench.path}.keys`,
      `UPDATE keys SET key = x'${key}' WHERE person = 'p-2'; UPDATE nonces SET ${nonceOf('p-1')} WHERE person = 'p-2'`,
    );
    expect(await codeOf((await bench.opened()).find('p-2'))).toBe('BoxRefused');
  });

  it.each([
    [
      'its box',
      `UPDATE boxes SET sealed = (SELECT sealed FROM earlier.boxes WHERE person = 'p-1') WHERE person = 'p-1'`,
    ],
    ['all boxes', 'DELETE FROM boxes; INSERT INTO boxes SELECT * FROM earlier.boxes'],
  ])('older than the last: %s put back by whoever cannot write the keys, it is refused', async (_title, statement) => {
    await copyFile(bench.path, join(bench.folder, 'earlier'));
    const vault = await bench.opened();
    await vault.put('p-1', { ...an, born: '1972-01-01' });
    tamper(bench.path, `ATTACH '${join(bench.folder, 'earlier')}' AS earlier; ${statement}`);
    expect(await codeOf(vault.find('p-1'))).toBe('BoxRefused');
    expect(await vault.find('p-2')).toEqual({ kind: 'known', details: binh });
    await vault.put('p-1', an);
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: an });
  });

  it('moved to another vault, it is refused there, its key or not', async () => {
    const elsewhere = join(bench.folder, 'other.vault');
    const other = await bench.opened(elsewhere);
    await other.put('p-1', binh);
    await other.close();
    const key = bench.keyOf('p-1').toString('hex');
    tamper(
      elsewhere,
      `ATTACH '${bench.path}' AS theirs; UPDATE boxes SET sealed = (SELECT sealed FROM theirs.boxes WHERE person = 'p-1')`,
    );
    tamper(
      `${elsewhere}.keys`,
      `ATTACH '${bench.path}.keys' AS theirs; UPDATE nonces SET nonce = (SELECT nonce FROM theirs.nonces WHERE person = 'p-1')`,
    );
    expect(await codeOf((await bench.opened(elsewhere)).find('p-1'))).toBe('BoxRefused');
    tamper(`${elsewhere}.keys`, `UPDATE keys SET key = x'${key}'`);
    expect(await codeOf((await bench.opened(elsewhere)).find('p-1'))).toBe('BoxRefused');
  });

  it('whose key is gone though nobody was forgotten, it is refused', async () => {
    tamper(`${bench.path}.keys`, `DELETE FROM keys WHERE person = 'p-1'`);
    expect(await codeOf((await bench.opened()).find('p-1'))).toBe('BoxRefused');
  });
});
