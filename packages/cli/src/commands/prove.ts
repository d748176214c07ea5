import { checkpointOf, makeBundle } from '@orgledger/store/integrity';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { deliver, readText } from '../files.ts';
import { openLog } from '../open.ts';
import type { Terminal } from '../terminal.ts';
import { readSigner } from './keys.ts';

export type ProveOptions = {
  readonly db: string;
  readonly checkpoint?: string;
  readonly key?: string;
  readonly since?: string;
  readonly out?: string;
};

/** Writes a bundle that proves entries to somebody without the ledger, under a given checkpoint or one signed now. */
export const prove = async (
  entries: readonly string[],
  { db, checkpoint, key, since, out }: ProveOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if ((checkpoint === undefined) === (key === undefined)) {
    throw new Failure(EXIT.usage, 'say under what is proved: --checkpoint <file>, or --key <file> to sign one now');
  }
  if (entries.length === 0 && since === undefined) {
    throw new Failure(
      EXIT.usage,
      'say what is proved: the ids or indexes of entries, or --since <file> for the growth of the log',
    );
  }
  const log = await openLog(db);
  try {
    const bundle = await makeBundle(log, {
      checkpoint:
        checkpoint === undefined
          ? await checkpointOf(log, await readSigner(key ?? ''))
          : await readText(checkpoint, 'a checkpoint'),
      entries: entries.map((entry) => (/^\d{1,15}$/.test(entry) ? Number(entry) : entry)),
      ...(since === undefined ? {} : { since: await readText(since, 'an older checkpoint') }),
    });
    await deliver(`${JSON.stringify(bundle, null, 2)}\n`, out, terminal);
    return EXIT.ok;
  } finally {
    await log.close();
  }
};
