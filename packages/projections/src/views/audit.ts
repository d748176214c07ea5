import { type ChartRecord, isCorrection, isDated, type LedgerEntry, searchKey, subjectOf } from '@orgledger/domain';
import type { PlacedEntry } from '../chart/index.ts';
import { applyEntry, type Change, emptyChart } from '../fold/index.ts';
import { type EntrySummary, summarise } from './entry-summary.ts';
import { factsOf } from './facts.ts';
import { namesPerson } from './names-person.ts';
import { type FieldChange, type Said, saidBeside } from './said.ts';

/** Whose trail is asked for: one agency, position, person, merger or programme, or an instrument by its number, in any case, with or without diacritics. */
export type AuditSubject =
  | { readonly agency: string }
  | { readonly position: string }
  | { readonly person: string }
  | { readonly merger: string }
  | { readonly programme: string }
  | { readonly instrument: string };

/** One entry of a trail: what it changed, and which confirmations followed from it. */
export type AuditRow = {
  readonly entry: EntrySummary;
  readonly changes: readonly FieldChange[];
  /** What the entry says that shows in none of the changes. */
  readonly said: readonly Said[];
  /** Set when the entry changed nothing because it could not apply. */
  readonly notApplicable: string | undefined;
  readonly confirmations: readonly EntrySummary[];
  /** What corrected or annulled the entry, or its corrections, in the order of recording; each has a row of its own too. */
  readonly corrections: readonly EntrySummary[];
};

/**
 * The trail of a subject in the order of recording: entries as they stand, those that were annulled, and the corrections.
 * `entries` in log order as they were recorded, `placed` as they stand in fold order.
 */
export const auditTrail = (
  entries: readonly LedgerEntry[],
  placed: readonly PlacedEntry[],
  subject: AuditSubject,
): readonly AuditRow[] => {
  const matches = matcherOf(subject);
  const rows: AuditRow[] = [];
  const confirmations = confirmationsByCause(entries);
  const corrections = correctionsByRoot(entries);
  const chart = emptyChart();
  const rowOf = (entry: LedgerEntry, changes: readonly Change[], notApplicable: string | undefined): AuditRow => {
    const summary = summarise(entry);
    const fields = changes.flatMap(fieldChanges);
    return {
      entry: summary,
      changes: fields,
      said: saidBeside(summary, fields),
      notApplicable,
      confirmations: (confirmations.get(entry.id) ?? []).map(summarise),
      corrections: (corrections.get(entry.id) ?? []).map(summarise),
    };
  };
  for (const { entry } of placed) {
    const outcome = applyEntry(chart, entry);
    const changes = outcome.applied ? outcome.changes : [];
    if (!matches(entry, changes)) continue;
    rows.push(rowOf(entry, changes, outcome.applied ? undefined : outcome.reason.message));
  }
  const standing = new Set(placed.map(({ entry }) => entry.id));
  const shown = new Set(rows.map(({ entry }) => entry.id));
  for (const [rootId, list] of corrections) {
    const root = entries.find(({ id }) => id === rootId);
    if (root === undefined) continue;
    const annulled = !standing.has(rootId);
    if (!shown.has(rootId) && !(annulled && matches(root, []))) continue;
    if (annulled) rows.push(rowOf(root, [], 'the entry was annulled and counts for nothing'));
    for (const correction of list) rows.push(rowOf(correction, [], undefined));
  }
  return rows.sort((a, b) => a.entry.index - b.entry.index);
};

const confirmationsByCause = (entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> =>
  Map.groupBy(
    entries.filter(({ type }) => type === 'Confirmed'),
    (entry) => (entry.type === 'Confirmed' ? entry.data.cause.entryId : ''),
  );

/** The corrections of each entry and of its corrections, by the id of the entry. */
const correctionsByRoot = (entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> => {
  const roots = new Map<string, string>();
  return Map.groupBy(entries.filter(isCorrection), ({ id, data }) => {
    const root = roots.get(data.entryId) ?? data.entryId;
    roots.set(id, root);
    return root;
  });
};

type Matcher = (entry: LedgerEntry, changes: readonly Change[]) => boolean;

const matcherOf = (subject: AuditSubject): Matcher => {
  if ('instrument' in subject) {
    const wanted = searchKey(subject.instrument);
    return (entry) =>
      isDated(entry) &&
      entry.data.instruments.some(({ number }) => number !== undefined && searchKey(number) === wanted);
  }
  const [[kind, id] = ['', '']] = Object.entries(subject);
  const wanted = `${kind}:${id}`;
  return (entry, changes) =>
    entry.stream === `${kind}-${id}` ||
    (kind === 'person' && namesPerson(entry.data, id)) ||
    changes.some(({ after }) => subjectOf(after) === wanted);
};

/** What differs between two versions of a record, field by field. */
const fieldChanges = ({ before, after }: Change): readonly FieldChange[] => {
  const [was, is] = [before === undefined ? new Map<string, string>() : fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ subject: subjectOf(after), field, from: was.get(field), to: is.get(field) }));
};

// What is the same in every version of a record, or names an entry and not a fact.
const withoutNews = new Set(['record', 'id', 'by', 'unification']);

const fieldsOf = (record: ChartRecord): ReadonlyMap<string, string> =>
  new Map(
    factsOf(record, withoutNews).map(({ field, value, item }) =>
      item ? [`${field}[${value}]`, 'yes'] : [field, value],
    ),
  );
