import type { Origin } from './command.ts';
import type { Fact, Facts, Provenance } from './facts.ts';

/** Where one field comes from, if not from where the rest of the command does. */
export type FieldOrigin = NonNullable<Origin['fields']>[number];

type Source = NonNullable<Origin['sources']>[number];

/** The origin of a command that says what a fact says. `row`: of `assumptions.json`, for a fact that is itself assumed. */
export const originOf = (facts: Facts, { id, provenance }: Fact, fields: FieldOrigin[] = [], row?: string): Origin => {
  const isAssumed = provenance.mark === 'assumed';
  if (isAssumed !== (row !== undefined)) throw new TypeError(`${id}: an assumed fact, and no other, needs its row`);
  const origin = { mark: provenance.mark, ref: id, ...trace(facts, provenance) };
  return {
    ...origin,
    ...(row === undefined ? {} : { note: because(row, origin.note ?? 'No source says so.') }),
    ...(fields.length === 0 ? {} : { fields }),
  };
};

/** The origin of a command that no source states. The row of `assumptions.json` says more than the note. */
export const assumed = (row: string, note: string, more: Pick<Origin, 'ref' | 'fields'> = {}): Origin => {
  const { ref, fields } = more;
  return {
    mark: 'assumed',
    ...(ref === undefined ? {} : { ref }),
    note: because(row, note),
    ...(fields === undefined ? {} : { fields }),
  };
};

/** A field that no source states, in a command that otherwise rests on a fact. */
export const assumedField = (field: string, row: string, note: string): FieldOrigin => ({
  field,
  mark: 'assumed',
  note: because(row, note),
});

/** A field with a provenance of its own among the facts; `row` where what the command says of it is assumed. */
export const fieldOrigin = (facts: Facts, field: string, provenance: Provenance, row?: string): FieldOrigin => {
  const origin = { field, mark: provenance.mark, ...trace(facts, provenance) };
  if (row !== undefined) return { ...origin, mark: 'assumed', note: because(row, origin.note ?? 'No source says so.') };
  if (origin.mark === 'assumed') throw new TypeError(`${field} is assumed: name the row of assumptions.json`);
  return origin;
};

/** The newspaper report that the story is taken from. */
export const fromArticle = (facts: Facts, field: string): FieldOrigin => ({
  field,
  mark: 'article',
  sources: [sourceOf(facts, 'article')],
});

const because = (row: string, note: string): string => `${note} [assumption: ${row}]`;

const trace = (facts: Facts, { mark, sources, note }: Provenance): Pick<Origin, 'sources' | 'note'> => {
  // What the article says names no other source: the article is the source.
  const keys = sources ?? (mark === 'article' ? ['article'] : []);
  return {
    ...(keys.length === 0 ? {} : { sources: keys.map((key) => sourceOf(facts, key)) }),
    ...(note === undefined ? {} : { note }),
  };
};

const sourceOf = (facts: Facts, key: string): Source => {
  const source = facts.sources.get(key);
  if (source === undefined) throw new TypeError(`the facts name the source ${key} and do not describe it`);
  const { title, url } = source;
  // A source without an address says so in words.
  return url !== undefined && URL.canParse(url) ? { title, url } : { title };
};
