import { copyFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { ChartView, Ledger, LedgerOptions, PeopleDirectory } from '@orgledger/ledger';
import { openVault, type PersonDetails, type Vault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { filesOf, holds } from '../support/bytes.ts';
import { appoint, CLERK, establish, type Given, post } from '../support/commands.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { rawRows } from '../support/log.ts';
import { must, play, refusalOf } from '../support/results.ts';
import { openScene, refusedAfter, scene } from '../support/scene.ts';

const an: PersonDetails = {
  name: 'Nguyễn Văn An',
  born: '1971-05-02',
  contact: { phone: '+84 203 555 0142', mail: 'an.nguyen@example.org' },
  notes: ['nói "không" với hợp nhất'],
};
const secrets = [
  'Nguyễn Văn An',
  '1971-05-02',
  '+84 203 555 0142',
  'an.nguyen@example.org',
  'nói "không" với hợp nhất',
];
const binh: PersonDetails = { name: 'Trần Thị Bình' };

const history: readonly Given[] = [
  establish('a'),
  post('a#head', 'a', { rank: 'head' }),
  post('a#1', 'a'),
  appoint('a#head', 'p-an', { effective: '2016-03-01' }),
  appoint('a#1', 'p-binh', { effective: '2016-03-01' }),
  {
    command: 'ReleaseStaff',
    actor: CLERK,
    effective: '2019-06-30',
    data: { positionId: 'a#head', personId: 'p-an', reason: 'retired', kind: 'retired' },
  },
];
const days = [
  '2014-12-31',
  '2015-01-01',
  '2016-03-01',
  '2019-06-29',
  '2019-06-30',
  '2026-01-04',
  '2026-01-05',
  '2030-01-01',
];

const basis = 'Luật 91/2025/QH15, điều 14';
const onBasis = { basis, actor: CLERK, effective: '2026-01-05', instruments: [{ number: '7/QĐ', kind: 'decision' }] };
const later = () => new Date('2026-01-06T00:00:00.000Z');

const forget = (personId: string, more: Partial<Given> = {}): Given =>
  ({ command: 'ForgetPerson', actor: CLERK, effective: '2026-01-01', data: { personId, basis }, ...more }) as Given;

const knownTo = async (vault: Vault): Promise<Vault> => {
  await vault.put('p-an', an);
  await vault.put('p-binh', binh);
  return vault;
};

const openWith = (folder: Folder, more: Partial<LedgerOptions> = {}): Promise<Ledger> =>
  openScene({ store: sqliteStore(folder.file('ledger.db')), clock: later, ...more });

/** Everything that a chart says but how long the log is. */
const without = (chart: ChartView): object =>
  Object.fromEntries(Object.entries(chart).filter(([key, part]) => key !== 'size' && typeof part !== 'function'));

const keyOf = (path: string, personId: string): Buffer => {
  const database = new DatabaseSync(`${path}.keys`, { readOnly: true });
  const row = database.prepare('SELECT key FROM keys WHERE person = ?').get(personId);
  database.close();
  return Buffer.from(row?.['key'] as Uint8Array);
};

describe('after a person was forgotten', () => {
  it('no byte of what was known is in the ledger, the vault, a later backup or an export, and the charts are the same', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('people.vault');
    const db = folder.file('ledger.db');
    const vault = await knownTo(await openVault({ path }));
    const ledger = await openWith(folder, { people: vault });
    await play(ledger, history);
    const key = keyOf(path, 'p-an');
    const charts = await Promise.all(days.map((on) => ledger.chart({ on })));
    const rows = rawRows(db).entries;
    expect(await ledger.person('p-an')).toEqual({ kind: 'known', details: an });
    // So that the search could find something.
    expect([...(await filesOf(folder)).values()].some((bytes) => bytes.includes(key))).toBe(true);

    const recorded = must(await ledger.forget('p-an', onBasis));
    expect(recorded).toMatchObject({ pending: false, repeated: false });
    expect(recorded.entries).toHaveLength(1);

    const backup = new DatabaseSync(db, { readOnly: true });
    backup.exec(`VACUUM INTO '${folder.file('backup.db')}'`);
    backup.close();
    for (const file of ['people.vault', 'people.vault.keys'])
      await copyFile(folder.file(file), folder.file(`${file}.bak`));
    for (const [index, args] of exports.entries()) {
      const told = await run(...args, '--db', db, '--people', path);
      expect(told.code).toBe(0);
      await writeFile(folder.file(`export-${index}`), told.out);
    }
    const files = await filesOf(folder);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['backup.db', 'export-0', 'ledger.db', 'ledger.db-wal']));
    for (const secret of secrets) expect(holds(files, secret), secret).toBe(false);
    for (const [name, bytes] of files) expect(bytes.includes(key), name).toBe(false);

    for (const [index, on] of days.entries()) {
      expect(without(await ledger.chart({ on })), on).toEqual(without(charts[index] as ChartView));
    }
    expect(rawRows(db).entries.slice(0, rows.length)).toEqual(rows);
    expect(rawRows(db).entries).toHaveLength(rows.length + 1);
    expect(await ledger.person('p-an')).toEqual({ kind: 'forgotten', on: '2026-01-05', basis });
    expect(await ledger.person('p-binh')).toEqual({ kind: 'known', details: binh });
    expect(await ledger.person('p-nobody')).toEqual({ kind: 'unknown' });
    await ledger.close();
    await vault.close();
  });

  it.each(['plain', 'utf16le', 'base64', 'hex', 'json', 'escaped'])(
    'the search would find a name that is written %s',
    async (form) => {
      await using folder = await temporaryFolder();
      const text = `x${secrets[4]}y`;
      const written = {
        plain: text,
        utf16le: Buffer.from(text, 'utf16le'),
        base64: Buffer.from(text).toString('base64'),
        hex: Buffer.from(text).toString('hex'),
        json: JSON.stringify(text),
        escaped: JSON.stringify(text).replace(
          /[^ -~]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      }[form];
      await writeFile(folder.file('leak'), written ?? '');
      expect(holds(await filesOf(folder), secrets[4] ?? '')).toBe(true);
      expect(holds(await filesOf(folder), 'Trần Thị Bình')).toBe(false);
    },
  );

  it('the trail of the person says so, and shows the posts under the opaque id', async () => {
    const { ledger } = await scene([...history, forget('p-an')]);
    const trail = await ledger.audit({ person: 'p-an' });
    expect(trail.map(({ entry }) => entry.type)).toEqual(['StaffAppointed', 'StaffReleased', 'PersonForgotten']);
    expect(trail.at(-1)).toMatchObject({
      entry: { stream: 'person-p-an' },
      changes: [],
      said: [{ field: 'basis', value: basis }],
    });
    expect((await ledger.chart({ on: '2017-01-01' })).positions.get('a#head')?.holders[0]?.personId).toBe('p-an');
  });

  it('the posts of the person go on under the opaque id', async () => {
    const { ledger } = await scene([...history.slice(0, -1), forget('p-an')]);
    await play(ledger, [...history.slice(-1), appoint('a#head', 'p-an', { effective: '2020-01-01' })]);
    expect((await ledger.chart({ on: '2020-01-01' })).positions.get('a#head')?.holders[0]?.personId).toBe('p-an');
  });

  const exports = [
    ['audit', '--person', 'p-an', '--format', 'table'],
    ['audit', '--person', 'p-an', '--format', 'json'],
    ['audit', '--agency', 'a', '--format', 'csv'],
    ['chart', '--on', '2017-01-01', '--format', 'tree'],
    ['chart', '--on', '2017-01-01', '--format', 'json'],
    ['chart', '--on', '2017-01-01', '--format', 'csv'],
  ];
});

describe('to forget is refused, and then nothing is destroyed,', () => {
  it('twice', async () => {
    expect(await refusedAfter([forget('p-an')], forget('p-an', { effective: '2025-01-01' }))).toMatchObject({
      code: 'AlreadyRecorded',
      ids: ['p-an'],
    });
  });

  it('from a day to come, wherever it is', async () => {
    // The clock of a scene shows the first of January 2026 in UTC, where elsewhere it is the second at most.
    expect(await refusedAfter([], forget('p-an', { effective: '2026-01-02' }))).toMatchObject({ field: 'effective' });
    expect(await refusedAfter([], forget('p-an', { effective: '[2026-02-01..2026-03-01]' }))).toMatchObject({
      code: 'InvalidCommand',
      field: 'effective',
    });
    const { ledger } = await scene([
      forget('p-an', { effective: '2026' }),
      forget('p-binh', { effective: '2026-01-01' }),
    ]);
    expect(await ledger.size()).toBe(2);
  });

  it('by whom it is not allowed', async () => {
    await using folder = await temporaryFolder();
    const vault = await knownTo(await openVault({ path: folder.file('vault') }));
    const ledger = await openScene({ people: vault, authorise: ({ type }) => type !== 'ForgetPerson' });
    expect(refusalOf(await ledger.forget('p-an', onBasis)).code).toBe('NotAuthorised');
    expect([await ledger.size(), (await ledger.person('p-an')).kind]).toEqual([0, 'known']);
    await vault.close();
  });

  it.each(['CorrectEntries', 'AnnulEntries'] as const)(
    'undone by %s, whomever it claims to be about',
    async (command) => {
      await using folder = await temporaryFolder();
      const vault = await openVault({ path: folder.file('vault') });
      const { ledger } = await scene(history, { people: vault });
      const [entryId = ''] = must(await ledger.execute(forget('p-an'))).entries;
      const size = await ledger.size();
      const content =
        command === 'AnnulEntries' ? { entryIds: [entryId] } : { entries: [{ entryId, effective: '2025' }] };
      for (const [about, code] of [
        [{ kind: 'person', id: 'p-an' }, 'InvalidCommand'],
        [{ kind: 'agency', id: 'a' }, 'CannotCorrect'],
      ] as const) {
        // No type of ours is about a person: that is the point.
        const data = { about, reason: 'by mistake', ...content } as never;
        expect(refusalOf(await ledger.execute({ command, actor: CLERK, data })).code).toBe(code);
      }
      expect(await ledger.size()).toBe(size);
      expect(await ledger.person('p-an')).toMatchObject({ kind: 'forgotten', on: '2026-01-01' });
      await vault.close();
    },
  );
});

describe('recording comes first, and then the directory forgets:', () => {
  it('what a process that died in between left undone is done with the next opening', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('vault');
    const vault = await knownTo(await openVault({ path }));
    const key = keyOf(path, 'p-an');
    const died = await openWith(folder, { people: { find: vault.find, forget: () => new Promise(() => {}) } });
    void died.forget('p-an', onBasis);
    const waiting = await openWith(folder);
    while ((await waiting.size()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await vault.find('p-an')).toEqual({ kind: 'known', details: an });
    // It is known to be forgotten already, whatever the vault still holds.
    expect(await waiting.person('p-an')).toMatchObject({ kind: 'forgotten' });
    await waiting.close();

    const ledger = await openWith(folder, { people: vault });
    expect(await vault.find('p-an')).toEqual({ kind: 'forgotten', on: '2026-01-05', basis });
    expect(await vault.find('p-binh')).toEqual({ kind: 'known', details: binh });
    expect([...(await filesOf(folder)).values()].some((bytes) => bytes.includes(key))).toBe(false);
    expect([await ledger.size(), await ledger.stuck()]).toEqual([1, []]);
    await ledger.close();
    await vault.close();
  });

  it('a directory that fails is asked again with the next command, and says why in the meantime', async () => {
    let fails = true;
    const asked: string[] = [];
    const people: PeopleDirectory = {
      find: () => ({ kind: 'known', details: an }),
      forget: (personId) => {
        asked.push(personId);
        if (fails) throw Object.assign(new Error(`${an.name} is locked`), { code: 'Locked' });
      },
    };
    const ledger = await openScene({ people });
    expect(must(await ledger.forget('p-an', { ...onBasis, effective: '2026-01-01' })).pending).toBe(true);
    expect(await ledger.person('p-an')).toMatchObject({ kind: 'forgotten' });
    const stuck = await ledger.stuck();
    expect(stuck).toMatchObject([{ stream: 'person-p-an', reason: expect.stringContaining('Locked') }]);
    expect(JSON.stringify(stuck)).not.toContain('Nguyễn');
    fails = false;
    expect(must(await ledger.execute(establish('a'))).pending).toBe(false);
    expect(await ledger.stuck()).toEqual([]);
    await play(ledger, [establish('b')]);
    expect(asked).toEqual(['p-an', 'p-an']);
  });

  it('whom another process forgot is forgotten here with the next command', async () => {
    await using folder = await temporaryFolder();
    const here = await knownTo(await openVault({ path: folder.file('here') }));
    const ledger = await openWith(folder, { people: here });
    const other = await openWith(folder);
    must(await other.forget('p-an', { ...onBasis, id: 'elsewhere' }));
    expect(await ledger.person('p-an')).toMatchObject({ kind: 'forgotten' });
    await play(ledger, [establish('a')]);
    expect((await here.find('p-an')).kind).toBe('forgotten');
    await Promise.all([ledger.close(), other.close(), here.close()]);
  });

  it('what a restored backup brought back is destroyed again with the next opening', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('vault');
    await (await knownTo(await openVault({ path }))).close();
    for (const end of ['', '.keys']) await copyFile(`${path}${end}`, `${path}${end}.bak`);
    const open = async () => {
      const vault = await openVault({ path });
      const ledger = await openWith(folder, { people: vault });
      return { vault, ledger, close: () => ledger.close().finally(() => vault.close()) };
    };
    const first = await open();
    must(await first.ledger.forget('p-an', onBasis));
    await first.close();
    for (const end of ['', '.keys']) await copyFile(`${path}${end}.bak`, `${path}${end}`);
    const second = await open();
    expect((await second.vault.find('p-an')).kind).toBe('forgotten');
    expect((await second.vault.find('p-binh')).kind).toBe('known');
    await second.close();
  });
});

describe('a directory is left as it is', () => {
  it('by an import that is rehearsed, and forgets when it is carried out', async () => {
    await using folder = await temporaryFolder();
    const vault = await knownTo(await openVault({ path: folder.file('vault') }));
    const ledger = await openScene({ people: vault });
    const lines = JSON.stringify(forget('p-an'));
    expect(await ledger.import([lines], { actor: 'importer', dryRun: true })).toMatchObject({ executed: 1 });
    expect([await ledger.size(), (await vault.find('p-an')).kind]).toEqual([0, 'known']);
    expect(await ledger.import([lines], { actor: 'importer' })).toMatchObject({ executed: 1 });
    expect([await ledger.size(), (await vault.find('p-an')).kind]).toEqual([1, 'forgotten']);
    await vault.close();
  });

  it('by a ledger that is opened for reading, which says that the person is forgotten all the same', async () => {
    await using folder = await temporaryFolder();
    const vault = await knownTo(await openVault({ path: folder.file('vault') }));
    const unaware = await openWith(folder);
    must(await unaware.forget('p-an', onBasis));
    await unaware.close();
    const reading = await openWith(folder, {
      store: sqliteStore(folder.file('ledger.db'), { readOnly: true }),
      people: vault,
    });
    expect(await reading.person('p-an')).toMatchObject({ kind: 'forgotten' });
    expect((await vault.find('p-an')).kind).toBe('known');
    expect(await reading.stuck()).toMatchObject([{ stream: 'person-p-an' }]);
    await reading.close();
    await vault.close();
  });

  it('when it cannot forget; the ledger says that the person is forgotten', async () => {
    const ledger = await openScene({ people: { find: () => ({ kind: 'known', details: an }) } });
    expect(must(await ledger.forget('p-an', { basis, actor: CLERK })).pending).toBe(false);
    expect(await ledger.person('p-an')).toEqual({ kind: 'forgotten', on: '2026-01-01', basis });
    expect(await ledger.person('p-binh')).toMatchObject({ kind: 'known' });
  });
});
