import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { allowAll, type Ledger, type LedgerOptions, openLedger, type PeopleDirectory } from '@orgledger/ledger';
import type { EventStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { sqliteStore } from '@orgledger/store/sqlite';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** What a command says of the ledger that it opens. */
type Chosen = Pick<LedgerOptions, 'people' | 'policy'>;

/** Opens the ledger in a file, creating it where there is none. Whoever may write the file may do everything. */
export const openForWriting = (path: string, options: Chosen = {}): Promise<Ledger> =>
  openLedger({ store: sqliteStore(path), authorise: allowAll, ...options });

/** Opens the ledger in a file to try something on it. Where there is none yet, none is made. */
export const openForRehearsal = async (path: string, options: Chosen = {}): Promise<Ledger> =>
  openLedger({ store: (await sizeOf(path)) > 0 ? readOnly(path) : memoryStore(), authorise: allowAll, ...options });

/** Opens the ledger in a file that has to be there, to ask it something. The file stays as it is. */
export const openForReading = async (path: string, options: Chosen = {}): Promise<Ledger> => {
  await demandLedger(path);
  return openLedger({ store: readOnly(path), ...options });
};

/** Opens the log in a file without taking in its entries, which may be damaged. */
export const openLog = async (path: string): Promise<EventStore> => {
  await demandLedger(path);
  return readOnly(path)({ validator: { check: () => {}, read: (content) => content } });
};

const demandLedger = async (path: string): Promise<void> => {
  if ((await sizeOf(path)) >= 0) return;
  throw new Failure(EXIT.fault, `there is no ledger at ${path}; import into it first, or name another with --db`);
};

const readOnly = (path: string) => sqliteStore(path, { readOnly: true });

/** In bytes; -1 where there is no file. */
const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? -1;

/** Names from a JSON file that maps person ids to names. */
export const readPeople = async (path: string): Promise<PeopleDirectory> => {
  const names = new Map<string, string>();
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new TypeError('not an object');
    for (const [id, name] of Object.entries(parsed)) if (typeof name === 'string') names.set(id, name.normalize('NFC'));
  } catch {
    // The file holds names of people, so nothing of it enters the message.
    throw new Failure(EXIT.usage, `${path} is not a readable JSON object of person ids and names`);
  }
  return { nameOf: (personId) => names.get(personId) };
};

/** Who records, unless the caller says otherwise: the account that runs the command. */
export const defaultActor = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'orgledger-cli';
  }
};
