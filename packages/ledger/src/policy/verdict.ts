import type { ClosingId, GateId, Refusal } from '@orgledger/domain';

/** A rule that is not kept and refuses nothing, because the policy says so. */
export type Warning = {
  readonly rule: GateId | ClosingId;
  /** The ids that it speaks of. */
  readonly ids: readonly string[];
  /** What is the matter, and what to do. */
  readonly message: string;
};

/** What the rules that a policy speaks of say of a command. */
export type Verdict = { readonly refusal: Refusal | undefined; readonly warnings: readonly Warning[] };

export const nothingToSay: Verdict = { refusal: undefined, warnings: [] };
