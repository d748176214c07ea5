import { readFile } from 'node:fs/promises';
import { allowAll, openLedger } from '@orgledger/ledger';
import { sqliteStore } from '@orgledger/store/sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, holds } from '../support/bytes.ts';
import { temporaryFolder } from '../support/folder.ts';
import { run, STORY } from './run.ts';

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, STORY), 'utf8'));

/** Every value under a key, anywhere in a JSON value. */
const valuesOf = (value: unknown, key: string): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [...(name === key ? [part] : []), ...valuesOf(part, key)]);
};

describe('the names of people', () => {
  let names: readonly string[] = [];
  beforeAll(async () => {
    const inDirectory = Object.values((await json('people.json')) ?? {});
    const officials = valuesOf(await json('data/quang-ninh.json'), 'person');
    names = [...new Set([...inDirectory, ...officials].map(String))];
  });

  it('are those of the directory and of the three officials whom the article names', () => {
    expect(names).toHaveLength(3);
  });

  it('are in no byte of the ledger after the demo, which prints them', async () => {
    await using folder = await temporaryFolder();
    const told = await run('demo', '--db', folder.file('demo.db'));
    const files = await filesOf(folder);

    expect(names.some((name) => told.out.includes(name))).toBe(true);
    expect([...files.keys()]).toEqual(['demo.db']);
    for (const name of names) expect(holds(files, name)).toBe(false);
    // What is in it would be found.
    expect(holds(files, 'Thành ủy Hạ Long')).toBe(true);
  });

  it('are in no byte of the ledger, its -wal and its -shm while it is open', async () => {
    await using folder = await temporaryFolder();
    const people = new Map(names.map((name, index) => [`p-${index}`, name]));
    const ledger = await openLedger({
      store: sqliteStore(folder.file('ledger.db')),
      authorise: allowAll,
      people: {
        find: (id) => {
          const name = people.get(id);
          return name === undefined ? { kind: 'unknown' } : { kind: 'known', details: { name } };
        },
      },
    });
    const commands = await readFile(new URL('commands.ndjson', STORY));
    expect(await ledger.import([commands], { actor: 'importer' })).toMatchObject({ refused: [] });
    const files = await filesOf(folder);

    expect([...files.keys()]).toEqual(['ledger.db', 'ledger.db-shm', 'ledger.db-wal']);
    for (const name of names) expect(holds(files, name)).toBe(false);
    // What is in the -wal would be found: it is written round and round, so the last command is in it for certain.
    const last = /"id":"([^"]+)"/.exec(commands.toString('utf8').trimEnd().split('\n').at(-1) ?? '')?.[1] ?? 'none';
    const wal = new Map([['-wal', files.get('ledger.db-wal') ?? Buffer.alloc(0)]]);
    expect(holds(wal, `"commandId":${JSON.stringify(last)}`)).toBe(true);
    await ledger.close();
  });
});
