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

  const take = (column: string, from: string): string => `(SELECT ${column} FROM boxes WHERE person = '${from}')`;
  const boxOf = (from: string): string => `nonce = ${take('nonce', from)}, sealed = ${take('sealed', from)}`;

  it.each([
    ['moved to another person', `UPDATE boxes SET ${boxOf('p-1')} WHERE person = 'p-2'`],
    ['with the nonce of another', `UPDATE boxes SET nonce = ${take('nonce', 'p-1')} WHERE person = 'p-2'`],
    ['with a byte of its tag cut off', `UPDATE boxes SET sealed = substr(sealed, 1, length(sealed) - 1)`],
    ['with nothing in it', `UPDATE boxes SET sealed = x''`],
    ['with a nonce of nothing', `UPDATE boxes SET nonce = x''`],
  ])('%s, it is refused', async (_title, statement) => {
    tamper(bench.path, statement);
    const error: unknown = await (await bench.opened()).find('p-2').catch((reason: unknown) => reason);
    expect(isVaultError(error, 'BoxRefused')).toBe(true);
    expect(String(error)).not.toContain('Bình');
  });

  it.each(['nonce', 'sealed'])('with any bit of its %s flipped, it is refused', async (column) => {
    const vault = await bench.opened();
    const database = new DatabaseSync(bench.path);
    const get = database.prepare(`SELECT ${column} AS bytes FROM boxes WHERE person = 'p-2'`);
    const put = database.prepare(`UPDATE boxes SET ${column} = ? WHERE person = 'p-2'`);
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
    tamper(bench.path, `UPDATE boxes SET ${boxOf('p-1')} WHERE person = 'p-2'`);
    tamper(`${bench.path}.keys`, `UPDATE keys SET key = x'${key}' WHERE person = 'p-2'`);
    expect(await codeOf((await bench.opened()).find('p-2'))).toBe('BoxRefused');
  });

  it('with the nonce of an earlier box of the same person, it is refused', async () => {
    await copyFile(bench.path, join(bench.folder, 'earlier'));
    await (await bench.opened()).put('p-1', { ...an, born: '1972-01-01' });
    tamper(
      bench.path,
      `ATTACH '${join(bench.folder, 'earlier')}' AS earlier; UPDATE boxes SET nonce = (SELECT nonce FROM earlier.boxes WHERE person = 'p-1') WHERE person = 'p-1'`,
    );
    expect(await codeOf((await bench.opened()).find('p-1'))).toBe('BoxRefused');
  });

  it('moved to another vault, it is refused there, its key or not', async () => {
    const elsewhere = join(bench.folder, 'other.vault');
    const other = await bench.opened(elsewhere);
    await other.put('p-1', binh);
    await other.close();
    const key = bench.keyOf('p-1').toString('hex');
    tamper(
      elsewhere,
      `ATTACH '${bench.path}' AS theirs; UPDATE boxes SET (nonce, sealed) = (SELECT nonce, sealed FROM theirs.boxes WHERE person = 'p-1')`,
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
