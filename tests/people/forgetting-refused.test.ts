import { openVault } from '@orgledger/ledger/vault';
import { describe, expect, it } from 'vitest';
import { CLERK } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { must, refusalOf } from '../support/results.ts';
import { openScene, refusedAfter, scene } from '../support/scene.ts';
import { forget, history, knownTo, onBasis } from './forgetting-bench.ts';

describe('to forget is refused, and then nothing is destroyed,', () => {
  it('twice', async () => {
    expect(await refusedAfter([forget('p-an')], forget('p-an', { effective: '2025-01-01' }))).toMatchObject({
      code: 'AlreadyRecorded',
      ids: ['p-an'],
    });
  });

  it('from a day to come, wherever it is', async () => {
    // The clock of a scene shows the first of January 2026 in UTC, where elsewhere it is the second at most.
    expect(await refusedAfter([], forget('p-an', { effective: '2026-01-02' }))).toMatchObject({ field: 'effective' });
    expect(await refusedAfter([], forget('p-an', { effective: '[2026-02-01..2026-03-01]' }))).toMatchObject({
      code: 'InvalidCommand',
      field: 'effective',
    });
    const { ledger } = await scene([
      forget('p-an', { effective: '2026' }),
      forget('p-binh', { effective: '2026-01-01' }),
    ]);
    expect(await ledger.size()).toBe(2);
  });

  it('by whom it is not allowed', async () => {
    await using folder = await temporaryFolder();
    const vault = await knownTo(await openVault({ path: folder.file('vault') }));
    const ledger = await openScene({ people: vault, authorise: ({ type }) => type !== 'ForgetPerson' });
    expect(refusalOf(await ledger.forget('p-an', onBasis)).code).toBe('NotAuthorised');
    expect([await ledger.size(), (await ledger.person('p-an')).kind]).toEqual([0, 'known']);
    await vault.close();
  });

  it.each(['CorrectEntries', 'AnnulEntries'] as const)(
    'undone by %s, whomever it claims to be about',
    async (command) => {
      await using folder = await temporaryFolder();
      const vault = await openVault({ path: folder.file('vault') });
      const { ledger } = await scene(history, { people: vault });
      const [entryId = ''] = must(await ledger.execute(forget('p-an'))).entries;
      const size = await ledger.size();
      const content =
        command === 'AnnulEntries' ? { entryIds: [entryId] } : { entries: [{ entryId, effective: '2025' }] };
      for (const [about, code] of [
        [{ kind: 'person', id: 'p-an' }, 'InvalidCommand'],
        [{ kind: 'agency', id: 'a' }, 'CannotCorrect'],
      ] as const) {
        // No type of ours is about a person: that is the point.
        const data = { about, reason: 'by mistake', ...content } as never;
        expect(refusalOf(await ledger.execute({ command, actor: CLERK, data })).code).toBe(code);
      }
      expect(await ledger.size()).toBe(size);
      expect(await ledger.person('p-an')).toMatchObject({ kind: 'forgotten', on: '2026-01-01' });
      await vault.close();
    },
  );
});
