import {
  type ChartLookup,
  compareFold,
  foldIndex,
  type LedgerEntry,
  type Refusal,
  type Subject,
  subjectOf,
  transitionRules,
  type Violation,
} from '@orgledger/domain';
import {
  applyEntry,
  type Change,
  type ChartIndex,
  copyChart,
  type MutableChart,
  type NotApplicableReason,
  type PlacedEntry,
} from '@orgledger/projections';
import { changesNothing } from './changes-nothing.ts';
import { allHardRules, type HardRules } from './hard-rules.ts';
import { stateViolations, violationKey } from './state-violations.ts';

/**
 * Judges entries by the definition: puts them into the log and folds every day from the first that changes, with them and
 * without. Refused is what could not apply, what would make another entry not applicable, and what breaks a shared rule; what
 * was broken before on that day does not count. Undefined: they may be recorded. Slow and plain on purpose.
 */
export const judgeDayByDay = (
  index: ChartIndex,
  added: readonly LedgerEntry[],
  rules: HardRules = allHardRules,
): Refusal | undefined => {
  const { placed, removed } = index.effectOf(added);
  const [first] = [...placed, ...removed].sort(compareFold);
  if (first === undefined) return undefined;
  // A version that is taken out is in the log as it is; what is put in comes after all that is not later.
  const start = Math.min(foldIndex(index.placed, first), ...removed.map((one) => index.placed.indexOf(one)));
  const { chart } = index.foldTo(start);
  const walk = createWalk(chart, new Set(placed), new Set(removed), rules);
  const days = [...index.placed.slice(start), ...placed].sort(compareFold);
  for (const [day, entries] of Map.groupBy(days, ({ window }) => window.last)) {
    const refusal = walk.through(entries);
    if (refusal !== undefined) return { ...refusal, day };
  }
  return undefined;
};

/** Two folds side by side: the log as it is, and the log with the entries put in. */
const createWalk = (
  before: MutableChart,
  added: ReadonlySet<PlacedEntry>,
  removed: ReadonlySet<PlacedEntry>,
  rules: HardRules,
) => {
  const after = copyChart(before);
  const touched = new Set<Subject>();
  const ids = new Set([...added].map(({ entry }) => entry.id));

  const through = (entries: readonly PlacedEntry[]): Omit<Refusal, 'day'> | undefined => {
    const ofDay = new Map<string, ReadonlySet<Subject>>();
    for (const one of entries) {
      const { entry } = one;
      const isNew = added.has(one);
      const old = isNew ? undefined : applyAndJudge(before, entry);
      if (removed.has(one)) {
        // What it set stands no longer, so its subjects may come to break something.
        if (old?.applied === true) for (const subject of old.changes.flatMap(subjectsOf)) touched.add(subject);
        continue;
      }
      const now = applyAndJudge(after, entry);
      if (!now.applied) {
        if (isNew) return cannotApply(now.reason);
        if (old?.applied === true) return makesNotApplicable(entry, now.reason);
        continue;
      }
      const broken = now.violations
        .filter(rules.counts)
        .find((violation) => !(old?.keys.has(violationKey(violation)) ?? false));
      if (broken !== undefined) return violated(broken, isNew ? [] : [entry.id]);
      const subjects = new Set(now.changes.flatMap(subjectsOf));
      ofDay.set(entry.id, subjects);
      if (!isNew) continue;
      if (changesNothing(entry, now.changes)) return nothingToRecord;
      for (const subject of subjects) touched.add(subject);
    }
    const subjects = new Set([...touched, ...[...ofDay.values()].flatMap((some) => [...some])]);
    const brokenBefore = stateViolations(before, subjects, rules);
    for (const [key, violation] of stateViolations(after, subjects, rules)) {
      if (brokenBefore.has(key)) continue;
      const naming = [...ofDay].filter(([id, some]) => !ids.has(id) && some.has(violation.subject)).map(([id]) => id);
      return violated(violation, naming);
    }
    return undefined;
  };

  return { through };
};

type Judged =
  | { readonly applied: false; readonly reason: NotApplicableReason; readonly keys: ReadonlySet<string> }
  | {
      readonly applied: true;
      readonly changes: readonly Change[];
      readonly violations: readonly Violation[];
      readonly keys: ReadonlySet<string>;
    };

const applyAndJudge = (chart: MutableChart, entry: LedgerEntry): Judged => {
  const violations: Violation[] = [];
  const observe = (before: ChartLookup, one: LedgerEntry, after: ChartLookup): void => {
    for (const rule of transitionRules) violations.push(...rule.judge(before, one, after));
  };
  const outcome = applyEntry(chart, entry, observe);
  const keys = new Set(violations.map(violationKey));
  return outcome.applied ? { ...outcome, violations, keys } : { ...outcome, keys };
};

/** The record itself and, for a position, the agencies it is or was in: their heads are theirs to count. */
const subjectsOf = ({ before, after }: Change): Subject[] => {
  const homes = [before, after].flatMap((record): Subject[] =>
    record?.record === 'position' ? [`agency:${record.agencyId}`] : [],
  );
  return [subjectOf(after), ...homes];
};

const cannotApply = ({ rule, missing, ids, message }: NotApplicableReason): Omit<Refusal, 'day'> => {
  const code = missing === undefined ? undefined : unknown[missing];
  return {
    code: code ?? (rule === undefined ? 'NotApplicable' : 'RuleViolated'),
    ...(rule === undefined ? {} : { rule }),
    ids,
    message,
  };
};

const unknown = { agency: 'UnknownAgency', position: 'UnknownPosition', programme: 'UnknownProgramme' } as const;

const nothingToRecord: Omit<Refusal, 'day'> = {
  code: 'AlreadyRecorded',
  message: 'the chart of that day says this already, so there is nothing to record; correct the data or the day',
};

const makesNotApplicable = (entry: LedgerEntry, { rule, ids, message }: NotApplicableReason): Omit<Refusal, 'day'> => ({
  code: 'NotApplicable',
  ...(rule === undefined ? {} : { rule }),
  ids,
  entries: [entry.id],
  message: `the entry ${entry.type} of that day is recorded already and could no longer apply: ${message}`,
});

const violated = ({ rule, ids, message }: Violation, entries: readonly string[]): Omit<Refusal, 'day'> => ({
  code: 'RuleViolated',
  rule,
  ids,
  ...(entries.length === 0 ? {} : { entries }),
  message,
});
