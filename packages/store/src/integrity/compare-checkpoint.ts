import type { IntegritySource } from '../port.ts';
import { type Checkpoint, originOf } from './checkpoint.ts';
import { equalHashes, type Hash } from './hashing.ts';

/** Why a log is not, or is no longer, the one that a checkpoint speaks of; undefined where it is. Looks at the kept tree only. */
export const faultOfCheckpoint = async (
  { ledgerId, integrity }: IntegritySource,
  checkpoint: Checkpoint,
): Promise<string | undefined> => {
  const size = await integrity.size();
  const rootThen = checkpoint.size <= size ? await integrity.root(checkpoint.size) : undefined;
  return compareCheckpoint(checkpoint, { ledgerId, size, rootThen });
};

/** The same for what is known of a log: how many entries it has, and its root when it had those of the checkpoint. */
export const compareCheckpoint = (
  checkpoint: Checkpoint,
  log: { readonly ledgerId: string; readonly size: number; readonly rootThen: Hash | undefined },
): string | undefined => {
  if (checkpoint.origin !== originOf(log.ledgerId)) return 'the checkpoint is of another ledger';
  if (checkpoint.size > log.size) {
    return `the log holds ${log.size} entries and held ${checkpoint.size} at the checkpoint: the last ones were cut off`;
  }
  if (log.rootThen !== undefined && equalHashes(checkpoint.root, log.rootThen)) return undefined;
  return `the first ${checkpoint.size} entries are not those of the checkpoint: at least one was altered, removed, inserted or moved`;
};
