import { checkpointOf, openCheckpoint, parseVerifierKey, verifierKeyOf } from '@orgledger/store/integrity';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { deliver, readText } from '../files.ts';
import { openLog } from '../open.ts';
import type { Terminal } from '../terminal.ts';
import { readSigner } from './keys.ts';

export type CheckpointOptions = {
  readonly db: string;
  readonly key: string;
  readonly earlier?: string;
  readonly out?: string;
};

/** Signs what the log is now. With an earlier checkpoint of the same key, only a log that continues it is signed. */
export const checkpoint = async (options: CheckpointOptions, terminal: Terminal): Promise<ExitCode> => {
  const signer = await readSigner(options.key);
  const earlier = options.earlier === undefined ? undefined : await readEarlier(options.earlier, options.key);
  const log = await openLog(options.db);
  try {
    await deliver(await checkpointOf(log, signer, earlier), options.out, terminal);
    return EXIT.ok;
  } finally {
    await log.close();
  }
};

const readEarlier = async (path: string, keyFile: string) => {
  const verifier = parseVerifierKey(verifierKeyOf(await readText(keyFile, 'a signing key')));
  return openCheckpoint(await readText(path, 'a checkpoint'), verifier);
};
