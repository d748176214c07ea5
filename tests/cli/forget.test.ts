import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { openVault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { appoint, CLERK, establish, post } from '../support/commands.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { rawRows } from '../support/log.ts';
import { play } from '../support/results.ts';
import { openScene } from '../support/scene.ts';
import { run } from './run.ts';

/** A ledger in which somebody has a post, and a vault that knows the name. */
const begin = async (folder: Folder) => {
  const [db, path] = [folder.file('ledger.db'), folder.file('vault')];
  const ledger = await openScene({ store: sqliteStore(db) });
  const lines = [{ line: 'party', parentId: 'committee' }];
  await play(ledger, [
    establish('committee'),
    establish('a', { data: { lines } }),
    post('a#head', 'a', { rank: 'head' }),
    appoint('a#head', 'p-an'),
  ]);
  await ledger.close();
  const vault = await openVault({ path });
  await vault.put('p-an', { name: 'Nguyễn Văn An' });
  await vault.close();
  const forget = ['forget', 'p-an', '--basis', 'retention is over', '--on', '2026-01-05', '--db', db] as const;
  const audit = ['audit', '--person', 'p-an', '--db', db] as const;
  return { db, path, forget, audit };
};

it('a name is shown from a vault until the person is forgotten', async () => {
  await using folder = await temporaryFolder();
  const { db, path, forget, audit } = await begin(folder);
  const chart = ['chart', '--on', '2026-01-06', '--root', 'a', '--db', db, '--people', path] as const;
  expect((await run(...audit, '--people', path)).out).toMatch(/^p-an is Nguyễn Văn An\n\n#3 StaffAppointed/);
  expect((await run(...audit)).out).toMatch(/^#3 StaffAppointed/);
  expect((await run(...chart)).out).toContain('held by Nguyễn Văn An');
  for (const format of ['json', 'csv']) {
    expect((await run(...audit, '--people', path, '--format', format)).out).not.toContain('Nguyễn');
  }

  const told = await run(...forget, '--vault', path, '--actor', 'clerk');
  expect(told).toEqual({
    code: 0,
    out: 'p-an is forgotten: it is recorded, and no key is left in the vault. Backups of the keys are yours to destroy',
    err: '',
  });
  for (const options of [[], ['--people', path]]) {
    expect((await run(...audit, ...options)).out).toMatch(
      /^p-an is forgotten, in force 2026-01-05: retention is over\n/,
    );
  }
  expect((await run(...chart)).out).toContain('held by p-an (forgotten)');
  const vault = await openVault({ path });
  expect(await vault.find('p-an')).toMatchObject({ kind: 'forgotten' });
  await vault.close();
  expect((await readdir(folder.path)).toSorted()).toEqual(['ledger.db', 'vault', 'vault.keys']);
});

it('without a vault it is recorded, and said that no key was destroyed; the vault is told when it is named', async () => {
  await using folder = await temporaryFolder();
  const { path, forget } = await begin(folder);
  const told = await run(...forget);
  expect([told.code, told.out]).toEqual([0, expect.stringContaining('no vault was named')]);
  const again = await run(...forget, '--vault', path);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('it was recorded before, and no key is left')]);
  const without = await run(...forget);
  expect([without.code, without.err]).toEqual([1, expect.stringContaining('AlreadyRecorded')]);
  const vault = await openVault({ path });
  expect(await vault.find('p-an')).toMatchObject({ kind: 'forgotten' });
  await vault.close();
});

describe('a person whom nobody knows', () => {
  const forgetAn = (folder: Folder, ...more: readonly string[]) =>
    run('forget', 'p-am', '--basis', 'over', '--on', '2026-01-05', '--db', folder.file('ledger.db'), ...more);

  it.each([
    ['without a vault', [], 'the ledger has no trail of this person'],
    ['with a vault', ['--vault', 'vault'], 'neither the ledger nor the vault knows this person'],
  ])('is not forgotten %s, and nothing is recorded', async (_title, args, says) => {
    await using folder = await temporaryFolder();
    const { db, path } = await begin(folder);
    const before = rawRows(db);
    const files = args.map((arg) => (arg === 'vault' ? path : arg));
    const told = await forgetAn(folder, ...files);
    expect([told.code, told.out]).toEqual([1, '']);
    expect(told.err).toContain(says);
    expect(told.err).toContain('--even-if-unknown');
    expect(rawRows(db)).toEqual(before);
    expect((await run('vault', 'count', '--vault', path)).out).toMatch(/1 known, 0 forgotten$/);
    expect((await forgetAn(folder, ...files, '--even-if-unknown')).code).toBe(0);
    expect(rawRows(db).entries).toHaveLength(before.entries.length + 1);
  });

  it('is not whom the vault alone knows, nor whom it holds a box of that does not open', async () => {
    for (const damage of ['', `UPDATE boxes SET sealed = x'00' WHERE person = 'p-am'`]) {
      await using folder = await temporaryFolder();
      const { path } = await begin(folder);
      const vault = await openVault({ path });
      await vault.put('p-am', { name: 'Trần Văn Ảm' });
      await vault.close();
      const database = new DatabaseSync(path);
      database.exec(damage);
      database.close();
      expect((await forgetAn(folder, '--vault', path)).code).toBe(0);
    }
  });

  it('is not who answers for a step of a merger and holds no post', async () => {
    await using folder = await temporaryFolder();
    const { db } = await begin(folder);
    const ledger = await openScene({ store: sqliteStore(db), ids: randomUUID });
    await play(ledger, [
      establish('b'),
      {
        command: 'ProposeMerger',
        actor: CLERK,
        effective: '2016-01-01',
        data: {
          mergerId: 'm',
          shape: 'consolidation',
          predecessors: [{ agencyId: 'a' }, { agencyId: 'b' }],
          successor: { agencyId: 'c' },
          drafters: ['p-am'],
        },
      },
    ]);
    await ledger.close();
    expect((await forgetAn(folder)).code).toBe(0);
  });
});

it('a vault that cannot destroy is said to be so, however often it is asked, until it can', async () => {
  await using folder = await temporaryFolder();
  const { path, forget } = await begin(folder);
  const keys = (sql: string): void => {
    const database = new DatabaseSync(`${path}.keys`);
    database.exec(sql);
    database.close();
  };
  keys(`CREATE TRIGGER stubborn BEFORE UPDATE ON keys BEGIN SELECT raise(ABORT, 'no'); END`);
  for (const _ of ['the first time', 'and again']) {
    const told = await run(...forget, '--vault', path);
    expect([told.code, told.out]).toEqual([3, '']);
    expect(told.err).toContain('recorded, but');
  }
  keys('DROP TRIGGER stubborn');
  const told = await run(...forget, '--vault', path);
  expect([told.code, told.out]).toEqual([0, expect.stringContaining('no key is left in the vault')]);
});

it.each([
  ['a day to come', ['--on', '2999-01-01'], 1, 'from a day to come'],
  ['an id that is none', ['--basis', ''], 1, 'InvalidCommand'],
  ['a ledger that is not there', ['--db', 'nowhere.db'], 3, 'there is no ledger at nowhere.db; name another with --db'],
  ['a vault that is not there', ['--vault', 'nowhere.vault'], 3, 'there is no vault at nowhere.vault'],
])('%s is refused, and nothing is made or forgotten', async (_title, options, code, says) => {
  await using folder = await temporaryFolder();
  const { path, forget, audit } = await begin(folder);
  const told = await run(...forget, '--vault', path, ...options);
  expect([told.code, told.out]).toEqual([code, '']);
  expect(told.err).toContain(says);
  expect((await run(...audit, '--people', path)).out).toMatch(/^p-an is Nguyễn Văn An/);
  expect((await readdir(folder.path)).toSorted()).toEqual(['ledger.db', 'vault', 'vault.keys']);
});

it('a file that is neither a vault nor names is said to be none', async () => {
  await using folder = await temporaryFolder();
  const { db, audit } = await begin(folder);
  expect(await run(...audit, '--people', db)).toMatchObject({ code: 3, err: expect.stringContaining('NotAVault') });
  expect(await run(...audit, '--people', folder.file('none.json'))).toMatchObject({ code: 2 });
});
