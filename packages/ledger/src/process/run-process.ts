import type { MergerId, Metadata } from '@orgledger/domain';
import { isStoreError } from '@orgledger/store';
import { appendTwice } from '../append-twice.ts';
import { attempt } from '../attempt.ts';
import type { LedgerCore } from '../core.ts';
import { entriesOf } from '../state/recording.ts';
import type { FollowUp } from './follow-up.ts';
import { refusedJoin } from './join-follow-ups.ts';

/** Who is named as the recorder of what follows by itself. */
const PROCESS_ACTOR = 'orgledger:process';

/** How often a follow-up is decided anew because somebody else wrote into its stream in between. */
const ATTEMPTS = 20;

/**
 * Does what still has to follow from recorded entries: writes it into other streams, answering how much, and has forgotten whom
 * they say is forgotten. A fault in one does not stop the others; what could not be done stays pending, says why, and is tried
 * again with the next command or the next opening. Where the store was opened for reading only, nothing is done.
 *
 * @returns how many follow-ups were written here and not by another ledger
 */
export const runProcess = async (core: LedgerCore): Promise<number> => {
  if (!core.store.capabilities.append) return 0;
  const written = await writeFollowUps(core);
  await core.forgetting.run();
  return written;
};

/** Writes follow-ups, and what follows from them, until nothing is left. */
const writeFollowUps = async (core: LedgerCore): Promise<number> => {
  let written = 0;
  for (;;) {
    const before = written;
    // What is written adds causes of its own behind the others, in the order of the log.
    for (const [causeId, followUps] of core.state.pending.followUps) {
      for (const followUp of followUps) if (await writeFollowUp(core, causeId, followUp)) written += 1;
    }
    if (written === before) return written;
  }
};

const writeFollowUp = async (core: LedgerCore, causeId: string, followUp: FollowUp): Promise<boolean> => {
  const { state } = core;
  const { target, command } = followUp;
  const metadata = metadataOf(core, causeId);
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    if (isVoid(core, followUp)) return dropped(core, causeId, followUp);
    const expectedRevision = state.aggregates.revision(target);
    const decided = attempt(() => state.aggregates.decide(target, { ...command, metadata }));
    if ('refusal' in decided) {
      const { code, ids, message } = decided.refusal;
      const [heldBy] = ids ?? [];
      if (code === 'AlreadyRecorded') return dropped(core, causeId, followUp);
      if (code === 'AgencyJoined' && followUp.join !== undefined && heldBy !== undefined) {
        // A merger's id, as the agency's lock names it.
        return writeFollowUp(core, causeId, refusedJoin(followUp.join, heldBy as MergerId));
      }
      state.pending.setStuck(causeId, target.stream, message);
      return false;
    }
    // Somebody has written it, or the world has moved on so that nothing is left to say.
    if (decided.value.length === 0) return dropped(core, causeId, followUp);
    const key = followUp.owner === undefined ? causeId : `${causeId} ${followUp.owner}`;
    const entries = entriesOf(decided.value, key, {
      ledgerId: core.store.ledgerId,
      target,
      revision: expectedRevision === 'none' ? 0 : expectedRevision + 1,
      index: state.entries.length,
      recordedAt: core.now(),
    });
    try {
      // Ids follow from causes, so another ledger writes the very same entries.
      const writtenBefore = await appendTwice(core.store, target.stream, entries, { expectedRevision });
      await core.catchUp();
      return !writtenBefore;
    } catch (error) {
      if (!isStoreError(error)) throw error;
      // Another writer was faster: what is there now decides. A store that fails leaves the rest, and is asked again later.
      if (error.code !== 'RevisionConflict') {
        state.pending.setStuck(causeId, target.stream, error.message);
        // It may be there all the same, and then nothing is stuck.
        if (error.code === 'OutcomeUnknown') await core.catchUp();
        return false;
      }
      await core.catchUp();
    }
  }
  state.pending.setStuck(causeId, target.stream, 'others wrote into the stream again and again');
  return false;
};

/** A lock is no longer asked for once its merger is no longer open. */
const isVoid = ({ state }: LedgerCore, { join }: FollowUp): boolean =>
  join !== undefined && state.mergers.procedure(join.mergerId)?.status !== 'proposed';

const dropped = ({ state }: LedgerCore, causeId: string, { target, owner = causeId }: FollowUp): boolean => {
  state.pending.settle(causeId, target.stream, owner);
  return false;
};

const metadataOf = ({ state }: LedgerCore, causeId: string): Metadata => {
  const $correlationId = state.entry(causeId)?.metadata.$correlationId;
  return {
    actor: PROCESS_ACTOR,
    $causationId: causeId,
    ...($correlationId === undefined ? {} : { $correlationId }),
  };
};
