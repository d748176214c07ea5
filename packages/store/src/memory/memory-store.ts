import { newLedgerId } from '../ledger-id.ts';
import { eventStoreOver } from '../log/index.ts';
import type { OpenStore } from '../port.ts';
import { createMemoryLog } from './memory-log.ts';

export type MemoryStoreOptions = {
  /** The ledger's id; a random UUID by default. Bounds as in `newLedgerId`. */
  readonly ledgerId?: string;
};

/**
 * A ledger in memory, for tests and experiments: everything is lost with the process. Opening the same store again
 * yields the same log.
 *
 * @throws InvalidArgument the ledger id is out of bounds
 */
export const memoryStore = (options: MemoryStoreOptions = {}): OpenStore => {
  const log = createMemoryLog(newLedgerId(options.ledgerId));
  return async ({ validator }) => eventStoreOver(log, validator);
};
