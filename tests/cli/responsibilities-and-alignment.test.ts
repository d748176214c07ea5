import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { appoint, assign, CLERK, establish, type Given, post } from '../support/commands.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { run } from './run.ts';

const history: readonly Given[] = [
  establish('province/party', { data: { level: 'province', kind: 'party-committee' } }),
  establish('province/org', {
    data: { level: 'province', kind: 'org', lines: [{ line: 'party', parentId: 'province/party' }] },
  }),
  establish('party', { data: { kind: 'party-committee', lines: [{ line: 'party', parentId: 'province/party' }] } }),
  establish('a', { data: { kind: 'org', lines: [{ line: 'party', parentId: 'party' }] } }),
  post('a#head', 'a', { rank: 'head' }),
  appoint('a#head', 'p-1'),
  assign('a', 'personnel'),
  assign('a', 'archives'),
  {
    command: 'IssueWorkingRegulation',
    data: {
      agencyId: 'a',
      tasks: [{ taskId: 'staffing', name: 'Cán bộ', positionId: 'a#head', functionId: 'personnel' }],
    },
    actor: CLERK,
    effective: '2015-01-01',
  },
];

const ledgerIn = async (folder: Folder): Promise<readonly [string, string]> => {
  const lines = history.map((command, index) => JSON.stringify({ ...command, id: `line-${index}` }));
  await writeFile(folder.file('commands.ndjson'), lines.join('\n'));
  const db = folder.file('ledger.db');
  expect(await run('import', folder.file('commands.ndjson'), '--db', db)).toMatchObject({ code: 0 });
  return ['--db', db];
};

const on = ['--on', '2016-01-01'] as const;

describe('responsibilities', () => {
  it('tells who answers for each task, by name where a directory knows it, and what nobody answers for', async () => {
    await using folder = await temporaryFolder();
    const db = await ledgerIn(folder);
    await writeFile(folder.file('people.json'), JSON.stringify({ 'p-1': 'Nguyễn Văn A' }));
    const { code, out } = await run('responsibilities', ...on, ...db, '--people', folder.file('people.json'));
    expect(code).toBe(0);
    expect(out).toContain('task staffing (personnel), Cán bộ: a#head, Nguyễn Văn A');
    expect(out).toContain('function archives (lead): nobody answers for it');
  });

  it('is asked of one agency, and answers programs in JSON', async () => {
    await using folder = await temporaryFolder();
    const db = await ledgerIn(folder);
    const { out } = await run('responsibilities', ...on, ...db, '--agency', 'a', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([{ agencyId: 'a', uncovered: ['archives'] }]);
    expect(await run('responsibilities', ...on, ...db, '--agency', 'nowhere')).toMatchObject({ code: 1, out: '' });
  });
});

describe('alignment', () => {
  it('tells the counterparts above and below, and answers programs in JSON', async () => {
    await using folder = await temporaryFolder();
    const db = await ledgerIn(folder);
    const { out } = await run('alignment', ...on, ...db);
    expect(out).toContain('above: province/org (party, org)');
    expect(out).toContain('below: a (party, org)');
    expect(out).toContain('0 agencies have several parents; 0 pairs do not match');
    const rows: unknown = JSON.parse((await run('alignment', ...on, ...db, '--format', 'json')).out);
    expect(rows).toMatchObject([{ agencyId: 'province/party' }, {}, {}, { agencyId: 'a', level: 'district' }]);
  });
});
