import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { copyVault, openVault } from '@orgledger/ledger/vault';
import { beforeEach, describe, expect, it } from 'vitest';
import { an, binh, codeOf, forgotten, tamper, vaultBench } from './vault-bench.ts';

const bench = vaultBench();
const at = (name: string): string => join(bench.folder, name);
const bytesOf = (name: string): Promise<Buffer> => readFile(at(name));

describe('a copy of a vault', () => {
  beforeEach(async () => {
    const vault = await bench.opened();
    await vault.put('p-1', an);
    await vault.put('p-2', binh);
  });

  const copy = (more: { path?: string; keysPath?: string | false } = {}) =>
    copyVault({ path: bench.path }, { path: at('copy'), keysPath: at('elsewhere/keys'), ...more });

  it('is the vault, its keys where they were wanted, for its owner alone', async () => {
    const { id } = await bench.opened();
    expect(await copy()).toEqual({ vaultId: id, known: 2, forgotten: 0, unreadable: [] });
    const copied = await openVault({ path: at('copy'), keysPath: at('elsewhere/keys') });
    expect(copied.id).toBe(id);
    expect(await copied.find('p-1')).toEqual({ kind: 'known', details: an });
    await copied.put('p-3', binh);
    await copied.close();
    for (const name of ['copy', 'elsewhere/keys']) expect((await stat(at(name))).mode & 0o077).toBe(0);
    expect((await readdir(bench.folder)).toSorted()).toEqual([
      'copy',
      'elsewhere',
      'people.vault',
      'people.vault.keys',
    ]);
  });

  it('holds no key and no byte of a box of who was forgotten before', async () => {
    const vault = await bench.opened();
    const [key, box] = [bench.keyOf('p-1'), sealedOf('p-1')];
    await copy();
    // So that the search could find something.
    expect([(await bytesOf('elsewhere/keys')).includes(key), (await bytesOf('copy')).includes(box)]).toEqual([
      true,
      true,
    ]);
    await vault.forget('p-1', forgotten);
    expect(await copy({ path: at('later'), keysPath: at('later.keys') })).toMatchObject({ known: 1, forgotten: 1 });
    for (const name of ['later', 'later.keys']) {
      expect((await bytesOf(name)).includes(key)).toBe(false);
      expect((await bytesOf(name)).includes(box)).toBe(false);
    }
    expect(await (await bench.opened(at('later'))).find('p-1')).toEqual({ kind: 'forgotten', ...forgotten });
  });

  it('leaves nothing of one to the same files that was killed: there are keys in it', async () => {
    const draft = () => randomBytes(6).toString('hex');
    const left = ['copy', 'elsewhere/keys'].flatMap((name) => [
      `${name}.${draft()}.new`,
      `${name}.${draft()}.new-journal`,
    ]);
    const others = [`copy.old.${draft()}.new`, 'copy.new', `elsewhere/keys.${draft()}.new.db`];
    await mkdir(at('elsewhere'));
    for (const name of [...left, ...others]) await writeFile(at(name), 'x');
    // Its boxes had their name already when it was killed.
    await writeFile(at('copy'), 'x');
    expect(await codeOf(copy())).toBe('VaultFileExists');
    const there = await readdir(bench.folder, { recursive: true });
    expect(there.filter((name) => left.includes(name))).toEqual([]);
    expect(there).toEqual(expect.arrayContaining(others));
  });

  it('may be without the keys, and is noise then', async () => {
    await copy({ keysPath: false });
    expect((await readdir(bench.folder)).toSorted()).toEqual(['copy', 'people.vault', 'people.vault.keys']);
    expect(await codeOf(openVault({ path: at('copy') }))).toBe('OtherKeys');
    const rejoined = await openVault({ path: at('copy'), keysPath: `${bench.path}.keys` });
    expect(await rejoined.find('p-1')).toEqual({ kind: 'known', details: an });
    await rejoined.close();
  });

  it('does not belong to another vault, nor to a later state of its own', async () => {
    await copy({ keysPath: at('copy.keys') });
    const other = at('other');
    await (await bench.opened(other)).close();
    expect(await codeOf(openVault({ path: at('copy'), keysPath: `${other}.keys` }))).toBe('OtherKeys');
    await (await bench.opened()).put('p-1', { ...an, born: '1972-01-01' });
    const mixed = await openVault({ path: at('copy'), keysPath: `${bench.path}.keys` });
    expect(await codeOf(mixed.find('p-1'))).toBe('BoxRefused');
    await mixed.close();
  });

  it.each(['copy', 'copy-journal', 'elsewhere/keys', 'elsewhere/keys-journal'])(
    'overwrites nothing where there is a file %s, and leaves nothing behind',
    async (name) => {
      await mkdir(at('elsewhere'));
      await writeFile(at(name), 'mine');
      expect(await codeOf(copy())).toBe('VaultFileExists');
      expect(await readFile(at(name), 'utf8')).toBe('mine');
      expect([...(await readdir(bench.folder)), ...(await readdir(at('elsewhere')))]).toHaveLength(4);
    },
  );

  it('is made in two files', async () => {
    expect(await codeOf(copy({ keysPath: at('copy') }))).toBe('NotAVault');
  });

  it.each([
    ['a box was altered', '', `UPDATE boxes SET sealed = x'00' WHERE person = 'p-2'`, 'BoxRefused'],
    ['a box was taken away', '', `DELETE FROM boxes WHERE person = 'p-2'`, 'BoxRefused'],
    ['a key is lost', '.keys', `DELETE FROM keys WHERE person = 'p-2'`, 'BoxRefused'],
    ['a table is gone', '.keys', 'DROP TABLE nonces', 'DamagedVault'],
  ])('is not made where %s, and nothing is left behind', async (_title, ending, statement, code) => {
    tamper(`${bench.path}${ending}`, statement);
    expect(await codeOf(copy())).toBe(code);
    expect((await readdir(bench.folder)).toSorted().slice(-2)).toEqual(['people.vault', 'people.vault.keys']);
    for (const name of await readdir(bench.folder)) expect(name).not.toContain('.new');
  });

  it('keeps what does not open where it is told to, and says of whom', async () => {
    tamper(bench.path, `UPDATE boxes SET sealed = x'00' WHERE person = 'p-2'`);
    const to = { path: at('copy'), keysPath: at('copy.keys') };
    const told = await copyVault({ path: bench.path }, to, { unreadable: 'keep' });
    expect(told).toMatchObject({ known: 2, unreadable: ['p-2'] });
    expect(await (await bench.opened(at('copy'))).find('p-1')).toEqual({ kind: 'known', details: an });
  });

  it('of none is not made, nor a vault to copy', async () => {
    expect(await codeOf(copyVault({ path: at('none') }, { path: at('copy'), keysPath: false }))).toBe('NotAVault');
    expect((await readdir(bench.folder)).toSorted()).toEqual(['people.vault', 'people.vault.keys']);
  });

  it('is what boxes and keys were at one moment, while another process writes', async () => {
    const script = fileURLToPath(new URL('puts-forever.ts', import.meta.url));
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, bench.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      await once(child.stdout, 'data');
      const counts = new Set<number>();
      for (let round = 0; round < 10; round += 1) {
        const [path, keysPath] = [at(`copy-${round}`), at(`keys-${round}`)];
        const { known } = await copyVault({ path: bench.path }, { path, keysPath });
        counts.add(known);
        // A copy opens every box, and one whose nonce is of another moment does not open.
        const again = await copyVault({ path, keysPath }, { path: `${path}-again`, keysPath: false });
        expect(again.known).toBe(known);
        expect(countIn(keysPath, 'keys')).toBe(known);
      }
      // So that something was written in between.
      expect(counts.size).toBeGreaterThan(2);
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  });

  const sealedOf = (personId: string): Buffer => {
    const database = new DatabaseSync(bench.path, { readOnly: true });
    const row = database.prepare('SELECT sealed FROM boxes WHERE person = ?').get(personId);
    database.close();
    return Buffer.from(row?.['sealed'] as Uint8Array);
  };

  const countIn = (file: string, table: string): unknown => {
    const database = new DatabaseSync(file, { readOnly: true });
    const row = database.prepare(`SELECT count(*) AS rows FROM ${table}`).get();
    database.close();
    return row?.['rows'];
  };
});
