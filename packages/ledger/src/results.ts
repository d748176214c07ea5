import type { Refusal } from '@orgledger/domain';
import type { Warning } from './policy/verdict.ts';

export type Executed = {
  readonly ok: true;
  /** The ids of the entries that the command became; none when it was repeated. */
  readonly entries: readonly string[];
  /** How many entries in other streams followed, from this command and from earlier ones that were interrupted. */
  readonly confirmations: number;
  /** True when this command was carried out before: nothing happened now. */
  readonly repeated: boolean;
  /** True when some follow-up could not be written yet; the next command or the next opening writes it. */
  readonly pending: boolean;
  /** Rules that are not kept, where the policy says that they warn. None for a command that was repeated. */
  readonly warnings: readonly Warning[];
};

/** What `execute` answers. It throws only for faults of the store. */
export type ExecuteResult = Executed | { readonly ok: false; readonly refusal: Refusal };
