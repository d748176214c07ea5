import type { CivilDate, Edtf } from '../time/index.ts';
import type { ClosingId, GateId } from './rule-id.ts';

/** Every rule that may refuse a command, by its id in the documents. */
export type RuleId = HardRuleId | GateId | ClosingId;

/** The rules that always refuse what breaks them. */
export type HardRuleId =
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'N1'
  | 'N5'
  | 'L1'
  | 'L2'
  | 'L3'
  | 'L4'
  | 'L5'
  | 'L7'
  | 'L8'
  | 'L9'
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'P4';

/** Why a command was refused. A stable contract: codes are added, never renamed. */
export type RefusalCode =
  /** The input has not the shape of a command; `field` says where. */
  | 'InvalidCommand'
  | 'UnknownCommand'
  /** The id names nothing that has begun. */
  | 'UnknownAgency'
  | 'UnknownPosition'
  | 'UnknownMerger'
  | 'UnknownProgramme'
  | 'UnknownIssue'
  /** The id is taken; ids are never reused. */
  | 'AlreadyExists'
  /** The command's own id was used for another command; `entries` names what that one became. */
  | 'IdReused'
  /** It is recorded already, by the entry in `entries`, or the chart of its day says so already. */
  | 'AlreadyRecorded'
  /** A rule of the domain; `rule` says which. */
  | 'RuleViolated'
  /** An entry that a correction names is not there, or cannot be corrected so; `entries` names it. */
  | 'CannotCorrect'
  /** The agency has promised itself, or what is asked of it, to another merger. */
  | 'AgencyJoined'
  /** The command, or another entry because of it, could not apply on its day; `entries` names it. */
  | 'NotApplicable'
  /** It would pass if the window were narrower; `window` says how narrow. */
  | 'WindowTooWide'
  /** No `authorise`, or it said no, or it failed. */
  | 'NotAuthorised'
  /** Another writer came between, more often than the ledger retries. */
  | 'Contention';

export type Refusal = {
  readonly code: RefusalCode;
  /** What is wrong and what to do; no names of people, no payload. */
  readonly message: string;
  readonly rule?: RuleId;
  readonly field?: string;
  /** The ids it speaks of: agencies, positions, functions, persons (opaque), mergers. */
  readonly ids?: readonly string[];
  /** The day on which it would break. */
  readonly day?: CivilDate;
  /** The ids of the entries of that day that touch the subject. */
  readonly entries?: readonly string[];
  /** The narrower window that would pass (`WindowTooWide`). */
  readonly window?: Edtf;
};
