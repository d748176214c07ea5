import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openVault } from '@orgledger/ledger/vault';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';

const script = fileURLToPath(new URL('opens-vault.ts', import.meta.url));

it('processes that open a vault at once, where there was none, have one vault in common', async () => {
  await using folder = await temporaryFolder();
  const path = folder.file('vault');
  const persons = ['p-1', 'p-2', 'p-3', 'p-4'];
  const ids = await Promise.all(
    persons.map(async (personId) => {
      const args = ['--disable-warning=ExperimentalWarning', script, path, personId];
      return (await promisify(execFile)(process.execPath, args)).stdout;
    }),
  );
  const vault = await openVault({ path });
  expect(ids).toEqual(persons.map(() => vault.id));
  for (const personId of persons) expect((await vault.find(personId)).kind).toBe('known');
  await vault.close();
});
