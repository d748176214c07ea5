import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { openVault, upgradeVault } from '@orgledger/ledger/vault';
import { beforeEach, describe, expect, it } from 'vitest';
import { an, binh, codeOf, forgotten, tamper, vaultBench } from './vault-bench.ts';

const bench = vaultBench();

/** Makes of a vault what the first release made: the nonces in the boxes. */
const asVersion1 = (): void => {
  const database = new DatabaseSync(bench.path);
  database.exec(`ATTACH '${bench.path}.keys' AS keys;
    BEGIN;
    ALTER TABLE main.boxes RENAME TO later;
    CREATE TABLE main.boxes (person TEXT PRIMARY KEY, nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
    INSERT INTO main.boxes SELECT person, nonce, sealed FROM main.later JOIN keys.nonces USING (person);
    DROP TABLE main.later;
    DROP TABLE keys.nonces;
    PRAGMA main.user_version = 1;
    PRAGMA keys.user_version = 1;
    COMMIT`);
  database.close();
};

const placesIn = async (keys: readonly Buffer[]): Promise<readonly number[]> => {
  const bytes = await readFile(`${bench.path}.keys`);
  return keys.map((key) => bytes.indexOf(key));
};

/** How often a key is in the file of the keys. */
const countsIn = async (keys: readonly Buffer[]): Promise<readonly number[]> => {
  const bytes = await readFile(`${bench.path}.keys`);
  return keys.map((key) => bytes.toString('latin1').split(key.toString('latin1')).length - 1);
};

describe('a vault of the first release', () => {
  beforeEach(async () => {
    const vault = await bench.opened();
    for (const personId of ['p-1', 'p-2', 'p-3']) await vault.put(personId, personId === 'p-1' ? an : binh);
    await vault.forget('p-3', forgotten);
    await vault.close();
    asVersion1();
  });

  it('is left as it is, with the command to run, however it is opened', async () => {
    const before = await readFile(bench.path);
    for (const readOnly of [false, true]) {
      const error: unknown = await openVault({ path: bench.path, readOnly }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'VaultSchemaTooOld' });
      expect(String(error)).toContain(`orgledger vault upgrade --vault ${bench.path}`);
    }
    expect((await readFile(bench.path)).equals(before)).toBe(true);
  });

  it('is upgraded with all that it holds, no key moves, and who was forgotten stays so', async () => {
    const keys = [bench.keyOf('p-1'), bench.keyOf('p-2')];
    const places = await placesIn(keys);
    expect(await upgradeVault({ path: bench.path })).toEqual({ from: 1, to: 2 });
    expect(await placesIn(keys)).toEqual(places);
    expect(await countsIn(keys)).toEqual([1, 1]);
    const vault = await bench.opened();
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: an });
    expect(await vault.find('p-2')).toEqual({ kind: 'known', details: binh });
    expect(await vault.find('p-3')).toEqual({ kind: 'forgotten', ...forgotten });
    await vault.forget('p-1', forgotten);
    expect(await countsIn(keys)).toEqual([0, 1]);
  });

  it('is upgraded once', async () => {
    await upgradeVault({ path: bench.path });
    expect(await upgradeVault({ path: bench.path })).toEqual({ from: 2, to: 2 });
  });

  it('has the tables of a new one once it is upgraded', async () => {
    await upgradeVault({ path: bench.path });
    const other = `${bench.path}.new`;
    await (await bench.opened(other)).close();
    for (const ending of ['', '.keys']) expect(tablesOf(bench.path + ending)).toEqual(tablesOf(other + ending));
  });

  it('is not written any more by what of the first release has it open', async () => {
    const old = new DatabaseSync(bench.path);
    const put = old.prepare('INSERT OR REPLACE INTO main.boxes (person, nonce, sealed) VALUES (?, ?, ?)');
    await upgradeVault({ path: bench.path });
    expect(() => put.run('p-1', new Uint8Array(12), new Uint8Array(20))).toThrow(/nonce/);
    old.close();
  });

  it('is not upgraded beside keys of another, nor made where there is none', async () => {
    const other = `${bench.path}.other`;
    await (await bench.opened(other)).close();
    expect(await codeOf(upgradeVault({ path: bench.path, keysPath: `${other}.keys` }))).toBe('OtherKeys');
    expect(await codeOf(upgradeVault({ path: `${bench.path}.none` }))).toBe('NotAVault');
    expect(await codeOf(openVault({ path: bench.path }))).toBe('VaultSchemaTooOld');
  });

  it('is not opened with one of its files upgraded', async () => {
    tamper(bench.path, 'PRAGMA user_version = 2');
    expect(await codeOf(upgradeVault({ path: bench.path }))).toBe('OtherKeys');
  });
});

/** Each table's columns, whatever way they came about. */
const tablesOf = (path: string): readonly unknown[] => {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT t.name, t.strict, c.name AS "column", c.type, c."notnull", c.pk FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, 3`,
    )
    .all();
  database.close();
  return rows;
};
