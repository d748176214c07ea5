import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { allowAll, type Ledger, type LedgerOptions, openLedger, type PeopleDirectory } from '@orgledger/ledger';
import { openVault, type Vault, type VaultPaths } from '@orgledger/ledger/vault';
import { type EventStore, isStoreError } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { inspectSqliteFile, sqliteStore } from '@orgledger/store/sqlite';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** What a command says of the ledger that it opens. */
type Chosen = Pick<LedgerOptions, 'policy'> & {
  /** A vault is closed with the ledger. */
  readonly people?: PeopleDirectory & Partial<Pick<Vault, 'close'>>;
};

/** Opens the ledger in a file, creating it where there is none. Whoever may write the file may do everything. */
export const openForWriting = (path: string, chosen: Chosen = {}): Promise<Ledger> =>
  open({ store: sqliteStore(path), authorise: allowAll, ...chosen });

/** Opens a ledger for writing that has to be there. */
export const openExisting = async (path: string, chosen: Chosen = {}): Promise<Ledger> => {
  await demandLedger(path, 'name another with --db');
  return openForWriting(path, chosen);
};

/** Opens the ledger in a file to try something on it. Where there is none yet, none is made. */
export const openForRehearsal = async (path: string, chosen: Chosen = {}): Promise<Ledger> =>
  open({ store: (await isThere(path)) ? readOnly(path) : memoryStore(), authorise: allowAll, ...chosen });

/** Opens the ledger in a file that has to be there, to ask it something. The file stays as it is. */
export const openForReading = async (path: string, chosen: Chosen = {}): Promise<Ledger> => {
  await demandLedger(path, IMPORT_FIRST);
  return open({ store: readOnly(path), ...chosen });
};

const open = async (options: LedgerOptions & Chosen): Promise<Ledger> => {
  const ledger = await openLedger(options);
  const close = (): Promise<void> => ledger.close().finally(() => options.people?.close?.());
  return { ...ledger, close };
};

const IMPORT_FIRST = 'import into it first, or name another with --db';

/** Whether there is any file at a path; what it holds is asked when it is opened. */
export const isThere = async (path: string): Promise<boolean> => (await sizeOf(path)) >= 0;

const demandLedger = async (path: string, advice: string): Promise<void> => {
  if (!(await isThere(path))) throw new Failure(EXIT.fault, `there is no ledger at ${path}; ${advice}`);
};

/** Opens the log in a file without taking in its entries, which may be damaged. */
export const openLog = async (path: string): Promise<EventStore> => {
  await demandLedger(path, IMPORT_FIRST);
  return readOnly(path)({ validator: { check: () => {}, read: (content) => content } });
};

const readOnly = (path: string) => sqliteStore(path, { readOnly: true });

/** In bytes; -1 where there is no file. */
const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? -1;

/** The two files of a vault, as a command names them. */
export type VaultNamed = { readonly vault: string; readonly vaultKeys?: string | undefined };

export const pathsOf = ({ vault, vaultKeys }: VaultNamed): VaultPaths => ({ path: vault, keysPath: vaultKeys });

/** Opens a vault that has to be there. */
export const openPeopleVault = async (named: VaultNamed, options: { readonly readOnly: boolean }): Promise<Vault> => {
  if (await holdsSomething(named.vault)) return openVault({ ...pathsOf(named), ...options });
  throw new Failure(EXIT.fault, `there is no vault at ${named.vault}; name the file of its boxes`);
};

/** Whether there is something in a file: an empty one is as good as none to a vault. */
export const holdsSomething = async (path: string): Promise<boolean> => (await sizeOf(path)) > 0;

/** Names from a vault, or from a JSON file that maps person ids to names. */
export const readPeople = async (path: string): Promise<PeopleDirectory> =>
  isDatabase(path) ? openPeopleVault({ vault: path }, { readOnly: true }) : readNames(path);

const isDatabase = (path: string): boolean => {
  try {
    return ['ours', 'other-database'].includes(inspectSqliteFile(path, 0));
  } catch (error) {
    return isStoreError(error, 'DamagedLog');
  }
};

const readNames = async (path: string): Promise<PeopleDirectory> => {
  const names = new Map<string, string>();
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new TypeError('not an object');
    for (const [id, name] of Object.entries(parsed)) if (typeof name === 'string') names.set(id, name.normalize('NFC'));
  } catch {
    // The file holds names of people, so nothing of it enters the message.
    throw new Failure(EXIT.usage, `${path} is neither a vault nor a readable JSON object of person ids and names`);
  }
  return {
    find: (personId) => {
      const name = names.get(personId);
      return name === undefined ? { kind: 'unknown' } : { kind: 'known', details: { name } };
    },
  };
};

/** Who records, unless the caller says otherwise: the account that runs the command. */
export const defaultActor = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'orgledger-cli';
  }
};
