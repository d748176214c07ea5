import { readdir, readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { sqliteStore } from '@orgledger/store/sqlite';
import { expect, it } from 'vitest';
import { filesOf } from '../support/bytes.ts';
import { establish } from '../support/commands.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { play } from '../support/results.ts';
import { openScene } from '../support/scene.ts';
import { run, runOn } from './run.ts';

/** A ledger, a vault with two people in it, and a backup of the vault. */
const begin = async (folder: Folder) => {
  const at = folder.file;
  const db = ['--db', at('ledger.db')] as const;
  const ledger = await openScene({ store: sqliteStore(at('ledger.db')) });
  await play(ledger, [establish('a')]);
  await ledger.close();
  const people = ['p-an', 'p-binh'].map((personId) => JSON.stringify({ personId, details: { name: 'Nguyễn Văn An' } }));
  await runOn([people.join('\n')], 'vault', 'put', '--vault', at('vault'));
  const backup = await run('vault', 'backup', at('boxes.bak'), '--keys', at('keys.bak'), '--vault', at('vault'));
  const forget = () => run('forget', 'p-an', '--basis', 'over', '--on', '2026-01-05', '--vault', at('vault'), ...db);
  const restore = (...more: readonly string[]) =>
    run('vault', 'restore', at('boxes.bak'), '--keys', at('keys.bak'), '--vault', at('new'), ...db, ...more);
  return { at, db, backup, forget, restore };
};

it('a backup that is restored forgets again whom the ledger knows to be forgotten', async () => {
  await using folder = await temporaryFolder();
  const { at, backup, forget, restore } = await begin(folder);
  expect([backup.code, backup.out]).toEqual([0, expect.stringMatching(/^backed up vault \S+: 2 known, 0 forgotten$/)]);
  expect(backup.err).toContain('keys.bak undo every later forgetting: destroy them');
  const key = keyOf(at('keys.bak'), 'p-an');
  expect((await forget()).code).toBe(0);

  const told = await restore();
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).toMatch(/^restored vault \S+: 1 known; destroyed again, as the ledger has forgotten them: 1$/);
  expect((await run('vault', 'show', 'p-an', '--vault', at('new'))).out).toBe(
    '{"personId":"p-an","forgotten":{"on":"2026-01-05","basis":"over"}}',
  );
  expect((await run('vault', 'show', 'p-binh', '--vault', at('new'))).out).toContain('Nguyễn Văn An');
  const holding = [...(await filesOf(folder))].filter(([, bytes]) => bytes.includes(key)).map(([name]) => name);
  expect(holding).toEqual(['keys.bak']);
});

it('a backup made after a forgetting holds nothing of the person', async () => {
  await using folder = await temporaryFolder();
  const { at, forget } = await begin(folder);
  const key = keyOf(at('vault.keys'), 'p-an');
  expect((await readFile(at('keys.bak'))).includes(key)).toBe(true);
  await forget();
  const told = await run('vault', 'backup', at('later'), '--keys', at('later.keys'), '--vault', at('vault'));
  expect(told.out).toContain('1 known, 1 forgotten');
  expect((await readFile(at('later.keys'))).includes(key)).toBe(false);
});

it('old boxes with the keys of today bring back what has not changed since, and name the others', async () => {
  await using folder = await temporaryFolder();
  const { at, forget, restore } = await begin(folder);
  const changed = '{"personId":"p-binh","details":{"name":"Trần Thị Bình"}}';
  const added = '{"personId":"p-cuong","details":{"name":"Lê Văn Cường"}}';
  await runOn([[changed, added].join('\n')], 'vault', 'put', '--vault', at('vault'));
  await run('vault', 'backup', at('later'), '--no-keys', '--vault', at('vault'));
  await forget();
  const today = ['--keys', at('vault.keys')] as const;

  const whole = await run('vault', 'restore', at('later'), ...today, '--vault', at('whole'), '--db', at('ledger.db'));
  expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/2 known; destroyed again, .*: 1$/), err: '' });
  const part = await restore(...today);
  expect(part.code).toBe(4);
  expect(part.err.split('\n').map((line) => /of (\S+) does not open/.exec(line)?.[1])).toEqual(['p-binh', 'p-cuong']);
  expect((await run('vault', 'show', 'p-an', '--vault', at('new'))).out).toContain('forgotten');
});

it('the keys are copied or left out by a word of the caller', async () => {
  await using folder = await temporaryFolder();
  const { at } = await begin(folder);
  const backup = ['vault', 'backup', at('boxes'), '--vault', at('vault')] as const;
  const silent = await run(...backup);
  expect([silent.code, silent.err]).toEqual([
    2,
    expect.stringContaining('--keys <file>, best on another medium, or --no-keys'),
  ]);
  const before = await readdir(folder.path);
  const told = await run(...backup, '--no-keys');
  expect([told.code, told.err]).toEqual([0, expect.stringContaining('this backup is noise')]);
  expect((await readdir(folder.path)).toSorted()).toEqual([...before, 'boxes'].toSorted());
});

it('nothing is overwritten, and of nothing that is damaged is a backup made', async () => {
  await using folder = await temporaryFolder();
  const { at, restore } = await begin(folder);
  const before = await readFile(at('boxes.bak'));
  const again = await run('vault', 'backup', at('boxes.bak'), '--keys', at('k'), '--vault', at('vault'));
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('VaultFileExists')]);
  expect((await readFile(at('boxes.bak'))).equals(before)).toBe(true);
  await writeFile(at('new.keys'), 'mine');
  expect((await restore()).code).toBe(2);
  expect(await readFile(at('new.keys'), 'utf8')).toBe('mine');

  const database = new DatabaseSync(at('vault'));
  database.exec(`UPDATE boxes SET sealed = x'00' WHERE person = 'p-an'`);
  database.close();
  const refused = await run('vault', 'backup', at('bad'), '--keys', at('bad.keys'), '--vault', at('vault'));
  expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('BoxRefused: what is kept of p-an')]);
  const dropped = new DatabaseSync(at('vault'));
  dropped.exec('DROP TABLE boxes');
  dropped.close();
  const damaged = await run('vault', 'count', '--vault', at('vault'));
  expect([damaged.code, damaged.err]).toEqual([4, expect.stringMatching(/^DamagedVault: .*as a pair/)]);
});

it('files that are no pair, or a ledger that is not there, restore nothing', async () => {
  await using folder = await temporaryFolder();
  const { at, restore } = await begin(folder);
  await runOn(['{"personId":"p-x","details":{"name":"Lê Văn Cường"}}'], 'vault', 'put', '--vault', at('other'));
  for (const [more, code, says] of [
    [['--keys', at('other.keys')], 3, 'OtherKeys'],
    [['--keys', at('none')], 3, 'OtherKeys'],
    [['--db', at('none.db')], 3, 'there is no ledger'],
  ] as const) {
    const told = await restore(...more);
    expect([told.code, told.err]).toEqual([code, expect.stringContaining(says)]);
  }
  expect((await readdir(folder.path)).filter((name) => name.startsWith('new') || name.startsWith('none'))).toEqual([]);
});

it('a vault of this release has nothing to upgrade', async () => {
  await using folder = await temporaryFolder();
  const { at } = await begin(folder);
  expect((await run('vault', 'upgrade', '--vault', at('vault'))).out).toContain('nothing to do');
  expect(await run('vault', 'upgrade', '--vault', at('none'))).toMatchObject({ code: 3 });
});

const keyOf = (file: string, personId: string): Buffer => {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare('SELECT key FROM keys WHERE person = ?').get(personId);
  database.close();
  return Buffer.from(row?.['key'] as Uint8Array);
};
