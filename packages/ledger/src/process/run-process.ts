import { isStoreError } from '@orgledger/store';
import type { LedgerCore } from '../core.ts';
import { entriesOf, newEntryOf } from '../state/recording.ts';
import type { FollowUp } from './follow-ups.ts';

/** Who is named as the recorder of what follows by itself. */
const PROCESS_ACTOR = 'orgledger:process';

/**
 * Writes what still has to follow from recorded entries. A fault of the store in one follow-up does not stop the others; what
 * could not be written stays pending and is tried again with the next command or the next opening. Where the store was opened
 * for reading only, nothing is written.
 */
export const runProcess = async (core: LedgerCore): Promise<number> => {
  if (!core.store.capabilities.append) return 0;
  let written = 0;
  for (const [causeId, followUps] of [...core.state.pending]) {
    for (const followUp of followUps) {
      if (await writeFollowUp(core, causeId, followUp)) written += 1;
    }
  }
  return written;
};

const writeFollowUp = async (core: LedgerCore, causeId: string, { target, content }: FollowUp): Promise<boolean> => {
  const cause = core.state.entry(causeId);
  const $correlationId = cause?.metadata.$correlationId;
  const metadata = {
    actor: PROCESS_ACTOR,
    $causationId: causeId,
    ...($correlationId === undefined ? {} : { $correlationId }),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const expectedRevision = core.state.aggregates.revision(target);
    const events = core.state.aggregates.decide(target, { type: 'Confirm', data: content, metadata });
    if (events.length === 0) return false;
    const entries = entriesOf(events, causeId, {
      ledgerId: core.store.ledgerId,
      target,
      revision: expectedRevision === 'none' ? 0 : expectedRevision + 1,
      index: core.state.entries.length,
      recordedAt: core.now(),
    });
    try {
      await core.store.append(target.stream, entries.map(newEntryOf), { expectedRevision });
      await core.catchUp();
      return true;
    } catch (error) {
      if (!isStoreError(error)) throw error;
      // Another writer was faster, or the outcome is unknown: what is there now decides. A store that fails leaves the rest.
      if (error.code !== 'RevisionConflict' && error.code !== 'OutcomeUnknown') return false;
      await core.catchUp();
    }
  }
  return false;
};
