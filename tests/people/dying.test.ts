import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openVault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';
import { expect, it } from 'vitest';
import { filesOf } from '../support/bytes.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openScene } from '../support/scene.ts';

const persons = Array.from({ length: 60 }, (_, index) => `p-${index}`);

it('a process that is killed while it forgets leaves each person known or forgotten, and the rest is done with the next opening', async () => {
  await using folder = await temporaryFolder();
  const [db, path] = [folder.file('ledger.db'), folder.file('vault')];
  const vault = await openVault({ path });
  for (const [index, personId] of persons.entries()) await vault.put(personId, { name: `Người thứ ${index}` });
  await vault.close();
  const keys = keysIn(`${path}.keys`);

  for (let killed = 1; killed <= 3; killed += 1) {
    const script = fileURLToPath(new URL('forgets-many.ts', import.meta.url));
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, db, path, ...persons], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const told: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      told.push(line);
      if (told.length === 4) setTimeout(() => child.kill('SIGKILL'), killed * 7);
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(told.length).toBeGreaterThanOrEqual(4);

    const opened = await openVault({ path });
    const ledger = await openScene({ store: sqliteStore(db), people: opened });
    const files = await filesOf(folder);
    for (const [index, personId] of persons.entries()) {
      const recorded = (await ledger.audit({ person: personId })).length === 1;
      if (told.includes(personId)) expect(recorded).toBe(true);
      expect((await opened.find(personId)).kind).toBe(recorded ? 'forgotten' : 'known');
      const held = [...files].filter(([, bytes]) => bytes.includes(keys[index] ?? '')).map(([name]) => name);
      expect(held).toEqual(recorded ? [] : ['vault.keys']);
      if (recorded) continue;
      expect(await opened.find(personId)).toEqual({ kind: 'known', details: { name: `Người thứ ${index}` } });
    }
    await ledger.close();
    await opened.close();
    // A commit that was cut short may leave the list of its journals behind, which holds names of files.
    const left = [...(await filesOf(folder)).keys()].filter((name) => !name.startsWith('vault-mj'));
    expect(left).toEqual(['ledger.db', 'vault', 'vault.keys']);
  }
});

const keysIn = (path: string): readonly Buffer[] => {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare('SELECT key FROM keys ORDER BY place').all();
  database.close();
  return rows.map(({ key }) => Buffer.from(key as Uint8Array));
};
