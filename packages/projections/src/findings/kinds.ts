import type { RuleId } from '@orgledger/domain';

/** The rule that something on record breaks, or may break. */
export type FindingRule = RuleId;

/**
 * `gate`: judged when a merger is completed. `closing`: has to hold, or to be covered by an issue that awaits guidance,
 * before a merger is settled. `warning` and `information`: nothing has to be done for the record to be sound.
 */
export type Severity = 'gate' | 'closing' | 'warning' | 'information';

export type KindDescription = {
  readonly rule?: FindingRule;
  readonly severity: Severity;
  readonly statement: string;
};

/**
 * The kinds of finding, in the order in which they are told. The codes are a stable contract: kinds are added, never
 * renamed.
 */
export const findingKinds = {
  MergedInMoratorium: {
    rule: 'P12',
    severity: 'gate',
    statement: 'A merger falls, or may fall, in the time of a moratorium that covers it, or may cover it.',
  },
  NoLegalBasis: {
    rule: 'P5',
    severity: 'gate',
    statement: 'A merger rests on no instrument, and its programme had no leave to pilot.',
  },
  NoInstrument: { rule: 'P7', severity: 'gate', statement: 'A change of the structure rests on no instrument.' },
  NotConsulted: {
    rule: 'P3',
    severity: 'gate',
    statement: 'No consultation that covers the merger was closed before its approval.',
  },
  NoRationale: { rule: 'P6', severity: 'gate', statement: 'A merger was proposed without a reason.' },
  LevelsDiffer: { rule: 'P13', severity: 'gate', statement: 'The parties of a merger are of different levels.' },
  DrafterApproved: {
    rule: 'S1',
    severity: 'gate',
    statement: 'An official who drafted a merger approved it too, or nobody said who did.',
  },
  ApproverHoldsPost: {
    rule: 'S2',
    severity: 'gate',
    statement: 'An official who approved a merger holds a post that it changed.',
  },
  PayerEnded: { rule: 'B1', severity: 'closing', statement: 'The body that pays for an agency has ended.' },
  PayerUnknown: { rule: 'B1', severity: 'closing', statement: 'Nothing says who pays for an agency.' },
  SealOfEndedAgency: { rule: 'K1', severity: 'closing', statement: 'A seal was left with an agency that ended.' },
  SealsOfOneBloc: { rule: 'K1', severity: 'closing', statement: 'An agency has more than one seal of a bloc.' },
  AffiliateOfEndedAgency: {
    rule: 'O1',
    severity: 'closing',
    statement: 'A party cell, trade union or youth union was left with an agency that ended.',
  },
  OverQuota: { rule: 'N3', severity: 'closing', statement: 'More places are filled than quota and surplus allow.' },
  QuotaUnknown: { rule: 'N3', severity: 'closing', statement: 'Nothing says how large the quota of an agency is.' },
  NoWorkingRegulation: {
    rule: 'P9',
    severity: 'closing',
    statement: 'An agency that began with a merger has no working regulation.',
  },
  FunctionNotRegulated: {
    rule: 'P9',
    severity: 'closing',
    statement: 'The regulation of an agency after a merger covers not every function, or perhaps not.',
  },
  HeadcountOpen: {
    rule: 'N2',
    severity: 'closing',
    statement: 'Of staff who came with a merger it is not recorded where they are, or how many they were.',
  },
  PostsDoNotAddUp: {
    rule: 'N4',
    severity: 'closing',
    statement: 'Filled and vacant places together are not the established ones.',
  },
  StaffNotTrained: {
    rule: 'P10',
    severity: 'closing',
    statement: 'Somebody answers for a task of the other side without, or perhaps without, training for it.',
  },
  PilotNotReviewed: { rule: 'P11', severity: 'closing', statement: 'A pilot ended without a review before its end.' },
  NotApplicable: { severity: 'warning', statement: 'An entry could not apply in full, so it changed nothing.' },
  WindowOrder: {
    severity: 'warning',
    statement: 'On an early day of its window an entry would break a rule that it keeps on the last.',
  },
  TitlesNotUnified: {
    rule: 'P1',
    severity: 'warning',
    statement: 'The heads of agencies that were joined into one were not one person by unified titles before.',
  },
  NoInstrumentOfLine: {
    rule: 'P8',
    severity: 'warning',
    statement: 'No instrument of a merger is known to be of each line on which the agency reports.',
  },
  UnknownReceiver: {
    severity: 'warning',
    statement: 'Nobody is known to have received what an agency had when it ended.',
  },
  FunctionUnknownReceiver: { severity: 'warning', statement: 'Nobody is known to have received a function.' },
  NoHeadPost: { rule: 'F4', severity: 'warning', statement: 'An active agency has no head position.' },
  HeadPostVacant: { rule: 'F4', severity: 'warning', statement: 'Nobody is known to hold the head position.' },
  AttestationContradicted: {
    severity: 'warning',
    statement: 'Somebody was seen in a post that others certainly held throughout.',
  },
  PostsOverLimit: { severity: 'warning', statement: 'An agency has more posts of a class than its limit.' },
  SurplusExpired: {
    severity: 'warning',
    statement: 'Posts above a limit or quota are still there after the last day on which they were allowed.',
  },
  ProcedureUnknown: {
    rule: 'P4',
    severity: 'information',
    statement: 'Nothing is known of how a merger was proposed and approved.',
  },
  InstrumentWithoutNumber: {
    rule: 'P7',
    severity: 'information',
    statement: 'An instrument is named without its number.',
  },
} as const satisfies Record<string, KindDescription>;

export type FindingKind = keyof typeof findingKinds;
