import type { CivilDate, Edtf, Subject } from '@orgledger/domain';
import type { OpenIssue } from '../views/index.ts';
import { type FindingKind, type FindingRule, findingKinds, type KindDescription, type Severity } from './kinds.ts';

/**
 * `certain`: it is so. `possible`: it depends on which days of their windows entries are of. `unknown`: what is recorded
 * does not say.
 */
export type Certainty = 'certain' | 'possible' | 'unknown';

/** Something on record that breaks a rule, may break one, or is missing. */
export type Finding = {
  readonly kind: FindingKind;
  /** Undefined where no rule says so. */
  readonly rule: FindingRule | undefined;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What it is about, the most telling first. */
  readonly subjects: readonly Subject[];
  /** The ids of the entries that it rests on; none where it is that something is missing. */
  readonly entries: readonly string[];
  /** The day or the window of what it is about; the day asked for where it is about a state on that day. */
  readonly day: CivilDate | Edtf;
  /** What is the matter, and what to do. */
  readonly message: string;
  /** Open issues that await guidance on just this: a closing rule is covered by one. */
  readonly issues: readonly OpenIssue[];
};

/** All findings of one kind. */
export type FindingGroup = Pick<Finding, 'kind' | 'rule' | 'severity'> & {
  /** What findings of this kind have in common. */
  readonly statement: string;
  readonly count: number;
  readonly certainties: Readonly<Record<Certainty, number>>;
  readonly findings: readonly Finding[];
};

/** What was found on a day, by kind, the gravest first. */
export type Findings = {
  readonly on: CivilDate;
  /** How many entries of the log were known. */
  readonly size: number;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
};

/** What a finding says for itself; the rest is that of its kind. */
type OwnFinding = Pick<Finding, 'kind' | 'subjects' | 'entries' | 'day' | 'message'> &
  Partial<Pick<Finding, 'certainty' | 'rule' | 'issues'>>;

/** A finding with what its kind says of it. Certain, and of the rule of its kind, unless it says otherwise. */
export const finding = (own: OwnFinding): Finding => {
  const { rule, severity }: KindDescription = findingKinds[own.kind];
  return { rule, certainty: 'certain', issues: [], ...own, severity };
};
