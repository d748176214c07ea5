import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newKey } from './box.ts';
import { openFiles } from './open-files.ts';
import { createRows } from './rows.ts';
import { inTransaction } from './transaction.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);

it('a key that was destroyed is nowhere in its file, among thousands that come and go in any order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgledger-rows-'));
  const keysPath = join(folder, 'keys');
  const { database } = openFiles({ path: join(folder, 'boxes'), keysPath });
  // What lies in the file is asked here, not when it got there.
  database.exec('PRAGMA main.synchronous = OFF; PRAGMA keys.synchronous = OFF');
  const rows = createRows(database);
  const lives = fc.array(fc.record({ idLength: fc.nat({ max: 100 }), destroyed: fc.option(fc.nat()) }), {
    minLength: 1500,
    maxLength: 2000,
  });
  let born = 0;
  try {
    await fc.assert(
      fc.asyncProperty(lives, async (steps) => {
        const alive = new Map<string, Uint8Array>();
        const gone: Uint8Array[] = [];
        for (const { idLength, destroyed } of steps) {
          born += 1;
          const [personId, key] = [`p-${born}-${'x'.repeat(1 + idLength)}`, newKey()];
          alive.set(personId, key);
          const [victim = personId] = destroyed === null ? [] : [...alive.keys()].slice(destroyed % alive.size);
          inTransaction(database, () => {
            rows.addKey(personId, key);
            if (destroyed !== null) rows.destroy(victim, { on: '2026-01-05', basis: 'retention is over' });
          });
          if (destroyed === null) continue;
          gone.push(alive.get(victim) ?? key);
          alive.delete(victim);
        }
        const bytes = await readFile(keysPath);
        expect(gone.filter((key) => bytes.includes(key))).toEqual([]);
        // So that the search could find something.
        expect([...alive.values()].filter((key) => !bytes.includes(key))).toEqual([]);
      }),
      { numRuns: 4, seed: SEED, endOnFailure: true },
    );
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
});
