import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DamagedEntry, DamagedLog, InvalidArgument, isStoreError } from '../errors/index.ts';
import { draftOf, isFileFailure, placeFile, removeDraft } from '../files/index.ts';
import type { Checkpoint } from '../integrity/checkpoint.ts';
import { createFrontier } from '../integrity/frontier.ts';
import type { Hash } from '../integrity/hashing.ts';
import { verifyLog } from '../integrity/verify-log.ts';
import { integrityOver } from '../log/integrity-over.ts';
import { openDatabase } from './open-database.ts';
import { readLedgerId } from './read-ledger-id.ts';
import { soundRows } from './sound-rows.ts';
import { translate } from './sqlite-failure.ts';
import { createSqliteLog } from './sqlite-log.ts';

export type Copy = {
  readonly ledgerId: string;
  readonly entries: number;
  /** The root over the entries of the copy. */
  readonly root: Hash;
  /** What else is in the file and not as a ledger is made, as in the original: a trigger that is missing, a table of somebody else. */
  readonly warnings: readonly string[];
};

/** How far a copy has come: entries are written, if one by one, and then checked. */
export type CopyProgress = {
  readonly step: 'written' | 'checked';
  readonly done: number;
  readonly total: number;
};

export type CopyOptions = { readonly onProgress?: (progress: CopyProgress) => void };

type Making = CopyOptions & {
  readonly source: string;
  readonly target: string;
  /** Writes the copy into a file that is empty. */
  readonly write: (draft: string) => void;
  readonly checkpoint?: Checkpoint | undefined;
};

/**
 * Makes a new file of a ledger whole or not at all: it is made under another name, is verified, and then gets its own. Whoever may
 * read and write the original may read and write the copy.
 *
 * @throws InvalidArgument there is a file at the target already, or what belongs to an earlier one
 * @throws DamagedEntry DamagedLog what was written is not sound, or not what the checkpoint vouches for
 */
export const makeCopy = async ({ source, target, write, checkpoint, onProgress }: Making): Promise<Copy> => {
  if (existsSync(target)) throw isThere();
  // SQLite would play what lies there into the new file.
  const left = ['-wal', '-shm', '-journal'].find((ending) => existsSync(`${target}${ending}`));
  if (left !== undefined) {
    throw new InvalidArgument(
      'target',
      `must have no ${left} of an earlier ledger beside it: move that away with its ledger`,
    );
  }
  const draft = draftOf(target);
  try {
    closeSync(openSync(draft, 'wx', statSync(source).mode & 0o777));
    write(draft);
    const copy = await check(draft, checkpoint, onProgress);
    placeFile(draft, target);
    return copy;
  } catch (error) {
    throw isFileFailure(error, 'EEXIST') ? isThere() : translate(error);
  } finally {
    removeDraft(draft);
  }
};

const isThere = () => new InvalidArgument('target', 'must be a new file: a copy overwrites nothing');

const check = async (
  draft: string,
  checkpoint: Checkpoint | undefined,
  onProgress: CopyOptions['onProgress'],
): Promise<Copy> => {
  const opened = await openDatabase(draft, { readOnly: true }).catch((error: unknown) => {
    if (isStoreError(error, 'LedgerSchemaTooOld')) return undefined;
    throw error;
  });
  if (opened === undefined) return checkOlder(draft);
  const log = createSqliteLog(opened);
  try {
    const { damages, size, root } = await verifyLog(
      { ledgerId: log.ledgerId, integrity: integrityOver(log, () => {}) },
      {
        ...(checkpoint === undefined ? {} : { checkpoint }),
        onProgress: ({ checked, total }) => onProgress?.({ step: 'checked', done: checked, total }),
      },
    );
    const first = damages.find(({ kind }) => kind !== 'schema');
    if (first?.index !== undefined) throw new DamagedEntry(first.index, first.message);
    if (first?.kind === 'checkpoint')
      throw new DamagedLog(first.message, { advice: 'take the checkpoint of this ledger, or another backup' });
    if (first !== undefined) throw new DamagedLog(first.message);
    return { ledgerId: log.ledgerId, entries: size, root, warnings: damages.map(({ message }) => message) };
  } finally {
    log.close();
  }
};

/** A file of an older schema has no tree: every entry is compared with its hash. */
const checkOlder = (draft: string): Copy => {
  const database = new DatabaseSync(draft, { readOnly: true });
  try {
    const frontier = createFrontier();
    for (const { hash } of soundRows(database)) frontier.push(hash);
    const ledgerId = readLedgerId(database, draft);
    return { ledgerId, entries: frontier.size(), root: frontier.root(), warnings: [] };
  } finally {
    database.close();
  }
};
