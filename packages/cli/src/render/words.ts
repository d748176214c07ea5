import type { Bounds, EntrySummary, LegalInstrument, Provenance, Refusal, Warning } from '@orgledger/ledger';

/** `15`, or `between 10 and 14`. */
export const bounds = ({ atLeast, atMost }: Bounds): string =>
  atLeast === atMost ? String(atLeast) : `between ${atLeast} and ${atMost}`;

/** `1 agency`, `2 agencies`, `between 1 and 3 agencies`. */
export const counted = (count: number | Bounds, one: string, several: string): string => {
  const number = typeof count === 'number' ? String(count) : bounds(count);
  return `${number} ${number === '1' ? one : several}`;
};

/** An instrument in a line: its number, what it is, who issued it, and its own days. */
export const instrument = (one: LegalInstrument): string => {
  const days = [
    one.signed === undefined ? '' : `signed ${one.signed}`,
    one.announced === undefined ? '' : `announced ${one.announced}`,
    one.inForce === undefined ? '' : `in force ${one.inForce}`,
  ].filter((text) => text !== '');
  const issued = one.issuer === undefined ? '' : ` of ${one.issuer}`;
  const number = one.number === undefined ? `${one.kind} (number not known)` : `${one.kind} ${one.number}`;
  return [number + issued, ...days].join(', ');
};

/** Where a statement comes from, in lines: the mark, each source with its address, and what has another origin. */
export const provenanceLines = (provenance: Provenance | undefined): readonly string[] => {
  if (provenance === undefined) return [];
  const ref = provenance.ref === undefined ? '' : ` (${provenance.ref})`;
  const note = provenance.note === undefined ? '' : `: ${provenance.note}`;
  const sources = (list: Provenance['sources']): string[] =>
    (list ?? []).map(({ title, url }) => `  source: ${title}${url === undefined ? '' : ` <${url}>`}`);
  return [
    `${provenance.mark}${ref}${note}`,
    ...sources(provenance.sources),
    ...(provenance.fields ?? []).flatMap((field) => [
      `  ${field.field}: ${field.mark}${field.note === undefined ? '' : `: ${field.note}`}`,
      ...sources(field.sources).map((line) => `  ${line}`),
    ]),
  ];
};

/** ` (assumed)`, where the entry that set a value is an assumption; nothing for what was stated. */
export const markOf = (entry: EntrySummary | undefined): string =>
  entry?.provenance?.mark === 'assumed' ? ' (assumed)' : '';

/** A refusal in a line: the code, the rule, the field, and what to do. */
export const refusal = (one: Omit<Refusal, 'code'> & { readonly code: string }): string => {
  const where = [one.rule, one.field, one.day].filter((part) => part !== undefined && part !== '');
  const entries = one.entries === undefined ? '' : ` [entries: ${one.entries.join(', ')}]`;
  return `${one.code}${where.length === 0 ? '' : ` (${where.join(', ')})`}: ${one.message}${entries}`;
};

/** A warning in a line: the rule, what it speaks of, and what to do. */
export const warning = ({ rule, ids, message }: Warning): string =>
  `warning (${[rule, ...ids].join(', ')}): ${message}`;
