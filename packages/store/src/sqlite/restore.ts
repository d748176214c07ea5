import { dirname, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { DamagedLog, NotALedger } from '../errors/index.ts';
import { makeFolder } from '../files/index.ts';
import type { Checkpoint } from '../integrity/checkpoint.ts';
import { BUSY_TIMEOUT_MS, connectForReading } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { faultOfKeptTree } from './kept-tree.ts';
import { ledgerPath } from './ledger-path.ts';
import { makeAnew } from './make-anew.ts';
import { type Copy, type CopyOptions, makeCopy } from './make-copy.ts';
import { keepsTree, versionOf } from './schema-version.ts';
import { translated } from './sqlite-failure.ts';

export type RestoreOptions = CopyOptions & {
  /** What the log was, from `openCheckpoint`: a backup that is another's, is older or was changed is refused. */
  readonly checkpoint?: Checkpoint;
  /**
   * Takes entries too for which neither the checkpoint nor the tree in the file vouches, only their own hashes; false by default.
   * Whoever changed a text may have changed its hash.
   */
  readonly acceptUnproved?: boolean;
};

/**
 * Makes a new ledger of the entries in a file: of a backup, also by an older release, or of a ledger whose entries are sound while
 * its tree, an index or a trigger is not. Entry by entry, so all the rest is made anew; the ledger keeps its id. Where the tree is not
 * that of the entries, a checkpoint has to prove them; a file of version 1 has no tree. What was made is verified before it gets its
 * name. Missing folders are made.
 *
 * @throws NotALedger what is to be restored is none
 * @throws LedgerSchemaTooNew it is of a newer release
 * @throws InvalidArgument there is a file at the target already
 * @throws DamagedEntry an entry is not what was written, or not where it was
 * @throws DamagedLog the log is not what the checkpoint vouches for, nobody vouches for it, or the file cannot be read to its end
 * @throws StorageFailed StorageFull StorageReadOnly StoreBusy
 */
export const restoreSqlite = async (from: string, to: string, options: RestoreOptions = {}): Promise<Copy> => {
  const [source, target] = [ledgerPath(from), resolve(to)];
  if (inspectFile(source) !== 'ours') throw new NotALedger(source, 'there is nothing in it to restore');
  translated(() => makeFolder(dirname(target)));
  return makeCopy({ ...options, source, target, write: (draft) => writeAnew(source, draft, options) });
};

const writeAnew = (source: string, draft: string, options: RestoreOptions): void => {
  const { database: old, look } = connectForReading(source, BUSY_TIMEOUT_MS);
  const onProgress = (done: number, total: number): void => options.onProgress?.({ step: 'written', done, total });
  try {
    look(() => {
      // One transaction, so that all is of one moment.
      old.exec('BEGIN');
      const version = versionOf(old, source);
      const made = makeAnew(old, source, draft, onProgress);
      try {
        demandProof(old, made, version, options);
      } finally {
        made.close();
      }
    });
  } finally {
    old.close();
  }
};

const demandProof = (
  old: DatabaseSync,
  made: DatabaseSync,
  version: number,
  { acceptUnproved = false, checkpoint }: RestoreOptions,
): void => {
  const hadNoTree = version === 1 && !keepsTree(old);
  if (acceptUnproved || hadNoTree) return;
  const fault = faultOfKeptTree(old, made, checkpoint?.size ?? 0);
  if (fault !== undefined) throw new DamagedLog(fault, { advice: PROVE_THEM });
};

const PROVE_THEM =
  'name a checkpoint that covers them, restore another backup, or accept entries that are not proved (--accept-unproved)';
