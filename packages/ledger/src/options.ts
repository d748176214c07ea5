import type { DomainCommand, PolicyInput, Target } from '@orgledger/domain';
import type { OpenStore } from '@orgledger/store';
import type { HardRules } from './judge/hard-rules.ts';
import type { PeopleDirectory } from './people/person.ts';

/**
 * Says whether an actor may give a command. Anything but `true`, and a failure, means no. `context` names the aggregate
 * and says whether the command comes from an import, whose actor is the importer.
 */
export type Authorise = (
  command: DomainCommand,
  actor: string,
  context: { readonly target: Target; readonly imported: boolean },
) => boolean | Promise<boolean>;

/** Lets everybody do everything: for examples, tests and a ledger with one user. Has to be written down to be used. */
export const allowAll: Authorise = () => true;

export type LedgerOptions = {
  /** Opens the store, for example `sqliteStore('ledger.db')`. */
  readonly store: OpenStore;
  /** Without one, every command is refused. */
  readonly authorise?: Authorise;
  /** Stamps entries; the system's clock unless given. */
  readonly clock?: () => Date;
  /** Makes an id for a command that has none; random UUIDs unless given. */
  readonly ids?: () => string;
  /** Names of people, for example `openVault({ path })`. Whoever opened it closes it. Without one, nobody has a name. */
  readonly people?: PeopleDirectory;
  /** How severe gates and closing rules are, and their parameters; what is left out is as in the default policy. */
  readonly policy?: PolicyInput;
  /** For tests only, made by `hardRulesForTestsWithout`: all hard rules unless given. */
  readonly hardRules?: HardRules;
};
