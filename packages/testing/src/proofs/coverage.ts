import { eventSchemas, type Policy, type RefusalCode, ruleCatalogue } from '@orgledger/domain';
import type { Played } from './player.ts';

/** How often something was reached: event types, refusal codes, and the rules that refused. */
export type Counts = {
  readonly histories: number;
  readonly accepted: number;
  readonly refused: number;
  readonly events: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
};

/** The least number of times that each has to be reached. */
export type Demand = { readonly events: number; readonly refusals: number };

export type Coverage = {
  readonly add: (played: Pick<Played, 'entries' | 'accepted' | 'refused'>) => void;
  readonly merge: (other: Counts) => void;
  readonly counts: () => Counts;
  /** What was reached less often than demanded, each with how often it was; empty if all is well. */
  readonly missing: (demand: Demand) => readonly string[];
  /** Throws `NotCovered`, naming what was reached less often than demanded. */
  readonly demand: (demand: Demand) => void;
};

/** Event types, refusals or rules that were hardly reached, so that what was played says little about them. */
export class NotCovered extends Error {
  readonly code = 'NotCovered';
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`hardly reached: ${missing.join(', ')}; play more histories, or give the generator a step that reaches it`);
    this.name = 'NotCovered';
    this.missing = missing;
  }
}

/**
 * Counts what histories reach: all event types, all refusal codes, all hard rules, and the gates and closing rules that refuse
 * under a policy, from 0. Without a policy the latter are counted as they come and not demanded.
 */
export const coverage = (policy?: Policy): Coverage => {
  const totals = { histories: 0, accepted: 0, refused: 0 };
  const events = counter(eventSchemas.keys());
  const refusals = counter(Object.keys(refusalCodes));
  const rules = counter([...Object.keys(ruleCatalogue), ...(policy === undefined ? [] : refusing(policy))]);
  const missing = (demand: Demand): readonly string[] => [
    ...events.below(demand.events),
    ...refusals.below(demand.refusals),
    ...rules.below(demand.refusals),
  ];
  return {
    add: ({ entries, accepted, refused }) => {
      totals.histories += 1;
      totals.accepted += accepted.length;
      totals.refused += refused.length;
      for (const { type } of entries) events.add(type);
      for (const { refusal } of refused) {
        refusals.add(refusal.code);
        if (refusal.rule !== undefined) rules.add(refusal.rule);
      }
    },
    merge: (other) => {
      totals.histories += other.histories;
      totals.accepted += other.accepted;
      totals.refused += other.refused;
      for (const [type, times] of Object.entries(other.events)) events.add(type, times);
      for (const [code, times] of Object.entries(other.refusals)) refusals.add(code, times);
      for (const [rule, times] of Object.entries(other.rules)) rules.add(rule, times);
    },
    counts: () => ({ ...totals, events: events.all(), refusals: refusals.all(), rules: rules.all() }),
    missing,
    demand: (demand) => {
      const found = missing(demand);
      if (found.length > 0) throw new NotCovered(found);
    },
  };
};

/**
 * The gates and closing rules that refuse under a policy. N4 cannot be reached: that places do not add up comes of more holders
 * than room, which T6 refuses before.
 */
const refusing = ({ gates, closing }: Policy): readonly string[] =>
  Object.entries({ ...gates, ...closing })
    .filter(([rule, { severity }]) => (severity === 'refuse' || severity === 'hold') && rule !== 'N4')
    .map(([rule]) => rule);

const counter = (names: Iterable<string>) => {
  const demanded = new Set(names);
  const counts = new Map([...demanded].map((name) => [name, 0]));
  return {
    add: (name: string, times = 1) => counts.set(name, (counts.get(name) ?? 0) + times),
    all: () => Object.fromEntries(counts),
    below: (least: number) =>
      [...counts]
        .filter(([name, times]) => demanded.has(name) && times < least)
        .map(([name, times]) => `${name} ${times}`),
  };
};

/** All codes: a code that is added to the domain does not compile until it is counted here. */
const refusalCodes: Readonly<Record<RefusalCode, true>> = {
  InvalidCommand: true,
  UnknownCommand: true,
  UnknownAgency: true,
  UnknownPosition: true,
  UnknownMerger: true,
  UnknownProgramme: true,
  UnknownIssue: true,
  AlreadyExists: true,
  IdReused: true,
  AlreadyRecorded: true,
  RuleViolated: true,
  AgencyJoined: true,
  NotApplicable: true,
  CannotCorrect: true,
  WindowTooWide: true,
  NotAuthorised: true,
  Contention: true,
};
