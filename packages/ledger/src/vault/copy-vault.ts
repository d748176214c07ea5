import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BoxRefused, VaultFileExists } from './errors/index.ts';
import { openFiles, resolvePaths, type VaultPaths } from './open-files.ts';
import { readPerson } from './read-person.ts';
import { createRows, type PeopleCount, type Rows } from './rows.ts';
import { translated } from './sqlite-failure.ts';
import { removeLeft, withDrafts } from './with-drafts.ts';

/** Where a copy goes: boxes and keys each into a new file, best on two media. `false` leaves the keys out: it says so aloud. */
export type VaultCopyPaths = { readonly path: string; readonly keysPath: string | false };

export type VaultCopyOptions = {
  /** What to do about somebody of whom what is kept does not open: refuse to copy, which is the default, or `keep` it as it is. */
  readonly unreadable?: 'refuse' | 'keep';
};

export type VaultCopy = PeopleCount & {
  readonly vaultId: string;
  /** Of whom what is kept does not open. */
  readonly unreadable: readonly string[];
};

/**
 * Copies a vault into new files: for backups, and to bring one back. It may be written meanwhile: boxes and keys are what they were
 * at one moment, as writers wait until both are copied. Every box is opened first, so none is copied unnoticed that could not be
 * read later, and nothing of who was forgotten is in the copy, not even as free space.
 *
 * A copy of the keys undoes every forgetting that comes after it, until a ledger is opened with it, which destroys again whom it
 * knows to be forgotten.
 *
 * @throws VaultFileExists there is a file at a target already
 * @throws BoxRefused what is kept of somebody does not open: keep the older copies
 * @throws NotAVault OtherKeys VaultSchemaTooNew VaultSchemaTooOld DamagedVault VaultBusy VaultFull VaultReadOnly VaultFailed
 */
export const copyVault = async (
  from: VaultPaths,
  to: VaultCopyPaths,
  { unreadable = 'refuse' }: VaultCopyOptions = {},
): Promise<VaultCopy> => {
  const source = resolvePaths(from);
  const target = resolveTarget(to);
  const sources = [source.path, ...(target.keysPath === undefined ? [] : [source.keysPath])];
  const { database, vaultId } = openFiles({ ...source, busyTimeoutMs: PATIENCE_MS }, { make: false });
  try {
    return withDrafts(Object.values(target), (drafts) =>
      translated(() => {
        // Held until it is closed: whoever reads both files keeps every commit away from both.
        database.exec('BEGIN');
        const rows = createRows(database);
        const refused = refusedIn(rows, vaultId);
        if (unreadable === 'refuse' && refused[0] !== undefined) throw refused[0];
        for (const [index, draft] of drafts.entries()) vacuumInto(sources[index] ?? '', draft);
        return { vaultId, ...rows.count(), unreadable: refused.map(({ personId }) => personId) };
      }),
    );
  } finally {
    database.close();
  }
};

// Longer than a write waits: a copy has time, and one that writes without a pause leaves few gaps.
const PATIENCE_MS = 30_000;

const resolveTarget = ({ path, keysPath }: VaultCopyPaths): { readonly path: string; readonly keysPath?: string } => {
  const target = keysPath === false ? { path: resolve(path) } : resolvePaths({ path, keysPath });
  for (const file of Object.values(target)) removeLeft(file);
  for (const file of Object.values(target)) {
    // SQLite would play a journal that lies there into the new file.
    for (const ending of ['', '-journal', '-wal']) {
      if (existsSync(`${file}${ending}`)) throw new VaultFileExists(`${file}${ending}`);
    }
  }
  return target;
};

/** Opens what is kept of everybody. The first statement reads both files, so that from here on both are locked. */
const refusedIn = (rows: Rows, vaultId: string): readonly BoxRefused[] =>
  rows.persons().flatMap((personId) => {
    try {
      readPerson(vaultId, personId, rows.kept(personId));
      return [];
    } catch (error) {
      if (error instanceof BoxRefused) return [error];
      throw error;
    }
  });

/** By a connection of its own, as SQLite copies no file in a transaction. It copies rows, and no free space. */
const vacuumInto = (source: string, draft: string): void => {
  const database = new DatabaseSync(source, { readOnly: true });
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA synchronous = FULL`);
    database.prepare('VACUUM INTO ?').run(draft);
  } finally {
    database.close();
  }
};
