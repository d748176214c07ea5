import { openVault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';
import { describe, expect, it } from 'vitest';
import { CLERK } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { must } from '../support/results.ts';
import { openScene } from '../support/scene.ts';
import { an, basis, forget, knownTo, onBasis, openWith } from './forgetting-bench.ts';

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
