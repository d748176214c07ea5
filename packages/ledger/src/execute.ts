import { type DomainCommand, type ParsedCommand, parseCommand, type Refusal, targetOf } from '@orgledger/domain';
import { attempt } from './attempt.ts';
import { denialOf } from './authorisation.ts';
import { commandHash } from './command-hash.ts';
import type { LedgerCore } from './core.ts';
import { idReused } from './id-reused.ts';
import type { Authorise } from './options.ts';
import { runProcess } from './process/run-process.ts';
import { type Recorded, record } from './record.ts';
import type { ExecuteResult } from './results.ts';

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
  const { authorise, importer } = execution;
  const imported = importer !== undefined;
  const denial = await denialOf({ authorise, command: parsed.value.command, actor, target, imported });
  if (denial !== undefined) return refused(denial);

  await core.catchUp();
  // What an earlier command left undone comes first, so that this one is judged on a whole picture.
  const left = await runProcess(core);
  const commandId = parsed.value.id ?? execution.ids();
  const metadata = metadataOf(parsed.value, actor, commandId, importer);
  const command: DomainCommand = { ...parsed.value.command, metadata };

  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    // Asked each time: another ledger may have carried it out in between, in any stream.
    const earlier = core.state.commands.get(commandId);
    if (earlier !== undefined) {
      const reused = idReused(earlier, metadata.commandHash);
      return reused === undefined ? done(core, nothing, left, true) : refused(reused);
    }
    const outcome = await record(core, command, metadata, target, imported);
    if (outcome === 'again') {
      await core.catchUp();
      continue;
    }
    if ('refusal' in outcome) return refused(outcome.refusal);
    const { recorded } = outcome;
    const isNothing = recorded.entries.length === 0;
    const confirmations = isNothing ? 0 : await runProcess(core);
    return done(core, recorded, left + confirmations, isNothing);
  }
  return refused({
    code: 'Contention',
    ids: [target.id],
    message: `others recorded something ${ATTEMPTS} times in between; try again when there is less to do`,
  });
};

const metadataOf = (parsed: ParsedCommand, actor: string, commandId: string, importer: string | undefined) => ({
  commandId,
  commandHash: commandHash(parsed.command),
  actor,
  ...(importer === undefined || parsed.actor === undefined ? {} : { statedActor: parsed.actor }),
  ...(parsed.case === undefined ? {} : { $correlationId: parsed.case }),
});

const done = (
  core: LedgerCore,
  { entries, warnings }: Recorded,
  confirmations: number,
  repeated: boolean,
): ExecuteResult => ({
  ok: true,
  entries,
  confirmations,
  repeated,
  pending: core.state.pending.followUps.size > 0,
  warnings,
});

const nothing: Recorded = { entries: [], warnings: [] };

const refused = (refusal: Refusal): ExecuteResult => ({ ok: false, refusal });

const withoutActor: Refusal = {
  code: 'InvalidCommand',
  field: 'actor',
  message: 'every command says who records it; give an actor',
};
