import { copyFile, writeFile } from 'node:fs/promises';
import type { ChartView } from '@orgledger/ledger';
import { openVault } from '@orgledger/ledger/vault';
import { copySqlite, sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { filesOf, holds } from '../support/bytes.ts';
import { appoint } from '../support/commands.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { rawRows } from '../support/log.ts';
import { must, play } from '../support/results.ts';
import { scene } from '../support/scene.ts';
import { an, basis, binh, forget, history, keyOf, knownTo, onBasis, openWith } from './forgetting-bench.ts';

const secrets = [
  'Nguyễn Văn An',
  '1971-05-02',
  '+84 203 555 0142',
  'an.nguyen@example.org',
  'nói "không" với hợp nhất',
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

/** Everything that a chart says but how long the log is. */
const without = (chart: ChartView): object =>
  Object.fromEntries(Object.entries(chart).filter(([key, part]) => key !== 'size' && typeof part !== 'function'));

describe('after a person was forgotten', () => {
  it('no byte of what was known is in the ledger, the vault, later backups of both or an export', async () => {
    await using folder = await temporaryFolder();
    const [db, path] = [folder.file('ledger.db'), folder.file('people.vault')];
    const vault = await knownTo(await openVault({ path }));
    const ledger = await openWith(folder, { people: vault });
    await play(ledger, history);
    const key = keyOf(path, 'p-an');
    expect(await ledger.person('p-an')).toEqual({ kind: 'known', details: an });
    // So that the search could find something.
    expect([...(await filesOf(folder)).values()].some((bytes) => bytes.includes(key))).toBe(true);

    const recorded = must(await ledger.forget('p-an', onBasis));
    expect(recorded).toMatchObject({ pending: false, repeated: false });
    expect(recorded.entries).toHaveLength(1);

    for (const args of backups(folder)) expect(await run(...args)).toMatchObject({ code: 0 });
    for (const file of ['people.vault', 'people.vault.keys']) {
      await copyFile(folder.file(file), folder.file(`${file}.bak`));
    }
    for (const [index, args] of exports.entries()) {
      const told = await run(...args, '--db', db, '--people', path);
      expect(told.code).toBe(0);
      await writeFile(folder.file(`export-${index}`), told.out);
    }
    const files = await filesOf(folder);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['backup.db', 'backup.keys', 'backup.vault', 'export-0', 'ledger.db', 'ledger.db-wal']),
    );
    for (const secret of secrets) expect(holds(files, secret), secret).toBe(false);
    for (const [name, bytes] of files) expect(bytes.includes(key), name).toBe(false);

    expect(await ledger.person('p-an')).toEqual({ kind: 'forgotten', on: '2026-01-05', basis });
    expect(await ledger.person('p-binh')).toEqual({ kind: 'known', details: binh });
    expect(await ledger.person('p-nobody')).toEqual({ kind: 'unknown' });
    await ledger.close();
    await vault.close();
  });

  it('every chart and the root over the entries before it are what they were, here and in a backup', async () => {
    await using folder = await temporaryFolder();
    const db = folder.file('ledger.db');
    const vault = await knownTo(await openVault({ path: folder.file('people.vault') }));
    const ledger = await openWith(folder, { people: vault });
    await play(ledger, history);
    const before = await copySqlite(db, folder.file('before.db'));
    const charts = await Promise.all(days.map((on) => ledger.chart({ on })));
    const rows = rawRows(db).entries;

    must(await ledger.forget('p-an', onBasis));

    for (const [index, on] of days.entries()) {
      expect(without(await ledger.chart({ on })), on).toEqual(without(charts[index] as ChartView));
    }
    expect(rawRows(db).entries.slice(0, rows.length)).toEqual(rows);
    expect(rawRows(db).entries).toHaveLength(rows.length + 1);
    const after = await copySqlite(db, folder.file('after.db'));
    expect([after.entries, after.ledgerId]).toEqual([before.entries + 1, before.ledgerId]);
    expect(after.root).not.toEqual(before.root);
    const copied = await openWith(folder, { store: sqliteStore(folder.file('after.db'), { readOnly: true }) });
    for (const { log } of [ledger, copied]) expect(await log.integrity.root(before.entries)).toEqual(before.root);
    for (const one of [copied, ledger, vault]) await one.close();
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

  const backups = ({ file }: Folder): readonly (readonly string[])[] => [
    ['backup', file('backup.db'), '--db', file('ledger.db')],
    ['vault', 'backup', file('backup.vault'), '--keys', file('backup.keys'), '--vault', file('people.vault')],
  ];

  const exports = [
    ['audit', '--person', 'p-an', '--format', 'table'],
    ['audit', '--person', 'p-an', '--format', 'json'],
    ['audit', '--agency', 'a', '--format', 'csv'],
    ['chart', '--on', '2017-01-01', '--format', 'tree'],
    ['chart', '--on', '2017-01-01', '--format', 'json'],
    ['chart', '--on', '2017-01-01', '--format', 'csv'],
  ];
});
