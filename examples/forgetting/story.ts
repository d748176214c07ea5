import { allowAll, openLedger } from '@orgledger/ledger';
import { openVault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';
import { commands } from './commands.ts';
import { trailOf } from './trail.ts';

/** Tells the story in a folder, where it leaves a ledger and a vault: names come, posts are given, one person is forgotten. */
export const story = async (folder: string, tell: (text: string) => void): Promise<void> => {
  const vault = await openVault({ path: `${folder}/people.vault` });
  await vault.put('p-4f2a', { name: 'Nguyễn Văn An', born: 1971 });
  await vault.put('p-91c7', { name: 'Trần Thị Bình' });

  const ledger = await openLedger({ store: sqliteStore(`${folder}/town.db`), authorise: allowAll, people: vault });
  for (const command of commands) {
    const result = await ledger.execute(command);
    if (!result.ok) throw new Error(result.refusal.message);
  }
  tell('Before:');
  for (const personId of ['p-4f2a', 'p-91c7']) tell(await trailOf(ledger, personId));

  const result = await ledger.forget('p-4f2a', {
    basis: 'Luật 91/2025/QH15, điều 14',
    actor: 'clerk-7',
    effective: '2026-02-01',
  });
  if (!result.ok) throw new Error(result.refusal.message);
  // Recorded is not yet destroyed: a vault that cannot be written is asked again with the next command or opening.
  if (result.pending)
    throw new Error((await ledger.stuck()).map(({ reason, advice }) => `${reason}; ${advice}`).join('\n'));
  tell('After:');
  for (const personId of ['p-4f2a', 'p-91c7']) tell(await trailOf(ledger, personId));

  await ledger.close();
  await vault.close();
};
