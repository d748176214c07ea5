import { readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { closingCases } from '../policy/closing-cases.ts';
import { settle } from '../policy/settling.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { rawRows } from '../support/log.ts';
import { run } from './run.ts';

/** A merger whose agency nobody is known to pay, and that is settled all the same. */
const unpaid = [...closingCases.B1[0].mutant.history, settle];

const write = async (folder: Folder, policy: string): Promise<readonly string[]> => {
  await writeFile(folder.file('policy.json'), policy);
  await writeFile(folder.file('commands.ndjson'), unpaid.map((command) => JSON.stringify(command)).join('\n'));
  return [folder.file('commands.ndjson'), '--db', folder.file('ledger.db'), '--policy', folder.file('policy.json')];
};

const severity = (of: string): string => JSON.stringify({ closing: { B1: { severity: of } } });

describe('an import goes by the policy that is named', () => {
  it('and refuses what it holds', async () => {
    await using folder = await temporaryFolder();
    const answer = await run('import', ...(await write(folder, severity('hold'))));
    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(new RegExp(`^line ${unpaid.length}: RuleViolated \\(B1, `));
    expect(answer.out).not.toContain('warning');
  });

  it('and says of which lines it warns: the rule, what it speaks of, and what to do', async () => {
    await using folder = await temporaryFolder();
    const args = await write(folder, severity('warn'));
    const rehearsed = await run('import', ...args, '--dry-run');
    const answer = await run('import', ...args);
    expect(answer.code).toBe(0);
    expect(answer.err).toBe(
      `line ${unpaid.length}: warning (B1, c): nothing says who pays for the agency; record the funding channel`,
    );
    expect(answer.out).toContain(`${unpaid.length} carried out, 0 known already, 0 refused, 1 with a warning. `);
    expect([rehearsed.code, rehearsed.err]).toEqual([answer.code, answer.err]);
  });

  it('and says nothing of what is off, nor do the findings', async () => {
    await using folder = await temporaryFolder();
    const args = await write(folder, severity('off'));
    expect(await run('import', ...args)).toMatchObject({ code: 0, err: '' });
    const [, ...named] = args;
    expect((await run('findings', ...named)).out).not.toContain('(B1)');
    expect((await run('findings', '--db', folder.file('ledger.db'))).out).toContain('(B1)');
  });

  it('and by the default one where none is named', async () => {
    await using folder = await temporaryFolder();
    const [file = '', ...db] = (await write(folder, '')).slice(0, 3);
    expect((await run('import', file, ...db)).err).toMatch(/RuleViolated \(B1, /);
    expect(rawRows(folder.file('ledger.db')).entries.length).toBeGreaterThan(unpaid.length);
  });
});

describe('a policy that is none exits with 2, says what is wrong, and no ledger is made:', () => {
  it.each([
    ['text', 'B1: warn', /policy\.json is not a readable JSON object/],
    ['a list', '[]', /InvalidPolicy: .*policy: .*object/],
    ['a severity of the other class', severity('refuse'), /policy\.closing\.B1\.severity: /],
    ['a rule that does not exist', '{"gates":{"F1":{}}}', /policy\.gates\.F1: no rule or parameter is called so/],
    ['a parameter that does not exist', '{"closing":{"B1":{"atMost":1}}}', /policy\.closing\.B1\.atMost: /],
    ['another member', '{"gates":{},"rules":{}}', /policy\.rules: /],
    ['what is too large', `${' '.repeat(1_048_577)}{}`, /larger than 1048576 bytes/],
  ])('%s', async (_title, policy, says) => {
    await using folder = await temporaryFolder();
    const answer = await run('import', ...(await write(folder, policy)));
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err).toMatch(says);
    expect((await readdir(folder.path)).toSorted()).toEqual(['commands.ndjson', 'policy.json']);
  });

  it('a file that is not there, or a folder', async () => {
    await using folder = await temporaryFolder();
    const [file = ''] = await write(folder, '{}');
    for (const path of [folder.file('nowhere.json'), folder.path]) {
      const answer = await run('import', file, '--db', folder.file('ledger.db'), '--policy', path);
      expect(answer.code).toBe(2);
      expect(answer.err).toMatch(/there is no file .*; name a JSON file with a policy/);
    }
  });
});
