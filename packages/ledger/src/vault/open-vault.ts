import type { DatabaseSync } from 'node:sqlite';
import { personId as personIdSchema } from '@orgledger/domain';
import type { Forgotten, Person, PersonDetails } from '../people/person.ts';
import { newKey, seal } from './box.ts';
import { detailsText } from './details-text.ts';
import { InvalidDetails, PersonForgotten, VaultClosed } from './errors/index.ts';
import { openFiles, type VaultFiles } from './open-files.ts';
import { contextOf, readPerson } from './read-person.ts';
import { createRows, type Kept, type PeopleCount, type Rows } from './rows.ts';
import { translated } from './sqlite-failure.ts';
import { inTransaction } from './transaction.ts';

/**
 * Where names and other details of people are kept, each person's under a key of its own. To forget somebody is to destroy the
 * key; what was sealed under it is noise from then on, in every copy. Keys never leave the vault.
 *
 * It is a directory of people for `openLedger`. A backup of the keys undoes forgetting: keep none, or for as short a time as the
 * law leaves.
 */
export type Vault = {
  readonly id: string;
  /** What is known of a person. Throws `BoxRefused` where what is kept does not open, besides what every method throws. */
  find(personId: string): Promise<Person>;
  /** Keeps details in the place of earlier ones. Throws `InvalidDetails`, and `PersonForgotten` for whom nothing is kept. */
  put(personId: string, details: PersonDetails): Promise<void>;
  /** Destroys a person's key and what was sealed under it. Again, or of somebody unknown, it only sees to it that it stays so. */
  forget(personId: string, forgotten: Forgotten): Promise<void>;
  /** How many people are known and forgotten. */
  count(): Promise<PeopleCount>;
  close(): Promise<void>;
};

/**
 * Opens a vault, or makes one where there is none. Any number of processes may have it open; one writes at a time. A process
 * that is killed may leave a file behind whose name goes on with `-mj`: it lists files and holds nothing of people.
 *
 * Throws `NotAVault` for a file that is no part of one, which is left as it is; `OtherKeys` when boxes and keys do not belong
 * together or one of them is missing; `VaultSchemaTooNew`; `VaultSchemaTooOld`, for `upgradeVault`; and as every method
 * `DamagedVault`, `VaultBusy`, `VaultFull`, `VaultReadOnly` and `VaultFailed`.
 */
export const openVault = async (files: VaultFiles): Promise<Vault> => {
  const { database, vaultId } = openFiles(files, { make: files.readOnly !== true });
  const rows = rowsOf(database);
  let closed = false;
  const use = <Result>(work: () => Result): Result => {
    if (closed) throw new VaultClosed();
    return translated(work);
  };
  return {
    id: vaultId,
    find: async (personId) =>
      readPerson(
        vaultId,
        personId,
        use(() => rows.kept(personId)),
      ),
    put: async (personId, details) => {
      demandId(personId);
      const text = detailsText(details);
      use(() => inTransaction(database, () => keep(rows, vaultId, personId, text)));
    },
    forget: async (personId, forgotten) => {
      demandId(personId);
      use(() => {
        // Asked for everybody forgotten with each opening, mostly in vain.
        if (!isGone(rows.kept(personId))) inTransaction(database, () => rows.destroy(personId, forgotten));
      });
    },
    count: async () => use(() => rows.count()),
    close: async () => {
      use(() => database.close());
      closed = true;
    },
  };
};

const rowsOf = (database: DatabaseSync): Rows => {
  try {
    return translated(() => createRows(database));
  } catch (error) {
    database.close();
    throw error;
  }
};

const keep = (rows: Rows, vaultId: string, personId: string, text: string): void => {
  const { forgotten, key: known } = rows.kept(personId);
  if (forgotten !== undefined) throw new PersonForgotten(personId);
  const key = known ?? newKey();
  if (known === undefined) rows.addKey(personId, key);
  rows.putBox(personId, seal(key, contextOf(vaultId, personId), text));
  key.fill(0);
};

const isGone = ({ forgotten, sealed, nonce, key }: Kept): boolean =>
  forgotten !== undefined && sealed === undefined && nonce === undefined && key === undefined;

const demandId = (personId: string): void => {
  if (personIdSchema.safeParse(personId).success) return;
  throw new InvalidDetails('personId', 'is lower-case ASCII words joined by - / # or ~, for example p-7, not a name');
};
