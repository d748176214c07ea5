import { type Checkpoint, openCheckpoint } from '@orgledger/store/integrity';
import { type Copy, type CopyProgress, copySqlite, restoreSqlite, upgradeSqlite } from '@orgledger/store/sqlite';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { readText } from '../files.ts';
import { progressOn } from '../progress.ts';
import { counted } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';
import { readVerifier } from './keys.ts';

/** Copies the ledger into a new file, while others may write it. */
export const backup = (file: string, { db }: { readonly db: string }, terminal: Terminal): Promise<ExitCode> =>
  copied('backed up', (onProgress) => copySqlite(db, file, { onProgress }), terminal);

export type RestoreOptions = {
  readonly db: string;
  readonly checkpoint?: string;
  readonly verifier?: string;
  readonly acceptUnproved: boolean;
};

/**
 * Makes a new ledger of a backup, or of the entries of a damaged one. With a checkpoint, only what reaches as far and was signed by
 * the verifier's key.
 */
export const restore = async (file: string, options: RestoreOptions, terminal: Terminal): Promise<ExitCode> => {
  const checkpoint = await readCheckpoint(options);
  const wanted = checkpoint === undefined ? {} : { checkpoint };
  const { acceptUnproved } = options;
  const code = await copied(
    'restored',
    (onProgress) => restoreSqlite(file, options.db, { ...wanted, acceptUnproved, onProgress }),
    terminal,
  );
  if (acceptUnproved)
    terminal.out('what no checkpoint speaks of is as it was found in the file: nothing else vouches for it');
  return code;
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

/** Makes a copy and tells of it: how far it has come, what it is, and what in it is not as a ledger is made. */
const copied = async (
  done: string,
  make: (onProgress: (progress: CopyProgress) => void) => Promise<Copy>,
  terminal: Terminal,
): Promise<ExitCode> => {
  let now: { readonly step: string; readonly progress: ReturnType<typeof progressOn> } | undefined;
  const copy = await make(({ step, done: count, total }) => {
    if (now?.step !== step) {
      now?.progress.end();
      now = { step, progress: progressOn(terminal, step) };
    }
    now.progress.update(count, total);
  }).finally(() => now?.progress.end());
  terminal.out(`${done} ${told(copy)}`);
  for (const warning of copy.warnings) terminal.err(`as in the original, ${warning}: orgledger restore makes it anew`);
  return EXIT.ok;
};

const told = ({ ledgerId, entries, root }: Copy): string =>
  `ledger ${ledgerId}: ${counted(entries, 'entry', 'entries')}, root ${Buffer.from(root).toString('base64')}`;

/** What a ledger is made of must be proved: anybody can write a checkpoint that nobody has signed. */
const readCheckpoint = async ({ checkpoint, verifier }: RestoreOptions): Promise<Checkpoint | undefined> => {
  if (checkpoint === undefined && verifier === undefined) return undefined;
  if (checkpoint === undefined) {
    throw new Failure(EXIT.usage, 'there is nothing that the key could have signed; name --checkpoint <file> too');
  }
  if (verifier === undefined) {
    throw new Failure(
      EXIT.usage,
      'a checkpoint proves nothing until its signature is checked; name --verifier <key> too',
    );
  }
  return openCheckpoint(await readText(checkpoint, 'a checkpoint'), await readVerifier(verifier));
};
