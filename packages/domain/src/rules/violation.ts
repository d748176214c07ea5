import type { ChartLookup, LedgerEntry, Subject } from '../chart/index.ts';
import type { RuleId } from '../errors/index.ts';

/** A rule, whom it concerns, and what to do about it. */
export type Violation = {
  readonly rule: RuleId;
  /** The record whose rule it is; what was broken for it before does not count again. */
  readonly subject: Subject;
  /** The ids it speaks of. */
  readonly ids: readonly string[];
  readonly message: string;
};

/** A shared rule about the state of the chart at the end of a day. Judged for the subjects that a command touches. */
export type StateRule = {
  readonly id: RuleId;
  readonly judge: (chart: ChartLookup, subject: Subject) => readonly Violation[];
};

/** A shared rule about one entry: what it finds when it applies, and what it leaves. */
export type TransitionRule = {
  readonly id: RuleId;
  readonly judge: (before: ChartLookup, entry: LedgerEntry, after: ChartLookup) => readonly Violation[];
};

/** The id of a subject of a kind, or undefined for another kind. */
export const idOf = (subject: Subject, kind: string): string | undefined =>
  subject.startsWith(`${kind}:`) ? subject.slice(kind.length + 1) : undefined;
