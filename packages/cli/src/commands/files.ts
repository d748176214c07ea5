import { type Checkpoint, openCheckpoint, readUnverifiedCheckpoint } from '@orgledger/store/integrity';
import { type Copy, copySqlite, restoreSqlite, upgradeSqlite } from '@orgledger/store/sqlite';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { readText } from '../files.ts';
import { counted } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';
import { readVerifier } from './keys.ts';

/** Copies the ledger into a new file, while others may write it. */
export const backup = async (file: string, { db }: { readonly db: string }, terminal: Terminal): Promise<ExitCode> => {
  terminal.out(`backed up ${told(await copySqlite(db, file))}`);
  return EXIT.ok;
};

export type RestoreOptions = {
  readonly db: string;
  readonly checkpoint?: string;
  readonly verifier?: string;
  readonly acceptUnproved: boolean;
};

/** Makes a new ledger of a backup, or of the entries of a damaged one. With a checkpoint, only what reaches as far and was signed. */
export const restore = async (file: string, options: RestoreOptions, terminal: Terminal): Promise<ExitCode> => {
  if (options.verifier !== undefined && options.checkpoint === undefined) {
    throw new Failure(EXIT.usage, 'there is nothing that the key could have signed; name --checkpoint <file> too');
  }
  const wanted =
    options.checkpoint === undefined ? {} : { checkpoint: await readCheckpoint(options.checkpoint, options.verifier) };
  const { acceptUnproved } = options;
  terminal.out(`restored ${told(await restoreSqlite(file, options.db, { ...wanted, acceptUnproved }))}`);
  if (acceptUnproved)
    terminal.out('what no checkpoint speaks of is as it was found in the file: nothing else vouches for it');
  return EXIT.ok;
};

/** Brings the file of an older release to the form of this one. */
export const upgrade = async ({ db }: { readonly db: string }, terminal: Terminal): Promise<ExitCode> => {
  const { from, to, entries } = upgradeSqlite(db);
  terminal.out(
    from === to
      ? `nothing to do: the ledger has schema version ${to} already`
      : `upgraded from schema version ${from} to ${to}: ${counted(entries, 'entry', 'entries')}`,
  );
  return EXIT.ok;
};

const told = ({ ledgerId, entries, root }: Copy): string =>
  `ledger ${ledgerId}: ${counted(entries, 'entry', 'entries')}, root ${Buffer.from(root).toString('base64')}`;

const readCheckpoint = async (noteFile: string, verifier: string | undefined): Promise<Checkpoint> => {
  const note = await readText(noteFile, 'a checkpoint');
  return verifier === undefined ? readUnverifiedCheckpoint(note) : openCheckpoint(note, await readVerifier(verifier));
};
