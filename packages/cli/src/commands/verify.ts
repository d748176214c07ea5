import {
  type Damage,
  openCheckpoint,
  readUnverifiedCheckpoint,
  type Verification,
  verifyBundle,
  verifyLog,
} from '@orgledger/store/integrity';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { readText } from '../files.ts';
import { openLog } from '../open.ts';
import { progressOn } from '../progress.ts';
import { counted } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';
import { readVerifier } from './keys.ts';

export type VerifyOptions = {
  readonly db: string;
  readonly checkpoint?: string;
  readonly bundle?: string;
  readonly verifier?: string;
};

/** Checks a ledger entry by entry, or a bundle without a ledger. */
export const verify = (options: VerifyOptions, terminal: Terminal): Promise<ExitCode> =>
  options.bundle === undefined ? verifyLedger(options, terminal) : verifyOffline(options.bundle, options, terminal);

const verifyLedger = async (
  { db, checkpoint: file, verifier }: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if (verifier !== undefined && file === undefined) {
    throw new Failure(EXIT.usage, 'there is nothing that the key could have signed; name --checkpoint <file> too');
  }
  const note = file === undefined ? undefined : await readText(file, 'a checkpoint');
  const key = verifier === undefined ? undefined : await readVerifier(verifier);
  const checkpoint =
    note === undefined ? undefined : key === undefined ? readUnverifiedCheckpoint(note) : openCheckpoint(note, key);
  const log = await openLog(db);
  const progress = progressOn(terminal, 'checked');
  try {
    const verification = await verifyLog(log, {
      ...(checkpoint === undefined ? {} : { checkpoint }),
      onProgress: ({ checked, total }) => progress.update(checked, total),
    });
    progress.end();
    report(verification, terminal);
    if (verification.ok && checkpoint !== undefined) {
      const signed =
        key === undefined ? 'whose signature was not checked: name --verifier <key>' : `signed by ${key.name}`;
      terminal.out(
        `its first ${counted(checkpoint.size, 'entry is', 'entries are')} those of the checkpoint, ${signed}`,
      );
    }
    if (verification.ok && checkpoint === undefined) {
      terminal.out('a log that was made anew as a whole is found out only with --checkpoint <file>');
    }
    return verification.ok ? EXIT.ok : EXIT.damaged;
  } finally {
    progress.end();
    await log.close();
  }
};

const report = ({ ok, size, root, damages, damaged }: Verification, terminal: Terminal): void => {
  for (const { index, kind, message } of damages) {
    terminal.out(`${index === undefined ? 'log' : `entry ${index}`}: ${kind}: ${message}`);
  }
  if (damaged > damages.length) terminal.out(`... and ${damaged - damages.length} more`);
  const base64 = Buffer.from(root).toString('base64');
  const advice = damages.every(({ kind }) => kind === 'checkpoint')
    ? OTHER_HISTORY
    : 'restore the ledger from a backup';
  terminal.out(
    ok
      ? `sound: ${counted(size, 'entry', 'entries')}, root ${base64}`
      : `NOT SOUND: ${counted(damaged, 'fault', 'faults')} in ${counted(size, 'entry', 'entries')}; ${advice}`,
  );
  if (damaged === damages.length && damages.every(({ kind }) => ALL_BUT_ENTRIES.has(kind)) && !ok) {
    terminal.out(
      'each text has its hash: with a checkpoint that proves them and its --verifier, orgledger restore makes a ledger of these entries too',
    );
  }
};

const OTHER_HISTORY =
  'it agrees with itself, and is not what the checkpoint vouches for: if both are of one ledger, restore it from a backup; else name its own checkpoint';

const ALL_BUT_ENTRIES: ReadonlySet<Damage['kind']> = new Set(['tree', 'storage', 'schema']);

const verifyOffline = async (
  file: string,
  { verifier, checkpoint }: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if (verifier === undefined) {
    throw new Failure(EXIT.usage, 'a bundle brings its checkpoint, and is checked with --verifier <key>');
  }
  const key = await readVerifier(verifier);
  const held = checkpoint === undefined ? undefined : openCheckpoint(await readText(checkpoint, 'a checkpoint'), key);
  const {
    checkpoint: signed,
    entries,
    since,
  } = verifyBundle(await readText(file, 'a bundle that orgledger prove has made'), key, held);
  for (const { index, stream, revision, type, recordedAt } of entries) {
    // Quoted: what stands there may come from a stranger.
    terminal.out(
      `proved: entry ${index}, ${JSON.stringify(type)}, ${JSON.stringify(stream)} ${revision}, recorded ${JSON.stringify(recordedAt)}`,
    );
  }
  if (since !== undefined) terminal.out(`proved: the log only grew from ${since.size} to ${signed.size} entries`);
  if (held === undefined)
    terminal.out('whether this is the history that you know is checked only with --checkpoint <file>, your own');
  terminal.out(`in the log ${signed.origin} of ${counted(signed.size, 'entry', 'entries')}, signed by ${key.name}`);
  return EXIT.ok;
};
