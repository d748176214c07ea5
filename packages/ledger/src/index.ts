export type {
  AgencyRecord,
  ChartRecord,
  ClosingId,
  CommandInput,
  GateId,
  HardRuleId,
  LegalInstrument,
  Policy,
  PolicyInput,
  PositionRecord,
  Provenance,
  Refusal,
  RefusalCode,
  RuleId,
} from '@orgledger/domain';
export { InvalidPolicy, parsePolicy } from '@orgledger/domain';
export type {
  Alignment,
  Answerable,
  AuditRow,
  AuditSubject,
  Bounds,
  Certainty,
  ChartView,
  Counterpart,
  EntrySummary,
  FieldChange,
  Finding,
  FindingGroup,
  FindingKind,
  FindingRule,
  Findings,
  KnownAt,
  LineageNode,
  OpenIssue,
  PossibleValue,
  PossibleValues,
  Progress,
  Responsibilities,
  Said,
  Severity,
  Staffing,
  UnmatchedPair,
  ValueKey,
} from '@orgledger/projections';
export { InvalidQuery } from './errors.ts';
export type { ImportOptions, ImportReport, RefusedLine, WarnedLine } from './import/import-commands.ts';
export type { LineSource } from './import/lines.ts';
export type { LineRefusal } from './import/parse-line.ts';
export { type HardRules, hardRulesForTestsWithout } from './judge/hard-rules.ts';
export { type Ledger, openLedger } from './open-ledger.ts';
export { type Authorise, allowAll, type LedgerOptions } from './options.ts';
export type { ForgetOptions } from './people/forget-person.ts';
export type { Forgotten, PeopleDirectory, Person, PersonDetails } from './people/person.ts';
export type { Warning } from './policy/verdict.ts';
export type { StuckFollowUp } from './process/follow-up.ts';
export type { AsOf, Known } from './queries.ts';
export type { Executed, ExecuteResult } from './results.ts';
