import { copyVault } from '@orgledger/ledger/vault';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { openExisting, openPeopleVault, pathsOf, type VaultNamed } from '../open.ts';
import type { Terminal } from '../terminal.ts';

/** `keys` is false where the caller wants none copied, and undefined where he has not said. */
export type BackupVaultOptions = VaultNamed & { readonly keys?: string | false };

/** Copies a vault into new files, while others may write it. */
export const backupVault = async (
  file: string,
  { keys, ...named }: BackupVaultOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if (keys === undefined) {
    throw new Failure(EXIT.usage, 'say where the keys go: --keys <file>, best on another medium, or --no-keys');
  }
  const { vaultId, known, forgotten } = await copyVault(pathsOf(named), { path: file, keysPath: keys });
  terminal.out(`backed up vault ${vaultId}: ${known} known, ${forgotten} forgotten`);
  terminal.err(
    keys === false
      ? 'no key was copied: without those of the vault this backup is noise'
      : `the keys in ${keys} undo every later forgetting: destroy them within the time that a forgetting may take by your law`,
  );
  return EXIT.ok;
};

export type RestoreVaultOptions = VaultNamed & { readonly keys: string; readonly db: string };

/** Brings a backup back as a new vault. Then the ledger has forgotten again whom it knows to be forgotten. */
export const restoreVault = async (
  file: string,
  { keys, db, ...named }: RestoreVaultOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  // Opened before anything is copied: without it nobody would be forgotten again.
  await (await openExisting(db)).close();
  const { path, keysPath = `${path}.keys` } = pathsOf(named);
  const copied = await copyVault({ path: file, keysPath: keys }, { path, keysPath });
  const vault = await openPeopleVault(named, { readOnly: false });
  const ledger = await openExisting(db, { people: vault });
  try {
    const stuck = (await ledger.stuck()).filter(({ stream }) => stream.startsWith('person-'));
    for (const { stream, reason, advice } of stuck) terminal.err(`${stream}: ${reason}; ${advice}`);
    const { known } = await vault.count();
    terminal.out(
      `restored vault ${vault.id}: ${known} known; ${copied.known - known} whom the backup knew and the ledger has forgotten ` +
        'were destroyed again',
    );
    return stuck.length === 0 ? EXIT.ok : EXIT.fault;
  } finally {
    await ledger.close();
  }
};
