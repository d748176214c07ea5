import { type ChartRecord, type LedgerEntry, type Subject, searchKey, subjectOf } from '@orgledger/domain';
import type { PlacedEntry } from '../chart/index.ts';
import { applyEntry, type Change, emptyChart } from '../fold/index.ts';
import { type EntrySummary, summarise } from './entry-summary.ts';

/** Whose trail is asked for: one agency, position, person, merger or programme, or an instrument by its number, in any case, with or without diacritics. */
export type AuditSubject =
  | { readonly agency: string }
  | { readonly position: string }
  | { readonly person: string }
  | { readonly merger: string }
  | { readonly programme: string }
  | { readonly instrument: string };

/** One field of one record, from what to what; undefined: there was or is nothing. */
export type FieldChange = {
  readonly subject: Subject;
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** One entry of a trail: what it changed, and which confirmations followed from it. */
export type AuditRow = {
  readonly entry: EntrySummary;
  readonly changes: readonly FieldChange[];
  /** Set when the entry changed nothing because it could not apply. */
  readonly notApplicable: string | undefined;
  readonly confirmations: readonly EntrySummary[];
};

/** The trail of a subject in the order of recording. `entries` in log order, `placed` the same in fold order. */
export const auditTrail = (
  entries: readonly LedgerEntry[],
  placed: readonly PlacedEntry[],
  subject: AuditSubject,
): readonly AuditRow[] => {
  const matches = matcherOf(subject);
  const rows: AuditRow[] = [];
  const confirmations = confirmationsByCause(entries);
  const chart = emptyChart();
  for (const { entry } of placed) {
    const outcome = applyEntry(chart, entry);
    const changes = outcome.applied ? outcome.changes : [];
    if (!matches(entry, changes)) continue;
    rows.push({
      entry: summarise(entry),
      changes: changes.flatMap(fieldChanges),
      notApplicable: outcome.applied ? undefined : outcome.reason.message,
      confirmations: (confirmations.get(entry.id) ?? []).map(summarise),
    });
  }
  return rows.sort((a, b) => a.entry.index - b.entry.index);
};

const confirmationsByCause = (entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> =>
  Map.groupBy(
    entries.filter(({ type }) => type === 'Confirmed'),
    (entry) => (entry.type === 'Confirmed' ? entry.data.cause.entryId : ''),
  );

type Matcher = (entry: LedgerEntry, changes: readonly Change[]) => boolean;

const matcherOf = (subject: AuditSubject): Matcher => {
  if ('instrument' in subject) {
    const wanted = searchKey(subject.instrument);
    return (entry) =>
      entry.type !== 'Confirmed' &&
      entry.data.instruments.some(({ number }) => number !== undefined && searchKey(number) === wanted);
  }
  const [[kind, id] = ['', '']] = Object.entries(subject);
  const wanted = `${kind}:${id}`;
  return (entry, changes) =>
    entry.stream === `${kind}-${id}` ||
    (kind === 'person' && entry.type === 'HolderAttested' && entry.data.personId === id) ||
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
// What names an element of a list, so that a change shows under one field instead of two.
const naming = ['line', 'functionId', 'bloc', 'sealId', 'body', 'taskId', 'personId', 'issueId', 'mergerId', 'name'];
// The one fact of an object that says nothing else.
const wrapping = /\.(value|effective)$/;

/** The facts of a record as flat text: `lines[party] -> ha-long/party-committee`. */
const fieldsOf = (record: ChartRecord): Map<string, string> => {
  const fields = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) for (const item of value) walkItem(path, item);
    else if (typeof value === 'object') walkObject(path, value, '');
    else fields.set(path.replace(wrapping, ''), String(value));
  };
  const walkObject = (path: string, value: object, named: string): void => {
    // That it happened is all that is said of it, such as of an issue that was resolved.
    const said = Object.entries(value).filter(([, part]) => part !== undefined);
    if (said.every(([key]) => key === 'by')) fields.set(path, 'yes');
    for (const [key, part] of Object.entries(value)) {
      if (!withoutNews.has(key) && key !== named) walk(path === '' ? key : `${path}.${key}`, part);
    }
  };
  const walkItem = (path: string, item: unknown): void => {
    if (typeof item !== 'object' || item === null) {
      fields.set(`${path}[${String(item)}]`, 'yes');
      return;
    }
    const facts = Object.entries(item).filter(([key]) => !withoutNews.has(key));
    const [key = '', name = ''] = facts.find(([one]) => naming.includes(one)) ?? [];
    const others = facts.filter(([one, part]) => one !== key && part !== undefined && part !== null);
    const [[, only] = []] = others;
    if (others.length === 0) fields.set(`${path}[${name}]`, 'yes');
    else if (typeof only === 'boolean') fields.set(`${path}[${name}]`, only ? (others[0]?.[0] ?? 'yes') : 'yes');
    else if (others.length === 1) walk(`${path}[${name}]`, only);
    else walkObject(`${path}[${name}]`, item, key);
  };
  walk('', record);
  return fields;
};
