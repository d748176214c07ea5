import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { allowAll, type Ledger, openLedger } from '@orgledger/ledger';
import { sqliteStore } from '@orgledger/store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { rawRows } from '../support/log.ts';
import { BIN, type Run, run, STORY } from './run.ts';

const BEFORE = '2017-06-30';
const MERGED = '2018-04-04';
const AFTER = '2019-12-31';
const JOINT = 'ha-long/org-home';

const open = (path: string): Promise<Ledger> => openLedger({ store: sqliteStore(path), authorise: allowAll });

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

/** Runs the demo as a process of its own in a folder. */
const demoProcess = (folder: Folder) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(BIN), 'demo'], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the demo on an empty folder', () => {
  let folder: Folder;
  let told: Run;
  let ledger: Ledger;
  beforeAll(async () => {
    folder = await temporaryFolder();
    told = await run('demo', '--db', folder.file('new/demo.db'));
    ledger = await open(folder.file('new/demo.db'));
  });
  afterAll(async () => {
    await ledger.close();
    await folder[Symbol.asyncDispose]();
  });

  /** The agencies of Hạ Long that are counted as focal points on a day. */
  const inHaLong = async (on: string) => {
    const chart = await ledger.chart({ on });
    const agencies = [...chart.agencies.values()].filter(
      ({ id, end, focalPoint }) => id.startsWith('ha-long/') && end === undefined && focalPoint,
    );
    const heads = agencies.map(({ positions }) =>
      positions.flatMap((id) => chart.positions.get(id) ?? []).filter(({ rank }) => rank === 'head'),
    );
    return { chart, agencies, heads };
  };

  it('succeeds, and every command is carried out', async () => {
    expect(told).toMatchObject({ code: 0, err: '' });
    const commands = (await readFile(new URL('commands.ndjson', STORY), 'utf8')).trimEnd().split('\n');
    expect(told.out).toContain(`${commands.length} commands`);
    expect(await ledger.size()).toBeGreaterThan(commands.length);
    expect((await ledger.chart({ on: AFTER })).skipped).toEqual([]);
  });

  it('has four agencies in Hạ Long before the mergers, in two pairs with one head each', async () => {
    const { agencies, heads } = await inHaLong(BEFORE);
    expect(agencies.map(({ id }) => id).toSorted()).toEqual([
      'ha-long/home-affairs',
      'ha-long/insp-commission',
      'ha-long/inspectorate',
      'ha-long/org-committee',
    ]);
    const headOf = new Map(agencies.map(({ id }, index) => [id.slice('ha-long/'.length), heads[index]]));
    const holderOf = (id: string) => headOf.get(id)?.flatMap(({ holders }) => holders.map(({ personId }) => personId));
    for (const posts of headOf.values()) {
      expect(posts).toHaveLength(1);
      expect(posts?.[0]?.holders).toMatchObject([{ appointment: 'unified' }]);
    }
    expect(holderOf('org-committee')).toEqual(holderOf('home-affairs'));
    expect(holderOf('insp-commission')).toEqual(holderOf('inspectorate'));
    expect(holderOf('org-committee')).not.toEqual(holderOf('inspectorate'));
  });

  it('gives each of them one reporting line and one seal of its bloc, assumed, and no known quota', async () => {
    const { chart, agencies } = await inHaLong(BEFORE);
    for (const { bloc, lines, seals, quota } of agencies) {
      expect(lines).toHaveLength(1);
      expect(lines[0]?.line).toBe(bloc);
      expect(seals.map((seal) => seal.bloc)).toEqual([bloc]);
      expect(seals.map(({ by }) => chart.entry(by)?.provenance?.mark)).toEqual(['assumed']);
      expect(quota).toEqual([]);
    }
    expect(told.out).toMatch(/seal.*assumed/i);
  });

  it('has two agencies in Hạ Long after the mergers, each with one head, two seals and two lines', async () => {
    const { agencies, heads } = await inHaLong(AFTER);
    expect(agencies.map(({ id }) => id).toSorted()).toEqual(['ha-long/insp-insp', JOINT]);
    for (const [index, { id, lines, seals }] of agencies.entries()) {
      const [head, ...others] = heads[index] ?? [];
      expect(others).toEqual([]);
      expect(head?.holders).toHaveLength(1);
      const titles = head?.titles.map(({ name }) => name).toSorted();
      const statutory =
        id === JOINT ? ['Trưởng Ban Tổ chức', 'Trưởng phòng Nội vụ'] : ['Chánh Thanh tra', 'Chủ nhiệm Ủy ban Kiểm tra'];
      expect(titles).toEqual(['Thủ trưởng Cơ quan', ...statutory].toSorted());
      expect(
        head?.titles
          .filter((title) => title.statutory)
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(statutory);
      expect(seals.map(({ bloc }) => bloc).toSorted()).toEqual(['party', 'state']);
      expect(lines.map(({ line, parentId }) => [line, parentId]).toSorted()).toEqual([
        ['party', 'ha-long/party-committee'],
        ['state', 'ha-long/peoples-committee'],
      ]);
    }
  });

  it.each([
    [BEFORE, undefined, []],
    [MERGED, [20], [15]],
    [AFTER, [15], []],
  ])('answers for the quota of the joint agency on %s: certainly %o, possibly %o', async (on, certain, possible) => {
    const chart = await ledger.chart({ on });
    expect(chart.agencies.get(JOINT)?.quota.map(({ posts }) => posts)).toEqual(certain);
    expect(chart.possibleValues(`agency:${JOINT}:quota:unallocated`).map(({ value }) => value)).toEqual(possible);
  });

  it("has the joint agency's budget paid by the office of the Party committee", async () => {
    const { agencies } = await ledger.chart({ on: AFTER });
    const payer = agencies.get(agencies.get(JOINT)?.funding?.paidBy ?? '');
    expect(payer?.name.value).toBe('Văn phòng Thành ủy Hạ Long');
  });

  it('has party cell, trade union and youth union in joint activity', async () => {
    const { agencies } = await ledger.chart({ on: AFTER });
    expect(agencies.get(JOINT)?.affiliates.map(({ body, mode }) => [body, mode])).toEqual([
      ['party-cell', 'joint-activity'],
      ['trade-union', 'joint-activity'],
      ['youth-union', 'joint-activity'],
    ]);
  });

  it('leaves funding, staffing and seals open, awaiting the centre, and vertical alignment, awaiting nobody named', async () => {
    const issues = await ledger.openIssues({ on: AFTER });
    expect(issues.map(({ topic, awaiting, certain }) => [topic, awaiting, certain])).toEqual([
      ['funding', 'Trung ương', true],
      ['staffing', 'Trung ương', true],
      ['seals', 'Trung ương', true],
      ['vertical-alignment', undefined, true],
    ]);
    expect(await ledger.openIssues({ on: '2018-12-31' })).toEqual([]);
  });

  it("tells of Đông Triều's inspection agency under which decision, signed and announced when, and where it was reported", async () => {
    const trail = await ledger.audit({ agency: 'dong-trieu/insp-insp' });
    const [merged] = trail.filter(({ entry }) => entry.type === 'AgenciesMerged');
    expect(merged?.entry).toMatchObject({
      effective: '[2018-02-28..2018-03-09]',
      instruments: [{ number: '922-QĐ/TU', signed: '2018-02-28', announced: '2018-03-09' }],
    });
    const { provenance } = merged?.entry ?? {};
    const addresses = [
      ...(provenance?.sources ?? []),
      ...(provenance?.fields ?? []).flatMap(({ sources }) => sources ?? []),
    ]
      .map(({ url }) => url)
      .filter((url) => url !== undefined);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
    for (const shown of ['922-QĐ/TU', '2018-02-28', '2018-03-09', addresses[0]]) expect(told.out).toContain(shown);
  });

  it('prints how many facts became how many commands and entries', async () => {
    const facts = linesOf(await readFile(new URL('facts-table.ndjson', STORY), 'utf8')).map(
      (line) => JSON.parse(line) as { readonly commands: readonly string[]; readonly entries: number },
    );
    const commands = facts.flatMap((fact) => fact.commands).length;
    const entries = facts.reduce((sum, fact) => sum + fact.entries, 0);
    const assumed = linesOf(await readFile(new URL('commands.ndjson', STORY), 'utf8')).length - commands;
    expect(told.out).toContain(
      `${facts.length} facts became ${commands} commands and ${entries} entries; ${assumed} more commands`,
    );
    // What is assumed is one entry a command.
    expect(await ledger.size()).toBe(entries + assumed);
  });

  it('prints titles unified 28 of 28 before any merger, and the mergers done on the days that the story tells', async () => {
    expect(told.out).toMatch(/2017-12-31 {2}28 of 28 pairs; mergers done by then: 0$/m);
    for (const row of [
      ['2017-12-31', '0', '0', '0', '56'],
      ['2018-04-04', 'between 19 and 28', 'between 10 and 14', 'between 9 and 14', 'between 28 and 37'],
      ['2019-12-31', '28', '14', '14', '28'],
    ]) {
      expect(told.out.split('\n').map((line) => line.split(/ {2,}/))).toContainEqual(row);
    }
  });

  it('prints the directive with its 14 addressees, and that nobody is recorded to have complied', async () => {
    const { programmes, agencies } = await ledger.chart({ on: AFTER });
    const [directive] = [...programmes.values()].flatMap(({ directives }) => directives);
    expect(directive?.addressees).toHaveLength(14);
    expect(told.out).toContain('A directive to 14 addressees');
    expect(told.out).toContain('complied, as far as recorded: 0 of 14');
    const words = told.out.replaceAll(/\s+/g, ' ');
    for (const id of directive?.addressees ?? []) expect(words).toContain(agencies.get(id)?.name.value ?? id);
  });

  it('prints the moratorium of 2018 with every merger that it covers or may cover', async () => {
    const { groups } = await ledger.findings();
    const covered = groups.find(({ kind }) => kind === 'MergedInMoratorium')?.findings ?? [];
    expect(covered.length).toBeGreaterThan(0);
    expect(told.out).toContain(`A moratorium, and the ${covered.length} mergers that it covers or may cover`);
    expect(told.out).toContain('5954/BNV-TCBC');
    for (const { subjects, day, certainty } of covered)
      expect(told.out).toContain(`- ${subjects[0]}, ${day}, ${certainty}`);
  });

  it('prints the conflicts between sources, each once', async () => {
    const rows = JSON.parse(await readFile(new URL('assumptions.json', STORY), 'utf8')) as readonly {
      readonly id: string;
      readonly conflict?: string;
    }[];
    const conflicts = rows.filter(({ conflict }) => conflict !== undefined);
    expect(told.out).toContain(`${conflicts.length} conflicts between sources`);
    for (const { id, conflict } of conflicts) expect(told.out.split(`${conflict} (${id})`)).toHaveLength(2);
    for (const { id, conflict } of rows) if (conflict === undefined) expect(told.out).toContain(`\n${id}\n`);
  });

  it('prints the findings of two days by kind, and how to see each', async () => {
    const days = [await ledger.findings({ on: AFTER }), await ledger.findings()];
    const rows = told.out.split('\n').map((line) => line.split(/ {2,}/));
    for (const { groups } of days)
      for (const { kind, count } of groups) {
        const row = rows.find((cells) => cells.includes(kind));
        expect(
          row?.some((text) => text.startsWith(`${count} (`)),
          kind,
        ).toBe(true);
      }
    expect(told.out).toContain(`orgledger findings --db ${folder.file('new/demo.db')}`);
  });

  it('prints both charts, the quota on three days, the open issues and what it assumes', () => {
    for (const shown of [
      'Ban Tổ chức Thành ủy Hạ Long',
      'Thanh tra thành phố Hạ Long',
      'Cơ quan Tổ chức - Nội vụ thành phố Hạ Long',
      'Thủ trưởng Cơ quan',
      'Văn phòng Thành ủy Hạ Long',
      'Trung ương',
      BEFORE,
      MERGED,
      AFTER,
    ]) {
      expect(told.out).toContain(shown);
    }
    expect(told.out).toMatch(/20.*15/);
    expect(told.out).toMatch(/unknown/);
  });
});

describe('the demo', () => {
  it('run a second time has nothing new to record', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('demo.db');
    await run('demo', '--db', path);
    const before = rawRows(path);

    const second = await run('demo', '--db', path);

    expect(second).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/\b0 new entries/) });
    expect(rawRows(path)).toEqual(before);
  });

  it('starts over with --fresh: another ledger, with the same story', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('demo.db');
    await run('demo', '--db', path);
    const before = rawRows(path);

    const fresh = await run('demo', '--db', path, '--fresh');

    expect(fresh).toMatchObject({ code: 0, err: '' });
    expect(fresh.out).not.toMatch(/\b0 new entries/);
    const after = rawRows(path);
    expect(after.meta).not.toEqual(before.meta);
    expect(after.entries).toHaveLength(before.entries.length);
  });

  it('with --fresh refuses to delete a ledger in which somebody else has recorded something', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('ledger.db');
    const ledger = await openLedger({ store: sqliteStore(path), authorise: allowAll });
    await ledger.execute({
      command: 'EstablishAgency',
      actor: 'clerk',
      effective: '2015',
      data: { agencyId: 'a', name: 'A', kind: 'office', level: 'district', bloc: 'state', focalPoint: true },
    });
    await ledger.close();

    const refused = await run('demo', '--db', path, '--fresh');

    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/more than a demo/);
    expect(rawRows(path).entries).toHaveLength(1);
  });

  it('with --fresh refuses to delete a file that is not a ledger', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('letter.txt');
    await writeFile(path, 'Kính gửi'.repeat(100));
    const before = await readFile(path);

    const refused = await run('demo', '--db', path, '--fresh');

    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/not a ledger/);
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(folder.path)).toEqual(['letter.txt']);
  });

  it('as a process of its own puts its ledger into the folder it is run in and writes NFC', async () => {
    await using folder = await temporaryFolder();
    const child = demoProcess(folder);
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);

    expect([code, err]).toEqual([0, '']);
    expect(await readdir(folder.file('.orgledger'))).toEqual(['demo.db']);
    expect(out).toContain('Cơ quan Kiểm tra - Thanh tra thành phố Hạ Long');
    expect(out).toBe(out.normalize('NFC'));
  });

  it('whose reader stops early is finished all the same, without a complaint', async () => {
    await using folder = await temporaryFolder();
    const child = demoProcess(folder);
    child.stdout.once('data', () => child.stdout.destroy());
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);

    expect([code, err]).toEqual([0, '']);
    const again = await run('demo', '--db', folder.file('.orgledger/demo.db'));
    expect(again.out).toMatch(/\b0 new entries/);
  });
});
