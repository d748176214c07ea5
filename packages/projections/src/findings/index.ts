export type { Certainty, Finding, FindingGroup, Findings } from './finding.ts';
export { findingsOn } from './findings-on.ts';
export type { FindingKind, FindingRule, Severity } from './kinds.ts';
export { subjectOfEntry } from './subject-of-entry.ts';
