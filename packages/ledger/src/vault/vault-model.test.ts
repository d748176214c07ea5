import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isVaultError, openVault, type Person, type PersonDetails } from './index.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);
const RUNS = Math.ceil(Number(process.env['RUNS'] ?? 120) / 8);

const personId = fc.constantFrom('p-1', 'p-2', 'p-3');
const details: fc.Arbitrary<PersonDetails> = fc.record({
  name: fc.constantFrom('Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'),
  born: fc.option(fc.integer({ min: 1940, max: 2005 })),
});
const step = fc.oneof(
  { arbitrary: fc.record({ act: fc.constant('put' as const), personId, details }), weight: 4 },
  { arbitrary: fc.record({ act: fc.constant('find' as const), personId }), weight: 3 },
  {
    arbitrary: fc.record({ act: fc.constant('forget' as const), personId, basis: fc.constantFrom('over', 'order') }),
    weight: 1,
  },
  { arbitrary: fc.record({ act: fc.constant('reopen' as const) }), weight: 1 },
);

it('whatever is put, found and forgotten in whatever order, a vault answers as a map does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15, size: 'max' }), async (steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'orgledger-vault-'));
      const path = join(folder, 'vault');
      const model = new Map<string, Person>();
      const found = (id: string): Person => model.get(id) ?? { kind: 'unknown' };
      let vault = await openVault({ path });
      try {
        for (const one of steps) {
          if (one.act === 'reopen') {
            await vault.close();
            vault = await openVault({ path });
          } else if (one.act === 'find') {
            expect(await vault.find(one.personId)).toEqual(found(one.personId));
          } else if (one.act === 'forget') {
            const forgotten = { on: '2026-01-05', basis: one.basis };
            await vault.forget(one.personId, forgotten);
            if (found(one.personId).kind !== 'forgotten') model.set(one.personId, { kind: 'forgotten', ...forgotten });
          } else {
            const refused = await vault.put(one.personId, one.details).then(
              () => false,
              (error: unknown) => isVaultError(error, 'PersonForgotten'),
            );
            expect(refused).toBe(found(one.personId).kind === 'forgotten');
            if (!refused) model.set(one.personId, { kind: 'known', details: one.details });
          }
        }
        for (const id of ['p-1', 'p-2', 'p-3']) expect(await vault.find(id)).toEqual(found(id));
      } finally {
        await vault.close();
        await rm(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
