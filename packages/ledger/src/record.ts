import type { DomainCommand, Refusal, Target } from '@orgledger/domain';
import { isStoreError } from '@orgledger/store';
import { appendTwice } from './append-twice.ts';
import { attempt } from './attempt.ts';
import { withContext } from './context.ts';
import type { LedgerCore } from './core.ts';
import { idReused } from './id-reused.ts';
import { judgeWithWindow } from './judge/narrower-window.ts';
import { unfitCorrection } from './judge/unfit-correction.ts';
import { forgottenTooEarly } from './people/forgotten-too-early.ts';
import { judgePolicy } from './policy/judge-policy.ts';
import type { Warning } from './policy/verdict.ts';
import { entriesOf } from './state/recording.ts';

/** The command's id, and the hash of what it says. */
type Identity = { readonly commandId: string; readonly commandHash: string };

/** What was recorded: the ids of the entries, and what the policy warns of. */
export type Recorded = { readonly entries: readonly string[]; readonly warnings: readonly Warning[] };

/** Decides, judges and appends once. What was recorded, why nothing was, or `again` when somebody came in between. */
export const record = async (
  core: LedgerCore,
  command: DomainCommand,
  { commandId, commandHash }: Identity,
  target: Target,
  imported: boolean,
): Promise<{ readonly recorded: Recorded } | { readonly refusal: Refusal } | 'again'> => {
  const { state, store, rules } = core;
  const expectedRevision = state.aggregates.revision(target);
  const decided = attempt(() => state.aggregates.decide(target, withContext(command, core)));
  if ('refusal' in decided) return decided;
  if (decided.value.length === 0) return { recorded: { entries: [], warnings: [] } };
  const entries = entriesOf(decided.value, commandId, {
    ledgerId: store.ledgerId,
    target,
    revision: expectedRevision === 'none' ? 0 : expectedRevision + 1,
    index: state.entries.length,
    recordedAt: core.now(),
  });
  const hard =
    forgottenTooEarly(entries) ??
    unfitCorrection(state.index, entries) ??
    judgeWithWindow(state.index, entries, rules.hard);
  if (hard !== undefined) return { refusal: hard };
  const { refusal, warnings } = judgePolicy(state, rules.policy, entries, { command: command.type, imported });
  if (refusal !== undefined) return { refusal };
  const head = state.entries.length;
  const options = { expectedRevision, ...(store.capabilities.ifHead ? { ifHead: head } : {}) };
  let recordedBefore: boolean;
  try {
    recordedBefore = await appendTwice(store, target.stream, entries, options);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (error.code === 'RevisionConflict' || error.code === 'HeadMoved') return 'again';
    // Each list of a command is bounded, but all of them together may be more than an entry can hold.
    if (error.code === 'TooLarge') return { refusal: tooLarge };
    throw error;
  }
  await core.catchUp();
  // Event ids follow from the command's id, so a store takes another ledger's entries of that id for a repetition of ours.
  const reused = idReused(state.commands.get(commandId), commandHash);
  if (reused !== undefined) return { refusal: reused };
  if (recordedBefore) return { recorded: { entries: [], warnings: [] } };
  return { recorded: { entries: entries.map(({ id }) => id), warnings } };
};

const tooLarge: Refusal = {
  code: 'InvalidCommand',
  field: 'data',
  message: 'the command is larger than an entry can be; shorten its texts, or give it in parts',
};
