import {
  type DomainCommand,
  isRefused,
  type LedgerEntry,
  type Metadata,
  type ParsedCommand,
  parseCommand,
  type Refusal,
  type Target,
  targetOf,
} from '@orgledger/domain';
import { isStoreError } from '@orgledger/store';
import type { LedgerCore } from './core.ts';
import { judgeWithWindow } from './judge/narrower-window.ts';
import type { Authorise } from './options.ts';
import { runProcess } from './process/run-process.ts';
import type { ExecuteResult } from './results.ts';
import { entriesOf, newEntryOf } from './state/recording.ts';

/** How often a command is decided anew because somebody else recorded something in between. */
const ATTEMPTS = 20;

export type Execution = {
  readonly core: LedgerCore;
  readonly authorise: Authorise | undefined;
  readonly ids: () => string;
  /** Set for a command that comes from an import: who imports it. The actor of the command is then data. */
  readonly importer: string | undefined;
};

/** Carries out one command: parse, authorise, decide, judge, append, and write what follows from it. */
export const execute = async (input: unknown, execution: Execution): Promise<ExecuteResult> => {
  const { core } = execution;
  const parsed = attempt(() => parseCommand(input));
  if ('refusal' in parsed) return refused(parsed.refusal);
  const actor = execution.importer ?? parsed.value.actor;
  if (actor === undefined) return refused(withoutActor);
  const target = targetOf(parsed.value.command);
  const denial = await authorisation(execution, parsed.value.command, actor, target);
  if (denial !== undefined) return refused(denial);

  await core.catchUp();
  // What an earlier command left undone comes first, so that this one is judged on a whole picture.
  await runProcess(core);
  const commandId = parsed.value.id ?? execution.ids();
  const command = withMetadata(parsed.value, metadataOf(parsed.value, actor, commandId, execution.importer));

  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    // Asked each time: another ledger may have carried it out in between, in any stream.
    if (core.state.commands.has(commandId)) return done(core, [], 0, true);
    const recorded = await record(core, command, commandId, target);
    if (recorded === 'again') {
      await core.catchUp();
      continue;
    }
    if (!Array.isArray(recorded)) return refused(recorded);
    const confirmations = recorded.length === 0 ? 0 : await runProcess(core);
    return done(core, recorded, confirmations, recorded.length === 0);
  }
  return refused({
    code: 'Contention',
    ids: [target.id],
    message: `others recorded something ${ATTEMPTS} times in between; try again when there is less to do`,
  });
};

/** Decides, judges and appends once. The ids of the entries, a refusal, or `again` when somebody came in between. */
const record = async (
  core: LedgerCore,
  command: DomainCommand,
  commandId: string,
  target: Target,
): Promise<string[] | Refusal | 'again'> => {
  const { state, store } = core;
  const expectedRevision = state.aggregates.revision(target);
  const decided = attempt(() => state.aggregates.decide(target, withContext(command, core)));
  if ('refusal' in decided) return decided.refusal;
  if (decided.value.length === 0) return [];
  const entries = entriesOf(decided.value, commandId, {
    ledgerId: store.ledgerId,
    target,
    revision: expectedRevision === 'none' ? 0 : expectedRevision + 1,
    index: state.entries.length,
    recordedAt: core.now(),
  });
  const refusal = judgeWithWindow(state.index, entries);
  if (refusal !== undefined) return refusal;
  const head = state.entries.length;
  const options = { expectedRevision, ...(store.capabilities.ifHead ? { ifHead: head } : {}) };
  try {
    await appendTwice(core, target, entries, options);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (error.code === 'RevisionConflict' || error.code === 'HeadMoved') return 'again';
    // Each list of a command is bounded, but all of them together may be more than an entry can hold.
    if (error.code === 'TooLarge') return tooLarge;
    throw error;
  }
  await core.catchUp();
  return entries.map(({ id }) => id);
};

/** When it is unknown whether an append happened, the same bytes are sent again at the same place. */
const appendTwice = async (
  { store }: LedgerCore,
  { stream }: Target,
  entries: readonly LedgerEntry[],
  options: Parameters<LedgerCore['store']['append']>[2],
): Promise<void> => {
  const events = entries.map(newEntryOf);
  try {
    await store.append(stream, events, options);
  } catch (error) {
    if (!isStoreError(error) || error.code !== 'OutcomeUnknown') throw error;
    await store.append(stream, events, options);
  }
};

const authorisation = async (
  { authorise, importer }: Execution,
  command: DomainCommand,
  actor: string,
  target: Target,
): Promise<Refusal | undefined> => {
  const context = { target, imported: importer !== undefined };
  const denied = (message: string): Refusal => ({ code: 'NotAuthorised', ids: [target.id], message });
  if (authorise === undefined) {
    return denied('no authorise was given to openLedger, so every command is refused; give one, or allowAll');
  }
  try {
    if ((await authorise(command, actor, context)) === true) return undefined;
  } catch {
    return denied('the authorise of this ledger failed, which counts as no; see its own log');
  }
  return denied(`this actor may not give the command ${command.type}; ask whoever grants it`);
};

/** The slice of the chart that a decision needs: which of the agencies that a merger names were ever established. */
const withContext = (command: DomainCommand, core: LedgerCore): DomainCommand => {
  if (command.type !== 'ProposeMerger' && command.type !== 'CompleteMerger' && command.type !== 'RecordMerger')
    return command;
  const { agencies } = core.state.index.head().chart;
  const { agencyId } = command.data.successor;
  return { ...command, context: { knownAgencies: agencies.has(agencyId) ? [agencyId] : [] } };
};

const metadataOf = (
  parsed: ParsedCommand,
  actor: string,
  commandId: string,
  importer: string | undefined,
): Metadata => ({
  commandId,
  actor,
  ...(importer === undefined || parsed.actor === undefined ? {} : { statedActor: parsed.actor }),
  ...(parsed.case === undefined ? {} : { $correlationId: parsed.case }),
});

const withMetadata = ({ command }: ParsedCommand, metadata: Metadata): DomainCommand => ({ ...command, metadata });

const attempt = <T>(act: () => T): { readonly value: T } | { readonly refusal: Refusal } => {
  try {
    return { value: act() };
  } catch (error) {
    if (isRefused(error)) return { refusal: error.refusal };
    throw error;
  }
};

const done = (
  core: LedgerCore,
  entries: readonly string[],
  confirmations: number,
  repeated: boolean,
): ExecuteResult => ({
  ok: true,
  entries,
  confirmations,
  repeated,
  pending: core.state.pending.size > 0,
});

const refused = (refusal: Refusal): ExecuteResult => ({ ok: false, refusal });

const tooLarge: Refusal = {
  code: 'InvalidCommand',
  field: 'data',
  message: 'the command is larger than an entry can be; shorten its texts, or give it in parts',
};

const withoutActor: Refusal = {
  code: 'InvalidCommand',
  field: 'actor',
  message: 'every command says who records it; give an actor',
};
