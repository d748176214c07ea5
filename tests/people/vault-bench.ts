import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isVaultError, openVault, type PersonDetails, type Vault, type VaultErrorCode } from '@orgledger/ledger/vault';
import { afterEach, beforeEach } from 'vitest';

export const an: PersonDetails = { name: 'Nguyễn Văn An', born: '1971-05-02', marks: ['đại biểu', { since: 2014 }] };
export const binh: PersonDetails = { name: 'Trần Thị Bình' };
export const forgotten = { on: '2026-01-05', basis: 'retention is over' };

export type VaultBench = {
  readonly folder: string;
  /** Where the boxes are; the keys lie beside it. */
  readonly path: string;
  opened(at?: string, more?: { readonly readOnly?: boolean; readonly busyTimeoutMs?: number }): Promise<Vault>;
  /** The key of a person, as it lies in the file of the keys. */
  keyOf(personId: string): Buffer;
};

/** Gives each test of a file a folder of its own for a vault, and closes what it opened. */
export const vaultBench = (): VaultBench => {
  const open: Vault[] = [];
  let folder = '';
  const path = (): string => join(folder, 'people.vault');
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgledger-vault-'));
  });
  afterEach(async () => {
    for (const vault of open.splice(0)) await vault.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get folder() {
      return folder;
    },
    get path() {
      return path();
    },
    async opened(at = path(), more = {}) {
      const vault = await openVault({ path: at, ...more });
      open.push(vault);
      return vault;
    },
    keyOf(personId) {
      const database = new DatabaseSync(`${path()}.keys`, { readOnly: true });
      const row = database.prepare('SELECT key FROM keys WHERE person = ?').get(personId);
      database.close();
      return Buffer.from(row?.['key'] as Uint8Array);
    },
  };
};

/** The code of the error that a vault threw. */
export const codeOf = async (act: Promise<unknown>): Promise<VaultErrorCode> => {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isVaultError(error)) throw new Error('expected an error of the vault', { cause: error });
  return error.code;
};

/** Changes a file of a vault behind its back. */
export const tamper = (file: string, ...statements: readonly string[]): void => {
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
};
