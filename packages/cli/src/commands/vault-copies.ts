import { copyVault, isVaultError, type Vault, type VaultError } from '@orgledger/ledger/vault';
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
  const from = { path: file, keysPath: keys };
  // The keys of a later day than the boxes bring back a part, which is more than nothing.
  const copied = await copyVault(from, { path, keysPath }, { unreadable: 'keep' });
  const vault = await openPeopleVault(named, { readOnly: false });
  const ledger = await openExisting(db, { people: vault });
  try {
    const stuck = (await ledger.stuck()).filter(({ stream }) => stream.startsWith('person-'));
    for (const { stream, reason, advice } of stuck) terminal.err(`${stream}: ${reason}; ${advice}`);
    const lost = await unreadableOf(vault, copied.unreadable);
    for (const { message } of lost) terminal.err(message);
    const { known } = await vault.count();
    terminal.out(
      `restored vault ${vault.id}: ${known} known; destroyed again, as the ledger has forgotten them: ${copied.known - known}`,
    );
    if (stuck.length > 0) return EXIT.fault;
    return lost.length > 0 ? EXIT.damaged : EXIT.ok;
  } finally {
    await ledger.close();
  }
};

/** Whom the vault still cannot read, once those were destroyed who are forgotten. */
const unreadableOf = async (vault: Vault, persons: readonly string[]): Promise<readonly VaultError[]> => {
  const lost: VaultError[] = [];
  for (const personId of persons) {
    await vault.find(personId).catch((error: unknown) => {
      if (!isVaultError(error, 'BoxRefused')) throw error;
      lost.push(error);
    });
  }
  return lost;
};
