import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DamagedEntry, DamagedLog, InvalidArgument, isStoreError } from '../errors/index.ts';
import type { Checkpoint } from '../integrity/checkpoint.ts';
import { createFrontier } from '../integrity/frontier.ts';
import type { Hash } from '../integrity/hashing.ts';
import { verifyLog } from '../integrity/verify-log.ts';
import { integrityOver } from '../log/integrity-over.ts';
import { openDatabase } from './open-database.ts';
import { placeFile } from './place-file.ts';
import { soundRows } from './sound-rows.ts';
import { isFileFailure, translate } from './sqlite-failure.ts';
import { createSqliteLog } from './sqlite-log.ts';

export type Copy = {
  readonly ledgerId: string;
  readonly entries: number;
  /** The root over the entries of the copy. */
  readonly root: Hash;
};

/**
 * Makes a new file of a ledger whole or not at all: `write` makes it under another name, it is verified, and then gets its own.
 *
 * @throws InvalidArgument there is a file at the target already, or what belongs to an earlier one
 * @throws DamagedEntry DamagedLog what was written is not sound, or not what the checkpoint vouches for
 */
export const makeCopy = async (
  target: string,
  write: (draft: string) => void,
  checkpoint?: Checkpoint,
): Promise<Copy> => {
  if (existsSync(target)) throw isThere();
  // SQLite would play what lies there into the new file.
  const left = ['-wal', '-shm', '-journal'].find((ending) => existsSync(`${target}${ending}`));
  if (left !== undefined) {
    throw new InvalidArgument(
      'target',
      `must have no ${left} of an earlier ledger beside it: move that away with its ledger`,
    );
  }
  const draft = `${target}.${randomUUID()}.new`;
  try {
    write(draft);
    const copy = await check(draft, checkpoint);
    placeFile(draft, target);
    return copy;
  } catch (error) {
    throw isFileFailure(error, 'EEXIST') ? isThere() : translate(error);
  } finally {
    for (const ending of ['', '-journal']) rmSync(`${draft}${ending}`, { force: true });
  }
};

const isThere = () => new InvalidArgument('target', 'must be a new file: a copy overwrites nothing');

const check = async (draft: string, checkpoint: Checkpoint | undefined): Promise<Copy> => {
  const opened = await openDatabase(draft, { readOnly: true }).catch((error: unknown) => {
    if (isStoreError(error, 'LedgerSchemaTooOld')) return undefined;
    throw error;
  });
  if (opened === undefined) return checkOlder(draft);
  const log = createSqliteLog(opened);
  try {
    const source = { ledgerId: log.ledgerId, integrity: integrityOver(log, () => {}) };
    const { damages, size, root } = await verifyLog(source, checkpoint === undefined ? {} : { checkpoint });
    const [first] = damages;
    if (first?.index !== undefined) throw new DamagedEntry(first.index, first.message);
    if (first?.kind === 'checkpoint') throw new DamagedLog(first.message, { advice: 'take another backup' });
    if (first !== undefined) throw new DamagedLog(first.message);
    return { ledgerId: log.ledgerId, entries: size, root };
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
    const id = database.prepare("SELECT value FROM meta WHERE key = 'ledgerId'").get()?.['value'];
    return { ledgerId: String(id), entries: frontier.size(), root: frontier.root() };
  } finally {
    database.close();
  }
};
