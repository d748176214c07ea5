import { DamagedLog } from '../errors/index.ts';
import type { IntegritySource } from '../port.ts';
import { type Checkpoint, originOf, signCheckpoint } from './checkpoint.ts';
import { faultOfCheckpoint } from './compare-checkpoint.ts';
import type { Signer } from './keys.ts';

/**
 * Signs what a log is now. Give the text to somebody else: what was recorded before can then no longer be changed unseen.
 *
 * @param earlier a checkpoint signed before; a log that is no continuation of it is not signed
 * @throws DamagedLog the log is not what it was at the earlier checkpoint
 */
export const checkpointOf = async (log: IntegritySource, signer: Signer, earlier?: Checkpoint): Promise<string> => {
  const fault = earlier === undefined ? undefined : await faultOfCheckpoint(log, earlier);
  if (fault !== undefined) throw new DamagedLog(`${fault}, so nothing was signed`);
  const size = await log.integrity.size();
  return signCheckpoint({ origin: originOf(log.ledgerId), size, root: await log.integrity.root(size) }, signer);
};
