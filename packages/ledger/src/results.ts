import type { Refusal } from '@orgledger/domain';

export type Executed = {
  readonly ok: true;
  /** The ids of the entries that the command became; none when it was repeated. */
  readonly entries: readonly string[];
  /** How many entries in other streams followed from it. */
  readonly confirmations: number;
  /** True when this command was carried out before: nothing happened now. */
  readonly repeated: boolean;
  /** True when some follow-up could not be written yet; the next command or the next opening writes it. */
  readonly pending: boolean;
};

/** What `execute` answers. It throws only for faults of the store. */
export type ExecuteResult = Executed | { readonly ok: false; readonly refusal: Refusal };
