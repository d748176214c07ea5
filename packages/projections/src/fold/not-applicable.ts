import type { RuleId } from '@orgledger/domain';

/** Why an entry cannot apply in full on its day. It then changes nothing and is a finding. */
export type NotApplicableReason = {
  readonly rule?: RuleId;
  /** The kind of the first id, when nothing of that id has begun by that day. */
  readonly missing?: 'agency' | 'position' | 'programme';
  readonly ids: readonly string[];
  readonly message: string;
};

/** Thrown inside the fold only; `applyEntry` catches it. */
export class NotApplicable extends Error {
  readonly reason: NotApplicableReason;

  constructor(reason: NotApplicableReason) {
    super(reason.message);
    this.reason = reason;
  }
}
