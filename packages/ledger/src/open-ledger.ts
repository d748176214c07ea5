import { randomUUID } from 'node:crypto';
import { type CommandInput, type CorrectionInput, parsePolicy } from '@orgledger/domain';
import type {
  Alignment,
  AuditRow,
  AuditSubject,
  ChartView,
  Findings,
  LineageNode,
  OpenIssue,
  Progress,
  Responsibilities,
  Staffing,
} from '@orgledger/projections';
import type { IntegritySource, OpenStore } from '@orgledger/store';
import { createCore } from './core.ts';
import { InvalidQuery } from './errors.ts';
import { type Execution, execute } from './execute.ts';
import { type ImportOptions, type ImportReport, importCommands } from './import/import-commands.ts';
import type { LineSource } from './import/lines.ts';
import { allHardRules } from './judge/hard-rules.ts';
import { memoryCopyOf } from './memory-copy.ts';
import type { LedgerOptions } from './options.ts';
import { type ForgetOptions, forgetPerson } from './people/forget-person.ts';
import type { Person } from './people/person.ts';
import type { StuckFollowUp } from './process/follow-up.ts';
import { runProcess } from './process/run-process.ts';
import { type AsOf, createQueries, type Known } from './queries.ts';
import { createQueue } from './queue.ts';
import type { ExecuteResult } from './results.ts';
import { validator } from './state/validator.ts';

/** A ledger: it records decisions and answers what the organisation was on any day, as known at any moment. */
export type Ledger = {
  readonly id: string;
  /** The log as evidence: for `checkpointOf`, `verifyLog` and `makeBundle` of `@orgledger/store/integrity`. */
  readonly log: IntegritySource;
  /** How many entries the log holds. */
  size(): Promise<number>;
  /** Carries out one command. Answers a refusal with its code; throws only for faults of the store. */
  execute(command: CommandInput | CorrectionInput): Promise<ExecuteResult>;
  /** Carries out commands from NDJSON, one a line. */
  import(source: LineSource, options: ImportOptions): Promise<ImportReport>;
  /** The chart of a day. Throws `InvalidQuery`. */
  chart(asOf: AsOf): Promise<ChartView>;
  /** What changed for a subject, from what to what, in the order of recording. */
  audit(subject: AuditSubject, known?: Known): Promise<readonly AuditRow[]>;
  /** What an agency came out of and went into, on all days. Empty for an agency that is not known. */
  lineage(agencyId: string, known?: Known): Promise<readonly LineageNode[]>;
  /** How far each programme has come on a day. */
  progress(asOf: AsOf): Promise<readonly Progress[]>;
  /** Quota against posts and people of each agency on a day. */
  staffing(asOf: AsOf): Promise<readonly Staffing[]>;
  /** Who answers for what in each agency on a day, and what nobody answers for. Only what is certain. */
  responsibilities(asOf: AsOf): Promise<readonly Responsibilities[]>;
  /** How agencies stand to the levels above and below on a day: counterparts, several parents, unmatched pairs. */
  verticalAlignment(asOf: AsOf): Promise<readonly Alignment[]>;
  /** The issues that are open on a day. */
  openIssues(asOf: AsOf): Promise<readonly OpenIssue[]>;
  /**
   * What breaks a rule that refuses nothing, or is missing, by kind. Without a day that of the last entry, so everything that
   * is recorded. Throws `InvalidQuery`.
   */
  findings(asOf?: Partial<AsOf>): Promise<Findings>;
  /** What is known of a person: from the directory, unless the log says that the person was forgotten. */
  person(personId: string): Promise<Person>;
  /**
   * Records that a person is forgotten, as `execute` does with the command `ForgetPerson`, and destroys what the directory has.
   * Done only when `pending` is false: else `stuck` says what the directory could not do, and the next command or the next
   * opening asks it again. Whether anybody knows the id is not asked: `audit` and the directory can say so before.
   */
  forget(personId: string, options: ForgetOptions): Promise<ExecuteResult>;
  /** What should follow from entries and could not be written yet, with the reason and what to do. Empty if all is well. */
  stuck(): Promise<readonly StuckFollowUp[]>;
  close(): Promise<void>;
};

/**
 * Opens a ledger over a store, takes in its log and writes what an interrupted command left undone, unless the store was opened
 * for reading only.
 *
 * Throws what the store throws (`NotALedger`, `LedgerSchemaTooNew`, `DamagedEntry`...), `UnknownEvent` for entries of a later
 * release, `InvalidEvent` for damaged ones and `InvalidPolicy`.
 */
export const openLedger = async (options: LedgerOptions): Promise<Ledger> => {
  const { clock = () => new Date(), ids = randomUUID, people } = options;
  const rules = { hard: options.hardRules ?? allHardRules, policy: parsePolicy(options.policy ?? {}) };
  const core = createCore(await options.store({ validator }), clock, rules, people);
  await core.catchUp();
  const queries = createQueries(core.state, rules.policy);
  const serially = createQueue();
  const run = (input: unknown, importer?: string): Promise<ExecuteResult> => {
    const execution: Execution = { core, authorise: options.authorise, ids, importer };
    return serially(() => execute(input, execution));
  };
  const ask = <T>(answer: () => T): Promise<T> =>
    serially(async () => {
      await core.catchUp();
      return answer();
    });
  await runProcess(core);

  return {
    id: core.store.ledgerId,
    log: { ledgerId: core.store.ledgerId, integrity: core.store.integrity },
    size: () => ask(() => core.state.entries.length),
    execute: (command) => run(command),
    import: async (source, importOptions) => {
      demandImporter(importOptions.actor);
      return importOptions.dryRun === true
        ? rehearse(await serially(() => memoryCopyOf(core)), options, source, importOptions)
        : importCommands(source, (command) => run(command, importOptions.actor), importOptions);
    },
    chart: (asOf) => ask(() => queries.chart(asOf)),
    audit: (subject, known) => ask(() => queries.audit(subject, known)),
    lineage: (agencyId, known) => ask(() => queries.lineage(agencyId, known)),
    progress: (asOf) => ask(() => queries.progress(asOf)),
    staffing: (asOf) => ask(() => queries.staffing(asOf)),
    responsibilities: (asOf) => ask(() => queries.responsibilities(asOf)),
    verticalAlignment: (asOf) => ask(() => queries.verticalAlignment(asOf)),
    openIssues: (asOf) => ask(() => queries.openIssues(asOf)),
    findings: (asOf) => ask(() => queries.findings(asOf)),
    person: async (personId) => {
      const forgotten = await ask(() => core.state.forgotten.get(personId));
      if (forgotten !== undefined) {
        return { kind: 'forgotten', on: forgotten.data.effective, basis: forgotten.data.basis };
      }
      return (await people?.find(personId)) ?? { kind: 'unknown' };
    },
    forget: (personId, forgetOptions) => run(forgetPerson(personId, forgetOptions, core.now().slice(0, 10))),
    stuck: () => ask(() => [...core.state.pending.stuck(), ...core.forgetting.stuck()]),
    close: () => serially(() => core.store.close()),
  };
};

/** Runs an import on a copy in memory: everything is judged as it would be, nothing is stored. */
const rehearse = async (
  store: OpenStore,
  // Whoever is forgotten in a rehearsal stays in the directory.
  { people: _people, ...options }: LedgerOptions,
  source: LineSource,
  importOptions: ImportOptions,
): Promise<ImportReport> => {
  const ledger = await openLedger({ ...options, store });
  const report = await ledger.import(source, { ...importOptions, dryRun: false });
  await ledger.close();
  return report;
};

// A caller without types may leave the importer out, and the file's own actor must never take that place.
const demandImporter = (actor: unknown): void => {
  if (typeof actor === 'string' && actor.isWellFormed() && actor.trim() !== '' && actor.length <= 300) return;
  throw new InvalidQuery('actor', 'an import says who imports, in 1 to 300 characters');
};
