import type { AgencyRecord, LedgerEntry, PositionRecord, ProgrammeRecord, Subject } from '../chart/index.ts';
import type { DomainEvent } from '../registry/index.ts';
import type { Window } from '../time/index.ts';

export type EntryOf<T extends DomainEvent['type']> = LedgerEntry<Extract<DomainEvent, { type: T }>>;

/** A moratorium from its declaration until it is lifted, where it is. */
export type Moratorium = {
  readonly declared: EntryOf<'MoratoriumDeclared'>;
  readonly from: Window;
  readonly lifted: { readonly by: string; readonly window: Window } | undefined;
};

/** A merger as it comes about, with what the chart and the log said just before. */
export type MergerFacts = {
  readonly entry: EntryOf<'AgenciesMerged'>;
  readonly window: Window;
  readonly proposal: EntryOf<'MergerProposed'> | undefined;
  readonly approval: EntryOf<'MergerApproved'> | undefined;
  /** The agencies that join, whole or with a part, and in an absorption the absorbing one, as they were before. */
  readonly predecessors: readonly AgencyRecord[];
  readonly absorbing: AgencyRecord | undefined;
  /** The agency that goes on with what they were, as the merger leaves it. */
  readonly successor: AgencyRecord | undefined;
  /** The positions that the merger moves, joins or ends, as they were before. */
  readonly positions: readonly PositionRecord[];
  /** The programmes that it is part of: the one it names, and those that plan it. */
  readonly programmes: readonly ProgrammeRecord[];
  readonly programmesAtApproval: readonly ProgrammeRecord[];
  /** All moratoria, of any programme. */
  readonly moratoria: readonly Moratorium[];
  /** The window of an entry that stands behind a value of a record. Throws for any other. */
  readonly windowOf: (entryId: string) => Window;
};

export const subjectOfMerger = ({ entry }: MergerFacts): Subject => `merger:${entry.data.mergerId}`;

/** False where only the merger is known, and not how it was proposed or approved. */
export const isProcedureKnown = ({ proposal, approval }: MergerFacts): boolean =>
  proposal?.data.procedure !== 'unknown' && approval?.data.procedure !== 'unknown';

/**
 * What is missing in a procedure that is on record is missing; where only the merger is known, it is not known whether it
 * was missing.
 */
export const missing = (facts: MergerFacts): 'broken' | 'unknown' => (isProcedureKnown(facts) ? 'broken' : 'unknown');

/** All agencies that take part, the absorbing one last. */
export const partiesBefore = ({ predecessors, absorbing }: MergerFacts): readonly AgencyRecord[] =>
  absorbing === undefined ? predecessors : [...predecessors, absorbing];
