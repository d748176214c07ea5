import { openFiles, type VaultPaths } from './open-files.ts';
import { FROM_VERSION_1, SCHEMA_VERSION } from './schema.ts';
import { translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

/** From which schema version to which a vault was brought; the same where there was nothing to do. */
export type VaultUpgrade = { readonly from: number; readonly to: number };

/**
 * Brings the files of an older release to the form of this one, both or none. No key is moved, and one that was destroyed stays so.
 * Copy both files first, while nobody has them open.
 *
 * @throws NotAVault OtherKeys VaultSchemaTooNew DamagedVault VaultBusy VaultFull VaultReadOnly VaultFailed
 */
export const upgradeVault = async (files: VaultPaths): Promise<VaultUpgrade> => {
  const { database } = openFiles(files, { make: false, oldest: 1 });
  try {
    return translated(() =>
      inTransaction(database, () => {
        // Under the lock, as another process may be faster.
        const from = Number(database.prepare('PRAGMA main.user_version').get()?.['user_version']);
        if (from < SCHEMA_VERSION) database.exec(FROM_VERSION_1);
        return { from, to: SCHEMA_VERSION };
      }),
    );
  } finally {
    database.close();
  }
};
