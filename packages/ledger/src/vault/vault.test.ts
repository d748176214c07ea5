import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isVaultError, openVault, type PersonDetails, type Vault, type VaultErrorCode } from './index.ts';

let folder = '';
let path = '';
const open: Vault[] = [];

const opened = async (at = path, more: { readonly readOnly?: boolean; readonly busyTimeoutMs?: number } = {}) => {
  const vault = await openVault({ path: at, ...more });
  open.push(vault);
  return vault;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgledger-vault-'));
  path = join(folder, 'people.vault');
});
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const an: PersonDetails = { name: 'Nguyễn Văn An', born: '1971-05-02', marks: ['đại biểu', { since: 2014 }] };
const binh: PersonDetails = { name: 'Trần Thị Bình' };
const forgotten = { on: '2026-01-05', basis: 'retention is over' };

/** The code of the error that a vault threw. */
const codeOf = async (act: Promise<unknown>): Promise<VaultErrorCode> => {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isVaultError(error)) throw new Error('expected an error of the vault', { cause: error });
  return error.code;
};

/** Changes a file of the vault behind its back. */
const tamper = (file: string, ...statements: readonly string[]): void => {
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
};

/** The key of a person, as it lies in the file of the keys. */
const keyOf = (personId: string): Buffer => {
  const database = new DatabaseSync(`${path}.keys`, { readOnly: true });
  const row = database.prepare('SELECT key FROM keys WHERE person = ?').get(personId);
  database.close();
  return Buffer.from(row?.['key'] as Uint8Array);
};

describe('a vault', () => {
  it('tells of a person what was put in last, after it was opened anew', async () => {
    const vault = await opened();
    expect(await vault.find('p-1')).toEqual({ kind: 'unknown' });
    await vault.put('p-1', binh);
    await vault.put('p-1', an);
    await vault.put('p-2', binh);
    await vault.close();
    const again = await opened();
    expect(again.id).toBe(vault.id);
    expect(await again.find('p-1')).toEqual({ kind: 'known', details: an });
    expect(await again.find('p-2')).toEqual({ kind: 'known', details: binh });
  });

  it('tells of who was forgotten when and why, and of nothing else, for good', async () => {
    const vault = await opened();
    await vault.put('p-1', an);
    await vault.put('p-2', binh);
    await vault.forget('p-1', forgotten);
    expect(await vault.find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
    expect(await codeOf(vault.put('p-1', an))).toBe('PersonForgotten');
    await vault.forget('p-1', { on: '2027-01-01', basis: 'again' });
    expect(await vault.find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
    expect(await vault.find('p-2')).toEqual({ kind: 'known', details: binh });
  });

  it('forgets who was never known, so that nothing is kept of them later', async () => {
    const vault = await opened();
    await vault.forget('p-9', forgotten);
    expect(await vault.find('p-9')).toEqual({ kind: 'forgotten', ...forgotten });
    expect(await codeOf(vault.put('p-9', an))).toBe('PersonForgotten');
  });

  it('is one for all who have it open', async () => {
    const [one, other] = [await opened(), await opened()];
    await one.put('p-1', an);
    expect(await other.find('p-1')).toEqual({ kind: 'known', details: an });
    await other.forget('p-1', forgotten);
    expect(await one.find('p-1')).toMatchObject({ kind: 'forgotten' });
    expect(await codeOf(one.put('p-1', an))).toBe('PersonForgotten');
  });

  it('takes text in any Unicode form and keeps it in NFC', async () => {
    const vault = await opened();
    await vault.put('p-1', {
      name: 'Nguyễn Văn An'.normalize('NFD'),
      ['quê'.normalize('NFD')]: ['Hạ Long'.normalize('NFD')],
    });
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: { name: 'Nguyễn Văn An', quê: ['Hạ Long'] } });
  });

  it.each<[string, unknown]>([
    ['no name', {}],
    ['an empty name', { name: ' ' }],
    ['a name that is no text', { name: 7 }],
    ['a control character in the name', { name: 'a\u0000b' }],
    ['a lone surrogate', { name: 'An', note: '\ud800' }],
    ['a value that is no JSON', { name: 'An', born: new Date(0) }],
    ['undefined', { name: 'An', born: undefined }],
    ['a cycle', Object.assign({ name: 'An' }, { self: [] as unknown[] })],
    ['two fields that differ by form only', { name: 'An', quê: 1, ['quê'.normalize('NFD')]: 2 }],
    ['a prototype', JSON.parse('{"name":"An","__proto__":{"admin":true}}')],
    ['more than 64 kB', { name: 'An', note: 'ạ'.repeat(22_000) }],
    ['nothing', null],
    ['a list', ['Nguyễn Văn An']],
    ['a text', 'Nguyễn Văn An'],
  ])('refuses details with %s, says nothing of them, and keeps what it had', async (_title, details) => {
    if (typeof details === 'object' && details !== null && 'self' in details)
      (details.self as unknown[]).push(details.self);
    const vault = await opened();
    await vault.put('p-1', binh);
    const error: unknown = await vault.put('p-1', details as PersonDetails).catch((reason: unknown) => reason);
    expect(isVaultError(error, 'InvalidDetails')).toBe(true);
    expect(String(error)).not.toMatch(/An\b|quê|admin|born|self/);
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: binh });
  });

  it.each(['Nguyễn Văn An', '', 'constructor', 'a'.repeat(129)])('refuses the id %j', async (personId) => {
    const vault = await opened();
    const refused: unknown = await vault.put(personId, an).catch((reason: unknown) => reason);
    expect(isVaultError(refused, 'InvalidDetails')).toBe(true);
    expect(personId !== '' && String(refused).includes(personId)).toBe(false);
    expect(await codeOf(vault.forget(personId, forgotten))).toBe('InvalidDetails');
    expect(await vault.find(personId)).toEqual({ kind: 'unknown' });
  });

  it('says that it is closed', async () => {
    const vault = await opened();
    await vault.close();
    for (const act of [vault.find('p-1'), vault.put('p-1', an), vault.forget('p-1', forgotten), vault.close()]) {
      expect(await codeOf(act)).toBe('VaultClosed');
    }
  });
});

describe('a box opens for its own person alone:', () => {
  beforeEach(async () => {
    const vault = await opened();
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
    tamper(path, statement);
    const error: unknown = await (await opened()).find('p-2').catch((reason: unknown) => reason);
    expect(isVaultError(error, 'BoxRefused')).toBe(true);
    expect(String(error)).not.toContain('Bình');
  });

  it.each(['nonce', 'sealed'])('with any bit of its %s flipped, it is refused', async (column) => {
    const vault = await opened();
    const database = new DatabaseSync(path);
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
    const key = keyOf('p-1').toString('hex');
    tamper(path, `UPDATE boxes SET ${boxOf('p-1')} WHERE person = 'p-2'`);
    tamper(`${path}.keys`, `UPDATE keys SET key = x'${key}' WHERE person = 'p-2'`);
    expect(await codeOf((await opened()).find('p-2'))).toBe('BoxRefused');
  });

  it('with the nonce of an earlier box of the same person, it is refused', async () => {
    await copyFile(path, join(folder, 'earlier'));
    await (await opened()).put('p-1', { ...an, born: '1972-01-01' });
    tamper(
      path,
      `ATTACH '${join(folder, 'earlier')}' AS earlier; UPDATE boxes SET nonce = (SELECT nonce FROM earlier.boxes WHERE person = 'p-1') WHERE person = 'p-1'`,
    );
    expect(await codeOf((await opened()).find('p-1'))).toBe('BoxRefused');
  });

  it('moved to another vault, it is refused there, its key or not', async () => {
    const elsewhere = join(folder, 'other.vault');
    const other = await opened(elsewhere);
    await other.put('p-1', binh);
    await other.close();
    const key = keyOf('p-1').toString('hex');
    tamper(
      elsewhere,
      `ATTACH '${path}' AS theirs; UPDATE boxes SET (nonce, sealed) = (SELECT nonce, sealed FROM theirs.boxes WHERE person = 'p-1')`,
    );
    expect(await codeOf((await opened(elsewhere)).find('p-1'))).toBe('BoxRefused');
    tamper(`${elsewhere}.keys`, `UPDATE keys SET key = x'${key}'`);
    expect(await codeOf((await opened(elsewhere)).find('p-1'))).toBe('BoxRefused');
  });

  it('whose key is gone though nobody was forgotten, it is refused', async () => {
    tamper(`${path}.keys`, `DELETE FROM keys WHERE person = 'p-1'`);
    expect(await codeOf((await opened()).find('p-1'))).toBe('BoxRefused');
  });
});

describe('what was known of a person who was forgotten', () => {
  const files = async (): Promise<readonly Buffer[]> =>
    Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));

  it('is in no file of the vault: no key, no box, no name', async () => {
    const vault = await opened();
    await vault.put('p-1', an);
    const key = keyOf('p-1');
    const box = await readBox('p-1');
    // So that the search could find something.
    expect((await files()).some((bytes) => bytes.includes(key))).toBe(true);
    expect((await files()).some((bytes) => bytes.includes(box))).toBe(true);

    await vault.forget('p-1', forgotten);
    expect(await readdir(folder)).toEqual(['people.vault', 'people.vault.keys']);
    for (const bytes of await files()) {
      expect(bytes.includes(key)).toBe(false);
      expect(bytes.includes(box)).toBe(false);
      expect(bytes.includes('Nguyễn Văn An')).toBe(false);
    }
  });

  it('is read again from a backup of the keys and the boxes, until it is forgotten again', async () => {
    const vault = await opened();
    await vault.put('p-1', an);
    const kept = await Promise.all([readFile(path), readFile(`${path}.keys`)]);
    await vault.forget('p-1', forgotten);
    await vault.close();
    await writeFile(`${path}.keys`, kept[1]);
    const key = keyOf('p-1');
    const withKeys = await opened();
    expect(await withKeys.find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
    await withKeys.forget('p-1', forgotten);
    expect((await readFile(`${path}.keys`)).includes(key)).toBe(false);
    await withKeys.close();

    await writeFile(path, kept[0]);
    await writeFile(`${path}.keys`, kept[1]);
    expect(await (await opened()).find('p-1')).toEqual({ kind: 'known', details: an });
  });

  const readBox = async (personId: string): Promise<Uint8Array> => {
    const database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare('SELECT sealed FROM boxes WHERE person = ?').get(personId);
    database.close();
    return row?.['sealed'] as Uint8Array;
  };
});

describe('the files of a vault', () => {
  it.each([
    ['a text', 'people.vault', 'NotAVault'],
    ['a text instead of the keys', 'people.vault.keys', 'NotAVault'],
  ])('are left as they are when one is %s', async (_title, name, code) => {
    await writeFile(join(folder, name), 'a text');
    expect(await codeOf(openVault({ path }))).toBe(code);
    expect(await readdir(folder)).toEqual([name]);
    expect(await readFile(join(folder, name), 'utf8')).toBe('a text');
  });

  it('are not those of another application, nor swapped', async () => {
    tamper(join(folder, 'other.db'), 'CREATE TABLE t (a)');
    expect(await codeOf(openVault({ path: join(folder, 'other.db') }))).toBe('NotAVault');
    await (await opened()).close();
    expect(await codeOf(openVault({ path: `${path}.keys`, keysPath: path }))).toBe('NotAVault');
    expect(await codeOf(openVault({ path, keysPath: path }))).toBe('NotAVault');
    expect(await codeOf(openVault({ path: folder }))).toBe('NotAVault');
  });

  it('are not made where no folder can be', async () => {
    await writeFile(join(folder, 'file'), 'a text');
    expect(await codeOf(openVault({ path, keysPath: join(folder, 'file/keys') }))).toBe('VaultFailed');
  });

  it('belong together', async () => {
    const other = join(folder, 'other.vault');
    await (await opened()).close();
    await (await opened(other)).close();
    expect(await codeOf(openVault({ path, keysPath: `${other}.keys` }))).toBe('OtherKeys');
    await rm(`${path}.keys`);
    expect(await codeOf(openVault({ path }))).toBe('OtherKeys');
    expect((await readdir(folder)).includes('people.vault.keys')).toBe(false);
    await writeFile(`${path}.keys`, '');
    expect(await codeOf(openVault({ path }))).toBe('OtherKeys');
    await writeFile(path, '');
    expect(await (await opened()).find('p-1')).toEqual({ kind: 'unknown' });
  });

  it('are made in folders of their own, the keys wherever they are wanted', async () => {
    const vault = await openVault({ path: join(folder, 'a/boxes'), keysPath: join(folder, 'b/keys') });
    await vault.put('p-1', an);
    await vault.close();
    expect([await readdir(join(folder, 'a')), await readdir(join(folder, 'b'))]).toEqual([['boxes'], ['keys']]);
  });

  it('of a newer release are not touched', async () => {
    await (await opened()).close();
    tamper(`${path}.keys`, 'PRAGMA user_version = 2');
    expect(await codeOf(openVault({ path }))).toBe('VaultSchemaTooNew');
  });

  it('opened for reading stay as they are, and have to be there', async () => {
    expect(await codeOf(openVault({ path, readOnly: true }))).toBe('NotAVault');
    expect(await readdir(folder)).toEqual([]);
    await (await opened()).put('p-1', an);
    const reader = await opened(path, { readOnly: true });
    expect(await reader.find('p-1')).toEqual({ kind: 'known', details: an });
    expect(await codeOf(reader.put('p-2', an))).toBe('VaultFailed');
    expect(await codeOf(reader.forget('p-1', forgotten))).toBe('VaultFailed');
    expect(await reader.find('p-1')).toEqual({ kind: 'known', details: an });
  });

  it('are locked by one writer at a time', async () => {
    const vault = await opened(path, { busyTimeoutMs: 10 });
    const other = new DatabaseSync(`${path}.keys`);
    other.exec('BEGIN IMMEDIATE');
    expect(await codeOf(vault.put('p-1', an))).toBe('VaultBusy');
    other.exec('ROLLBACK');
    other.close();
    await vault.put('p-1', an);
    expect(await vault.find('p-1')).toEqual({ kind: 'known', details: an });
  });
});

it.skipIf(process.platform === 'win32')('its files are made for their owner alone', async () => {
  await (await opened()).put('p-1', an);
  for (const file of await readdir(folder)) {
    expect({ file, mode: (await stat(join(folder, file))).mode & 0o077 }).toEqual({ file, mode: 0 });
  }
});
