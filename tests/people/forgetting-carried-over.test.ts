import { copyFile } from 'node:fs/promises';
import type { PeopleDirectory } from '@orgledger/ledger';
import { openVault } from '@orgledger/ledger/vault';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../support/bytes.ts';
import { establish } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { must, play } from '../support/results.ts';
import { openScene } from '../support/scene.ts';
import { an, basis, binh, keyOf, knownTo, onBasis, openWith } from './forgetting-bench.ts';

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
