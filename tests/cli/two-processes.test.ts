import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sqliteStore } from '@orgledger/store/sqlite';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { logOf } from '../support/log.ts';
import { BIN, run, STORY } from './run.ts';

const execute = promisify(execFile);

it('two processes that import one file into one ledger record each command once, and each counts its own', async () => {
  await using folder = await temporaryFolder();
  const db = folder.file('ledger.db');
  const file = fileURLToPath(new URL('commands.ndjson', STORY));
  const imports = [1, 2].map(() =>
    execute(process.execPath, [fileURLToPath(BIN), 'import', file, '--db', db, '--actor', 'importer']),
  );
  const told = (await Promise.all(imports)).map(({ stdout }) => stdout.match(/\d+/g)?.map(Number) ?? []);

  const log = await logOf(sqliteStore(db));
  const [commands, ...others] = told.map(([count]) => count);
  expect(others).toEqual([commands]);
  const sum = (place: number): number => told.reduce((total, numbers) => total + (numbers[place] ?? 0), 0);
  // Carried out, known already, refused, new entries.
  expect([sum(1), sum(2), sum(3), sum(4)]).toEqual([commands, commands, 0, log.length]);
  expect(log.map(({ index }) => index)).toEqual(log.keys().toArray());
  expect((await run('verify', '--db', db)).code).toBe(0);
});
