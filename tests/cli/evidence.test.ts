import { readFile, stat, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { run, STORY } from './run.ts';

let folder: Folder;
let verifier: string;

const at = (name: string): string => folder.file(name);
const db = (): readonly [string, string] => ['--db', at('ledger.db')];
const signed = (): readonly string[] => ['--checkpoint', at('checkpoint'), '--verifier', at('verifier')];

beforeAll(async () => {
  folder = await temporaryFolder();
  await run('import', fileURLToPath(new URL('commands.ndjson', STORY)), ...db(), '--actor', 'test');
  verifier = (await run('key', '--name', 'archive.example/ledger', '--out', at('key'))).out;
  await run('checkpoint', ...db(), '--key', at('key'), '--out', at('checkpoint'));
  await writeFile(at('verifier'), `${verifier}\n`);
});
afterAll(() => folder[Symbol.asyncDispose]());

it('a key is made for its owner alone, and over no other', async () => {
  expect((await stat(at('key'))).mode & 0o077).toBe(0);
  expect(verifier).toMatch(/^archive\.example\/ledger\+[0-9a-f]{8}\+/);
  const again = await run('key', '--name', 'archive.example/ledger', '--out', at('key'));
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('nothing is overwritten')]);
});

it('the verifier key of a signing key is shown again, and the signing key never', async () => {
  const secret = (await readFile(at('key'), 'utf8')).trim();
  expect(await run('key', '--show', at('key'))).toEqual({ code: 0, out: verifier, err: '' });
  for (const args of [
    ['--show', at('verifier')],
    ['--show', at('ledger.db')],
    ['--show', at('nowhere')],
  ]) {
    const told = await run('key', ...args);
    expect([told.code, told.out]).toEqual([2, '']);
  }
  for (const args of [
    [],
    ['--name', 'a'],
    ['--out', at('b')],
    ['--show', at('key'), '--name', 'a', '--out', at('b')],
  ]) {
    const told = await run('key', ...args);
    expect([told.code, told.out, told.err]).toEqual([2, '', expect.stringContaining('--show <file> alone')]);
  }
  for (const mistaken of [secret, at('key'), secret.slice(0, -4)]) {
    const told = await run('verify', ...db(), '--checkpoint', at('checkpoint'), '--verifier', mistaken);
    expect([told.code, told.err]).toEqual([2, expect.stringContaining('InvalidKey')]);
    expect(told.err).not.toContain(secret.split('+').at(-1)?.slice(0, 20));
  }
});

it('a path of a verifier key that is wrong is said to be no file and no key', async () => {
  const told = await run('verify', ...db(), '--checkpoint', at('checkpoint'), '--verifier', at('verifer'));
  expect([told.code, told.out]).toEqual([2, '']);
  expect(told.err).toBe(`there is no file ${at('verifer')}, and it is no verifier key; correct the path or the key`);
});

describe('a bundle', () => {
  beforeAll(async () => {
    const made = ['prove', '5', '17', ...db(), '--checkpoint', at('checkpoint'), '--since', at('checkpoint')];
    expect(await run(...made, '--out', at('bundle.json'))).toMatchObject({ code: 0 });
  });

  it('is checked offline by whoever has the verifier key, or the file that holds it', async () => {
    for (const key of [verifier, at('verifier')]) {
      const { code, out } = await run('verify', '--bundle', at('bundle.json'), '--verifier', key);
      expect(code).toBe(0);
      expect(out).toMatch(/^proved: entry 5, "AgencyEstablished", "agency-/);
      expect(out).toContain('proved: the log only grew from 878 to 878 entries');
      expect(out).toContain('only with --checkpoint <file>, your own');
    }
    const held = ['--verifier', verifier, '--checkpoint', at('checkpoint')];
    const told = await run('verify', '--bundle', at('bundle.json'), ...held);
    expect([told.code, told.out]).toEqual([0, expect.not.stringContaining('your own')]);
  });

  it('that was changed, or is checked with another key, proves nothing', async () => {
    const text = await readFile(at('bundle.json'), 'utf8');
    await writeFile(at('changed.json'), text.replace('quang-ninh', 'quang-binh'));
    const changed = await run('verify', '--bundle', at('changed.json'), '--verifier', verifier);
    expect([changed.code, changed.err]).toEqual([4, expect.stringMatching(/^InvalidBundle: .*index 5/)]);
    const stranger = (await run('key', '--name', 'stranger.example', '--out', at('stranger'))).out;
    const other = await run('verify', '--bundle', at('bundle.json'), '--verifier', stranger);
    expect([other.code, other.err]).toEqual([4, expect.stringContaining('not signed by the key "stranger.example"')]);
  });

  it('is not made of an entry whose text was changed', async () => {
    await run('backup', at('tampered.db'), ...db());
    const database = new DatabaseSync(at('tampered.db'));
    database.exec(`DROP TRIGGER entries_no_update; UPDATE entries SET leaf = replace(leaf, 'a', 'b') WHERE idx = 5`);
    database.close();
    const told = await run('prove', '5', '--db', at('tampered.db'), '--checkpoint', at('checkpoint'));
    expect([told.code, told.out, told.err]).toEqual([
      4,
      '',
      expect.stringContaining('the entry at index 5 is damaged'),
    ]);
  });
});

it.each([
  ['prove', ['5'], /--checkpoint <file>, or --key <file>/],
  ['prove', ['--key', 'key'], /say what is proved/],
  ['prove', ['878', '--key', 'key'], /one of the 878 entries before the checkpoint/],
  ['verify', ['--verifier', 'key'], /name --checkpoint <file> too/],
  ['verify', ['--bundle', 'bundle.json'], /--verifier <key>/],
  ['verify', ['--checkpoint', 'nowhere'], /nowhere cannot be read/],
  ['checkpoint', ['--key', 'verifier'], /InvalidKey/],
  ['restore', ['ledger.db', '--verifier', 'key'], /name --checkpoint <file> too/],
  ['restore', ['ledger.db', '--checkpoint', 'checkpoint'], /proves nothing until its signature is checked/],
] as const)('%s %j is wrong usage', async (command, args, says) => {
  const files = args.map((arg) =>
    /^(key|verifier|checkpoint|bundle\.json|ledger\.db|nowhere)$/.test(arg) ? at(arg) : arg,
  );
  const told = await run(command, ...files, ...(command === 'restore' ? ['--db', at('new.db')] : db()));
  expect([told.code, told.out, told.err]).toEqual([2, '', expect.stringMatching(says)]);
});

describe('a backup', () => {
  it('brings the same ledger back, and only what a checkpoint speaks of', async () => {
    expect((await run('backup', at('backup.db'), ...db())).out).toMatch(/^backed up ledger .*: 878 entries, root /);
    const restored = await run('restore', at('backup.db'), '--db', at('restored.db'), ...signed());
    expect([restored.code, restored.out]).toEqual([0, expect.stringMatching(/^restored ledger .*: 878 entries/)]);
    expect((await run('verify', '--db', at('restored.db'), '--checkpoint', at('checkpoint'))).code).toBe(0);
    expect((await run('upgrade', '--db', at('restored.db'))).out).toContain('nothing to do');
    const again = await run('restore', at('backup.db'), '--db', at('restored.db'));
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('a copy overwrites nothing')]);
  });

  it('of another ledger than that of the checkpoint is refused', async () => {
    await run('import', fileURLToPath(new URL('commands.ndjson', STORY)), '--db', at('other.db'), '--actor', 'test');
    const told = await run('restore', at('other.db'), '--db', at('new.db'), ...signed());
    expect([told.code, told.err]).toEqual([4, expect.stringContaining('the checkpoint is of another ledger')]);
    await expect(stat(at('new.db'))).rejects.toThrow();
  });

  it('is not made of what a checkpoint speaks of that somebody else has written', async () => {
    const note = await readFile(at('checkpoint'), 'utf8');
    await run('key', '--name', 'archive.example/ledger', '--out', at('forger'));
    await run('checkpoint', ...db(), '--key', at('forger'), '--out', at('forged'));
    await writeFile(at('unsigned'), note.replace(/\+?[A-Za-z0-9+/=]+\n$/, 'AAAAAAAA\n'));
    for (const forged of ['forged', 'unsigned']) {
      const restore = ['restore', at('backup.db'), '--db', at('new.db'), '--checkpoint', at(forged)];
      const told = await run(...restore, '--verifier', at('verifier'));
      expect([told.code, told.err], forged).toEqual([4, expect.stringContaining('InvalidCheckpoint')]);
      await expect(stat(at('new.db'))).rejects.toThrow();
    }
  });

  it('is made of a damaged ledger whose entries a checkpoint proves', async () => {
    const damaged = at('damaged tree.db');
    await run('backup', damaged, ...db());
    const database = new DatabaseSync(damaged);
    database.exec('DROP TRIGGER nodes_no_update; UPDATE nodes SET hash = zeroblob(32) WHERE level = 3 AND idx = 2');
    database.close();
    const seen = await run('verify', '--db', damaged);
    expect([seen.code, seen.out]).toEqual([4, expect.stringMatching(/entry 16: tree: [\s\S]*orgledger restore makes/)]);
    const restore = ['restore', damaged, '--db', at('made anew.db')];
    const refused = await run(...restore);
    expect([refused.code, refused.err]).toEqual([
      4,
      expect.stringMatching(/over the entries 16 to 23 is not theirs; name a check/),
    ]);
    expect((await run(...restore, ...signed())).code).toBe(0);
    expect((await run('verify', '--db', at('made anew.db'), '--checkpoint', at('checkpoint'))).code).toBe(0);
    const accepted = await run('restore', damaged, '--db', at('accepted.db'), '--accept-unproved');
    expect([accepted.code, accepted.out]).toEqual([0, expect.stringContaining('nothing else vouches for it')]);
  });

  it.each([
    ['a text', `UPDATE entries SET leaf = replace(leaf, 'a', 'b') WHERE idx = 40`, 'index 40'],
    ['what stands beside a text', `UPDATE entries SET stream = 'agency-x', revision = 0 WHERE idx = 40`, 'index 40'],
    ['a kept hash', 'UPDATE nodes SET hash = zeroblob(32) WHERE level = 3 AND idx = 2', 'index 16'],
  ])('is not made of a ledger in which %s was changed', async (what, sql, says) => {
    const damaged = at(`${what}.db`);
    await run('backup', damaged, ...db());
    const database = new DatabaseSync(damaged);
    database.exec(`DROP TRIGGER IF EXISTS entries_no_update; DROP TRIGGER IF EXISTS nodes_no_update; ${sql}`);
    database.close();
    const told = await run('backup', at('bad.db'), '--db', damaged);
    expect([told.code, told.err]).toEqual([4, expect.stringContaining(says)]);
    await expect(stat(at('bad.db'))).rejects.toThrow();
  });
});
