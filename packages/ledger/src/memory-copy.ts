import type { OpenStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import type { LedgerCore } from './core.ts';
import { newEntryOf } from './state/recording.ts';
import { validator } from './state/validator.ts';

/** A store in memory with all that is recorded, for a ledger of the same id. */
export const memoryCopyOf = async (core: LedgerCore): Promise<OpenStore> => {
  const open = memoryStore({ ledgerId: core.store.ledgerId });
  const copy = await open({ validator });
  await core.catchUp();
  for (const entry of core.state.entries) {
    const expectedRevision = entry.revision === 0 ? 'none' : entry.revision - 1;
    await copy.append(entry.stream, [newEntryOf(entry)], { expectedRevision });
  }
  return open;
};
