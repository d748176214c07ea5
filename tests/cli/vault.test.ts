import { readdir, readFile, writeFile } from 'node:fs/promises';
import { openVault } from '@orgledger/ledger/vault';
import { describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { run, runOn } from './run.ts';

const an = '{"personId":"p-an","details":{"born":1971,"name":"Nguyễn Văn An"}}';
const binh = '{"personId":"p-binh","details":{"name":"Trần Thị Bình"}}';
const SECRET = /Nguyễn|Trần|Bình|1971|born|mẹ/;

const begin = (folder: Folder) => {
  const named = ['--vault', folder.file('vault')] as const;
  const put = (lines: readonly string[], ...more: readonly string[]) =>
    runOn([lines.join('\n')], 'vault', 'put', ...named, ...more);
  return { named, put };
};

const count = async (vault: string, ...more: readonly string[]): Promise<string> =>
  (await run('vault', 'count', '--vault', vault, ...more)).out.replace(/^vault \S+: /, '');

describe('orgledger vault put', () => {
  it('takes people from standard input or a file, makes the vault, and says how many it knows', async () => {
    await using folder = await temporaryFolder();
    const { named, put } = begin(folder);
    const made = await put([an, '', binh, '']);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toMatch(/^2 people: 2 kept, 0 refused\. New vault [0-9a-f-]{36}: 2 known, 0 forgotten$/);
    await writeFile(folder.file('people.ndjson'), '{"personId":"p-an","details":{"name":"Nguyễn Văn Ân"}}\n');
    const again = await run('vault', 'put', folder.file('people.ndjson'), ...named);
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringMatching(/^1 person: 1 kept, 0 refused\. vault .*2 known/),
    ]);
    expect((await run('vault', 'show', 'p-an', ...named)).out).toBe(
      '{"personId":"p-an","details":{"name":"Nguyễn Văn Ân"}}',
    );
  });

  const bad: readonly (readonly [string, string, string])[] = [
    ['no JSON', '{"personId":"p-1","details":{"name":"Nguyễn"', 'MalformedLine: the line is not JSON at column 45'],
    ['a key given twice', '{"personId":"p-1","details":{"name":"Nguyễn","name":"Trần"}}', 'MalformedLine'],
    ['another shape', '["Nguyễn Văn An"]', 'InvalidDetails: the line must be an object with personId and details'],
    ['a third field', '{"personId":"p-1","details":{"name":"Nguyễn"},"mẹ":"Trần"}', 'and nothing else'],
    ['no name', '{"personId":"p-1","details":{"born":1971}}', 'InvalidDetails: details.name'],
    ['a name as the id', '{"personId":"Nguyễn Văn An","details":{"name":"Nguyễn"}}', 'InvalidDetails: personId'],
    ['an id that is no text', '{"personId":1971,"details":{"name":"Nguyễn"}}', 'InvalidDetails: personId'],
    ['details that are null', '{"personId":"p-1","details":null}', 'InvalidDetails: details'],
    [
      'deep nesting',
      `{"personId":"p-1","details":{"name":"Nguyễn","n":${'['.repeat(40)}${']'.repeat(40)}}}`,
      'LineTooDeep',
    ],
    ['a long line', `{"personId":"p-1","details":{"name":"${'Trần'.repeat(300_000)}"}}`, 'LineTooLong'],
    ['somebody forgotten', '{"personId":"p-gone","details":{"name":"Nguyễn"}}', 'PersonForgotten: p-gone'],
  ];

  it.each(bad)('refuses a line with %s, with its number and nothing of the person', async (_title, line, says) => {
    await using folder = await temporaryFolder();
    const { named, put } = begin(folder);
    await put(['{"personId":"p-gone","details":{"name":"Lê Văn Cường"}}']);
    await forgetGone(folder);
    const told = await put([an, line, binh], '--on-error', 'skip');
    expect([told.code, told.out]).toEqual([1, expect.stringMatching(/^3 people: 2 kept, 1 refused\. /)]);
    expect(told.err).toMatch(/^line 2: /);
    expect(told.err).toContain(says);
    expect(told.err + told.out).not.toMatch(SECRET);
    expect(await count(folder.file('vault'))).toBe('2 known, 1 forgotten');
    expect((await run('vault', 'show', 'p-1', ...named)).code).toBe(1);
  });

  it('stops at a refused line unless told to skip it, and keeps the lines before it', async () => {
    await using folder = await temporaryFolder();
    const { put } = begin(folder);
    const told = await put([an, '{}', binh]);
    expect([told.code, told.out]).toEqual([1, expect.stringContaining('2 people: 1 kept, 1 refused; stopped there')]);
    expect(await count(folder.file('vault'))).toBe('1 known, 0 forgotten');
  });

  it('keeps the keys where they are wanted', async () => {
    await using folder = await temporaryFolder();
    const keys = ['--vault-keys', folder.file('keys')] as const;
    await begin(folder).put([an], ...keys);
    expect((await readdir(folder.path)).toSorted()).toEqual(['keys', 'vault']);
    expect(await count(folder.file('vault'), ...keys)).toBe('1 known, 0 forgotten');
    expect((await run('vault', 'count', '--vault', folder.file('vault'))).err).toContain('OtherKeys');
  });

  it.each([
    ['a file that is not there', ['none.ndjson'], 2, 'there is no file'],
    ['a folder', ['.'], 2, 'is a folder'],
  ])('makes no vault for %s', async (_title, files, code, says) => {
    await using folder = await temporaryFolder();
    const told = await run('vault', 'put', ...files.map((name) => folder.file(name)), ...begin(folder).named);
    expect([told.code, told.err]).toEqual([code, expect.stringContaining(says)]);
    expect(await readdir(folder.path)).toEqual([]);
  });

  const forgetGone = async (folder: Folder): Promise<void> => {
    const vault = await openVault({ path: folder.file('vault') });
    await vault.forget('p-gone', { on: '2026-01-05', basis: 'over' });
    await vault.close();
  };
});

it('orgledger vault show says of a person what is kept, that nothing is, or when and why it was forgotten', async () => {
  await using folder = await temporaryFolder();
  const { named, put } = begin(folder);
  await put([an]);
  expect((await run('vault', 'show', 'p-an', ...named)).out).toBe(an);
  const unknown = await run('vault', 'show', 'p-am', ...named);
  expect([unknown.code, unknown.out, unknown.err]).toEqual([1, '', expect.stringContaining('holds nothing')]);
  const nowhere = await run('vault', 'show', 'p-an', '--vault', folder.file('none'));
  expect([nowhere.code, nowhere.err]).toEqual([3, expect.stringContaining('there is no vault')]);
  await writeFile(folder.file('other'), await readFile(folder.file('vault.keys')));
  expect((await run('vault', 'show', 'p-an', '--vault', folder.file('other'))).code).toBe(3);
});
