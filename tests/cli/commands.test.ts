import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Findings } from '@orgledger/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../packages/cli/src/program.ts';
import { establish, type Given, rename } from '../support/commands.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { rawRows } from '../support/log.ts';
import { run, STORY } from './run.ts';

const silent = { out: () => {}, err: () => {}, input: () => Readable.from([]), interactive: false };
const commandNames = createProgram(silent, () => {}).commands.map((command) => command.name());
const story = fileURLToPath(new URL('commands.ndjson', STORY));
const on = ['--on', '2019-12-31'] as const;

describe('help', () => {
  it('is given without a command', async () => {
    const help = await run();
    expect(help.code).toBe(0);
    for (const name of commandNames) expect(help.out).toContain(name);
  });

  it.each(commandNames)('of %s exits with 0', async (name) => {
    const help = await run(name, '--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain(`orgledger ${name}`);
  });
});

describe('a wrong command line exits with 2 and says what is wrong:', () => {
  it.each([
    ['an unknown command', ['abolish'], /unknown command/],
    ['an unknown option', ['chart', ...on, '--colour'], /unknown option/],
    ['an option that is missing', ['chart'], /--on/],
    ['an unknown format', ['chart', ...on, '--format', 'xml'], /tree, json, csv/],
    ['something else than stop or skip', ['import', story, '--on-error', 'ask'], /stop, skip/],
    ['an unknown format of findings', ['findings', '--format', 'csv'], /table, json/],
    ['a lineage of nothing', ['lineage'], /missing required argument/],
    ['a file that is not there', ['import', 'nowhere.ndjson'], /there is no file nowhere.ndjson; name an NDJSON file/],
    ['a folder', ['import', fileURLToPath(STORY)], /is a folder; name an NDJSON file/],
    ['a file that is not there, rehearsed', ['import', 'nowhere.ndjson', '--dry-run'], /there is no file/],
  ])('%s; and no ledger is made', async (_title, args, says) => {
    await using folder = await temporaryFolder();
    const answer = await run(...args, '--db', folder.file('ledger.db'));
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err).toMatch(says);
    expect(await readdir(folder.path)).toEqual([]);
  });
});

describe('a ledger that is not there', () => {
  it.each([
    ['chart', ...on],
    ['audit', '--agency', 'a'],
    ['lineage', 'a'],
    ['findings'],
    ['responsibilities', ...on],
    ['alignment', ...on],
  ])('makes %s exit with 3 and a hint, and is not created', async (...args) => {
    await using folder = await temporaryFolder();
    const answer = await run(...args, '--db', folder.file('ledger.db'));
    expect([answer.code, answer.out]).toEqual([3, '']);
    expect(answer.err).toMatch(/import into it first, or name another with --db/);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it.each([
    ['import', story],
    ['chart', ...on],
  ])('but another file makes %s exit with 3 and leaves it as it is', async (...args) => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('letter.txt'), 'Kính gửi');
    const answer = await run(...args, '--db', folder.file('letter.txt'));
    expect([answer.code, answer.out]).toEqual([3, '']);
    expect(answer.err).toMatch(/^NotALedger: .*check the path/);
    expect(await readFile(folder.file('letter.txt'), 'utf8')).toBe('Kính gửi');
  });
});

describe('import', () => {
  const write = async (folder: Folder, commands: readonly (Given | string)[]): Promise<string> => {
    const lines = commands.map((command) => (typeof command === 'string' ? command : JSON.stringify(command)));
    await writeFile(folder.file('commands.ndjson'), lines.join('\n'));
    return folder.file('commands.ndjson');
  };
  const bad = [
    establish('a', { id: '1' }),
    '',
    rename('nowhere', 'Không có', { id: '2' }),
    establish('b', { id: '3' }),
  ];

  it('of a bad file exits with 1, names the line, and keeps what came before it', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    const answer = await run('import', await write(folder, bad), '--db', path);
    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(/^line 3: UnknownAgency.*establish it first, or correct the id/);
    expect(rawRows(path).entries).toHaveLength(1);
  });

  it('goes on after a bad line with --on-error skip, and exits with 1 all the same', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    const answer = await run('import', await write(folder, bad), '--db', path, '--on-error', 'skip');
    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(/^line 3: /);
    expect(rawRows(path).entries).toHaveLength(2);
  });

  it.each<[string, readonly (Given | string)[], readonly string[], number]>([
    ['the first line is refused', [rename('a', 'A'), establish('a')], [], 1],
    ['every line is refused', [rename('a', 'A'), '{', rename('b', 'B')], ['--on-error', 'skip'], 1],
    [
      'every line of a long file is refused',
      Array.from({ length: 1000 }, (_, index) => rename(`a-${index}`, 'A')),
      ['--on-error', 'skip'],
      1,
    ],
    ['there is no line', [], [], 0],
  ])('makes no ledger where %s, and says so', async (_title, lines, options, code) => {
    await using folder = await temporaryFolder();
    const file = await write(folder, lines);
    const answer = await run('import', file, '--db', folder.file('ledger.db'), ...options);
    expect(answer.code).toBe(code);
    expect(answer.out).toMatch(/nothing was recorded, so no ledger was made\. 0 new entries$/);
    expect(await readdir(folder.path)).toEqual(['commands.ndjson']);
  });

  it('records what can be after a thousand refused lines in a ledger that was not there', async () => {
    await using folder = await temporaryFolder();
    const refused = Array.from({ length: 1000 }, (_, index) => rename(`a-${index}`, 'A'));
    const file = await write(folder, [...refused, establish('a')]);
    const path = folder.file('ledger.db');
    const answer = await run('import', file, '--db', path, '--on-error', 'skip');
    expect([answer.code, answer.out]).toEqual([
      1,
      '1001 commands: 1 carried out, 0 known already, 1000 refused. 1 new entry',
    ]);
    expect(rawRows(path).entries).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')('reads what comes through a pipe, which can be read once only', async () => {
    await using folder = await temporaryFolder();
    const pipe = folder.file('pipe');
    execFileSync('mkfifo', [pipe]);
    const path = folder.file('ledger.db');
    const [answer] = await Promise.all([
      run('import', pipe, '--db', path),
      writeFile(pipe, `${JSON.stringify(establish('a'))}\n`),
    ]);
    expect([answer.code, answer.err]).toEqual([0, '']);
    expect(rawRows(path).entries).toHaveLength(1);
  });

  it('reports a refused line for a ledger that is there, which stays as it was', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    await run('import', await write(folder, [establish('a')]), '--db', path);
    const before = rawRows(path);
    const answer = await run('import', await write(folder, [rename('b', 'B')]), '--db', path);
    expect([answer.code, answer.out]).toEqual([
      1,
      '1 command: 0 carried out, 0 known already, 1 refused; stopped there, and the lines before it are recorded. 0 new entries',
    ]);
    expect(rawRows(path)).toEqual(before);
  });

  it('rehearsed with --dry-run reports the same line, and makes no ledger', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    const file = await write(folder, bad);
    const rehearsed = await run('import', file, '--db', path, '--dry-run');
    expect(await readdir(folder.path)).toEqual(['commands.ndjson']);
    const real = await run('import', file, '--db', path);
    expect([rehearsed.code, rehearsed.err]).toEqual([real.code, real.err]);
  });

  it('rehearsed with --dry-run stores nothing in a ledger that is there', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    await run('import', await write(folder, [establish('z')]), '--db', path);
    const before = rawRows(path);
    await run('import', await write(folder, bad), '--db', path, '--dry-run');
    expect(rawRows(path)).toEqual(before);
  });

  it('repeated reports 0 new entries', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    expect(await run('import', story, '--db', path)).toMatchObject({ code: 0, err: '' });
    const before = rawRows(path);
    expect(await run('import', story, '--db', path)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\b0 new entries/),
    });
    expect(rawRows(path)).toEqual(before);
  });

  it('says a command and a new entry of one', async () => {
    await using folder = await temporaryFolder();
    const { out } = await run('import', await write(folder, [establish('a')]), '--db', folder.file('ledger.db'));
    expect(out).toBe('1 command: 1 carried out, 0 known already, 0 refused. 1 new entry');
    const chart = await run('chart', ...on, '--db', folder.file('ledger.db'));
    expect(chart.out).toContain('In the whole chart: 1 agency, 1 of them a focal point');
  });

  it('finds files whose names are in NFC or in NFD, as they are', async () => {
    await using folder = await temporaryFolder();
    const forms = ['NFC', 'NFD'] as const;
    for (const form of forms) {
      const [file, db] = ['lệnh.ndjson', 'sổ.db'].map((name) => folder.file(name.normalize(form)));
      if (file === undefined || db === undefined) throw new Error('two names');
      await writeFile(file, JSON.stringify(establish(form.toLowerCase())));
      expect(await run('import', file, '--db', db)).toMatchObject({ code: 0, err: '' });
      const people = folder.file('người.json'.normalize(form));
      await writeFile(people, '{}');
      const { code, out } = await run('chart', ...on, '--db', db, '--people', people, '--format', 'csv');
      expect([code, out.split('\n')[1]?.split(',')[0]]).toEqual([0, form.toLowerCase()]);
    }
    expect((await readdir(folder.path)).filter((name) => name.endsWith('.db'))).toHaveLength(2);
  });

  it('of names in NFD records and shows them in NFC', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    const name = 'Ủy ban Kiểm tra Thành ủy Hạ Long';
    await run('import', await write(folder, [establish('a', { data: { name: name.normalize('NFD') } })]), '--db', path);
    const { out } = await run('chart', ...on, '--db', path, '--format', 'csv');
    expect(out).toContain(name.normalize('NFC'));
  });
});

describe('of the story', () => {
  let folder: Folder;
  let db: readonly [string, string];
  beforeAll(async () => {
    folder = await temporaryFolder();
    db = ['--db', folder.file('ledger.db')];
    await run('import', story, ...db);
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  const parsed = (text: string): unknown => JSON.parse(text);
  /** What the chart's own JSON says of its agencies. */
  const chartOf = (text: string) =>
    JSON.parse(text) as { readonly agencies: readonly { readonly lines: readonly unknown[] }[] };

  it('the chart as CSV has the agreed columns, and a row for each agency and line', async () => {
    const { code, out } = await run('chart', ...on, ...db, '--format', 'csv');
    const [header, ...rows] = out.split('\n');
    expect(code).toBe(0);
    expect(header).toBe('id,name,kind,level,bloc,line,parentId,scheme,code,since');
    const joint = rows.filter((row) => row.startsWith('ha-long/org-home,'));
    expect(joint.map((row) => row.split(',').slice(5, 7).join(' '))).toEqual([
      'party ha-long/party-committee',
      'state ha-long/peoples-committee',
    ]);
    const { agencies } = chartOf((await run('chart', ...on, ...db, '--format', 'json')).out);
    expect(agencies.length).toBeGreaterThan(28);
    expect(rows).toHaveLength(agencies.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0));
  });

  it('the chart as JSON is JSON, with the agencies of the day', async () => {
    const { code, out } = await run('chart', ...on, ...db, '--format', 'json');
    expect(code).toBe(0);
    expect(parsed(out)).toMatchObject({
      on: '2019-12-31',
      agencies: expect.arrayContaining([expect.objectContaining({ id: 'ha-long/org-home' })]),
    });
  });

  it('the chart as a tree shows what is under --root, and nothing else', async () => {
    const { code, out } = await run('chart', ...on, ...db, '--root', 'ha-long/party-committee');
    expect(code).toBe(0);
    expect(out).toContain('Cơ quan Tổ chức - Nội vụ thành phố Hạ Long');
    expect(out).not.toContain('Đông Triều');
  });

  it('the chart as known before anything was recorded is empty', async () => {
    const { code, out } = await run('chart', ...on, ...db, '--known-at', '2001-01-01T00:00:00Z', '--format', 'csv');
    expect([code, out.split('\n')]).toEqual([0, ['id,name,kind,level,bloc,line,parentId,scheme,code,since']]);
  });

  it.each(['json', 'csv', 'table'])('the audit trail as %s names the decision', async (format) => {
    const { code, out } = await run('audit', '--agency', 'dong-trieu/insp-insp', ...db, '--format', format);
    expect(code).toBe(0);
    for (const shown of ['922-QĐ/TU', '2018-02-28', '2018-03-09']) expect(out).toContain(shown);
    // Merged in 2018; what came after is told after it.
    if (format === 'json') {
      expect(parsed(out)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ entry: expect.objectContaining({ type: 'AgenciesMerged' }) }),
        ]),
      );
    }
  });

  it('the lineage as JSON is JSON', async () => {
    const { code, out } = await run('lineage', 'ha-long/org-home', ...db, '--format', 'json');
    expect(code).toBe(0);
    expect(parsed(out)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          agencyId: 'ha-long/org-home',
          predecessors: ['ha-long/org-committee', 'ha-long/home-affairs'],
          absorbed: [{ agencyId: 'hoanh-bo/org-home', effective: '2020-01-01' }],
          successors: ['ha-long/org-committee~2', 'ha-long/home-affairs~2'],
        }),
        expect.objectContaining({ agencyId: 'ha-long/org-committee', ending: 'merged' }),
        expect.objectContaining({ agencyId: 'ha-long/home-affairs~2', continues: 'ha-long/home-affairs' }),
      ]),
    );
  });

  it('the lineage as a table has its columns under one another, whatever letters the names have', async () => {
    const { out } = await run('lineage', 'ha-long/org-home', ...db);
    const [header = '', rule = '', ...rows] = out.split('\n');
    const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index);
    expect(starts.length).toBeGreaterThan(4);
    expect(rows.length).toBeGreaterThan(3);
    for (const line of [header, ...rows]) {
      expect(line).toBe(line.normalize('NFC'));
      // In NFC each letter of Vietnamese is one code unit and one column of a screen.
      for (const start of starts.slice(1)) expect(line.slice(start - 2, start).trim()).toBe('');
    }
    const begins = starts[2] ?? 0;
    // Where the column begins there is a window or a day in each row.
    for (const row of rows) expect(row.slice(begins, begins + 1)).toMatch(/^[[\d]$/);
    expect(rows.some((row) => /[^\u0020-\u007e]/.test(row))).toBe(true);
  });

  it('the findings as JSON are all of them, of the last day unless one is given', async () => {
    const { code, out } = await run('findings', ...db, '--format', 'json');
    expect(code).toBe(0);
    const found = JSON.parse(out) as Findings;
    expect(found.on).toBe('2025-07-31');
    expect(found.groups.flatMap(({ findings }) => findings)).toHaveLength(found.count);
    expect(parsed((await run('findings', ...db, '--on', '2025-07-31', '--format', 'json')).out)).toEqual(found);
    const early = parsed((await run('findings', ...db, '--on', '2018-12-04', '--format', 'json')).out) as Findings;
    expect(early.groups.map(({ kind }) => kind)).not.toContain('MergedInMoratorium');
  });

  it('the findings as a table give each kind with its count and no more than three examples, in 100 columns', async () => {
    const { groups } = parsed((await run('findings', ...db, '--format', 'json')).out) as Findings;
    const { code, out } = await run('findings', ...db);
    expect(code).toBe(0);
    const lines = out.split('\n');
    for (const { kind, count } of groups) {
      const start = lines.findIndex((line) => line.startsWith(`${kind} `) || line.startsWith(`${kind}:`));
      expect(lines[start], kind).toMatch(new RegExp(`: ${count} \\(`));
      const own = lines.slice(start, lines.indexOf('', start) < 0 ? undefined : lines.indexOf('', start));
      const more = own.filter((line) => line.startsWith('  - and '));
      expect(own.filter((line) => line.startsWith('  - ')).length - more.length).toBe(Math.min(3, count));
      expect(more).toHaveLength(count > 3 ? 1 : 0);
    }
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it('the findings tell which of them await guidance, and whose', async () => {
    const { out } = await run('findings', ...db, ...on);
    expect(out).toContain('27 of them covered by an open issue: funding (awaiting Trung ương).');
  });

  it('the findings as known before anything was recorded are none', async () => {
    const { code, out } = await run('findings', ...db, '--known-at', '2001-01-01T00:00:00Z');
    expect([code, out]).toEqual([0, expect.stringMatching(/^0 findings/)]);
  });

  it.each(['922-QĐ/TU', 'Đề án 25 (with Resolution 19-NQ/TU)'])(
    'an instrument is found in any Unicode form: %s',
    async (number) => {
      const [composed, decomposed] = [
        await run('audit', '--instrument', number.normalize('NFC'), ...db),
        await run('audit', '--instrument', number.normalize('NFD'), ...db),
      ];
      expect(composed).toMatchObject({ code: 0, err: '' });
      expect(decomposed).toEqual(composed);
      expect(decomposed.out).toBe(decomposed.out.normalize('NFC'));
    },
  );

  it('is not touched by what reads it: chart, audit, lineage and a rehearsed import', async () => {
    const path = folder.file('ledger.db');
    const [before, names] = [await readFile(path), await readdir(folder.path)];
    for (const args of [
      ['chart', ...on],
      ['audit', '--agency', 'ha-long/org-home'],
      ['lineage', 'ha-long/org-home'],
      ['import', story, '--dry-run'],
    ]) {
      expect((await run(...args, ...db)).code).toBe(0);
    }
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(folder.path)).toEqual(names);
  });

  it.each(['922-qđ/tu', '922-QD/TU', '922-qd/tu'])(
    'an instrument is found without case and diacritics: %s',
    async (number) => {
      const exact = await run('audit', '--instrument', '922-QĐ/TU', ...db);
      expect(exact.code).toBe(0);
      expect(await run('audit', '--instrument', number, ...db)).toEqual(exact);
      expect((await run('audit', '--instrument', '922-qd', ...db)).code).toBe(1);
    },
  );

  it('people are named from a file, in NFC', async () => {
    const name = 'Bùi Thị Mẫu';
    await writeFile(folder.file('people.json'), JSON.stringify({ 'p-tsxxue': name.normalize('NFD') }));
    const { out } = await run('chart', ...on, ...db, '--people', folder.file('people.json'));
    expect(out).toContain(name.normalize('NFC'));
    expect((await run('chart', ...on, ...db)).out).toContain('p-tsxxue');
  });

  it.each([
    ['a day that does not exist', ['chart', '--on', '2018-02-30'], 2, /^InvalidQuery: on: a day .* must exist/],
    ['a day of findings that does not exist', ['findings', '--on', '2018-02-30'], 2, /must exist/],
    ['an instant that is none', ['chart', ...on, '--known-at', 'yesterday'], 2, /an instant is written/],
    ['a root that is no agency', ['chart', ...on, '--root', 'nowhere'], 1, /correct the id or the day/],
    ['an agency that is not known', ['lineage', 'nowhere'], 1, /correct the id/],
    ['a subject of which nothing is recorded', ['audit', '--person', 'p-nobody'], 1, /correct the id/],
    ['no subject', ['audit'], 2, /name one of --agency/],
    ['two subjects', ['audit', '--agency', 'a', '--merger', 'b'], 2, /name one of --agency/],
  ])('%s is answered with what to do', async (_title, args, code, says) => {
    const answer = await run(...args, ...db);
    expect([answer.code, answer.out]).toEqual([code, '']);
    expect(answer.err).toMatch(says);
  });

  it('a folder in the place of the ledger is refused', async () => {
    await mkdir(folder.file('a-folder'));
    expect((await run('chart', ...on, '--db', folder.file('a-folder'))).code).toBe(3);
  });
});
