import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newKey, seal } from './box.ts';
import { openFiles } from './open-files.ts';
import { createRows } from './rows.ts';
import { inTransaction } from './transaction.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);

it('a key stays in its place until it is destroyed there, among thousands that come and go in any order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgledger-rows-'));
  const keysPath = join(folder, 'keys');
  const { database } = openFiles({ path: join(folder, 'boxes'), keysPath }, { make: true });
  // What lies in the file is asked here, not when it got there.
  database.exec('PRAGMA main.synchronous = OFF; PRAGMA keys.synchronous = OFF');
  const rows = createRows(database);
  const lives = fc.array(fc.record({ idLength: fc.nat({ max: 100 }), destroyed: fc.option(fc.nat()) }), {
    minLength: 500,
    maxLength: 600,
  });
  const alive = new Map<string, Uint8Array>();
  const places = new Map<Uint8Array, number>();
  const gone: Uint8Array[] = [];
  let born = 0;
  try {
    await fc.assert(
      fc.asyncProperty(lives, async (steps) => {
        for (const { idLength, destroyed } of steps) {
          born += 1;
          const [personId, key] = [`${(born * 7919) % 10_007}-${'x'.repeat(1 + idLength)}`, newKey()];
          alive.set(personId, key);
          const victim = destroyed === null ? undefined : [...alive.keys()][destroyed % alive.size];
          inTransaction(database, () => {
            rows.addKey(personId, key);
            // Beside the keys are nonces, which come, change and go.
            rows.putBox(personId, seal(key, '', personId));
            rows.putBox(personId, seal(key, '', personId));
            if (victim !== undefined) rows.destroy(victim, { on: '2026-01-05', basis: 'retention is over' });
          });
          const destroyedKey = alive.get(victim ?? '');
          if (destroyedKey !== undefined) gone.push(destroyedKey);
          alive.delete(victim ?? '');
        }
        const bytes = await readFile(keysPath);
        expect(gone.filter((key) => bytes.includes(key))).toEqual([]);
        for (const key of alive.values()) {
          const place = bytes.indexOf(key);
          // So that the search could find something; and a key that moves may leave itself behind.
          expect(place).toBeGreaterThan(0);
          expect(place).toBe(places.get(key) ?? place);
          places.set(key, place);
        }
      }),
      { numRuns: 6, seed: SEED, endOnFailure: true },
    );
    expect(gone.length).toBeGreaterThan(1000);
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
});
