import type { AuditRow } from '@orgledger/ledger';
import { csv } from './csv.ts';
import { instrument, provenanceLines } from './words.ts';

/** A trail for people: each entry with who decided, in force when, recorded when and by whom, and what it changed. */
export const auditText = (rows: readonly AuditRow[]): string => rows.map(rowText).join('\n\n');

const rowText = ({ entry, changes, notApplicable, confirmations }: AuditRow): string => {
  const stated = entry.statedActor === undefined ? '' : ` (the source names ${entry.statedActor})`;
  return [
    `#${entry.index} ${entry.type}  in force ${entry.effective ?? 'with its cause'}  [${entry.id}]`,
    `  recorded ${entry.recordedAt} by ${entry.actor ?? 'nobody named'}${stated}, in ${entry.stream}`,
    ...entry.instruments.map((one) => `  under ${instrument(one)}`),
    ...provenanceLines(entry.provenance).map((line) => `  ${line}`),
    ...(notApplicable === undefined ? [] : [`  not applicable, so nothing changed: ${notApplicable}`]),
    ...changes.map(({ subject, field, from, to }) => `  ${subject} ${field}: ${from ?? '-'} -> ${to ?? '-'}`),
    ...(confirmations.length === 0 ? [] : [`  confirmed in ${confirmations.map(({ stream }) => stream).join(', ')}`]),
  ].join('\n');
};

export const auditJson = (rows: readonly AuditRow[]): string => JSON.stringify(rows, null, 2);

const columns = [
  'index',
  'entry',
  'type',
  'effective',
  'recordedAt',
  'actor',
  'instruments',
  'mark',
  'sources',
  'subject',
  'field',
  'from',
  'to',
];

/** One row for each field that an entry changed; an entry that changed none has one row. */
export const auditCsv = (rows: readonly AuditRow[]): string =>
  csv(
    columns,
    rows.flatMap(({ entry, changes }) => {
      const fields = changes.length === 0 ? [{ subject: '', field: '', from: '', to: '' }] : changes;
      return fields.map(({ subject, field, from, to }) => [
        String(entry.index),
        entry.id,
        entry.type,
        entry.effective ?? '',
        entry.recordedAt,
        entry.actor ?? '',
        entry.instruments.map(instrument).join('; '),
        entry.provenance?.mark ?? '',
        (entry.provenance?.sources ?? []).map(({ title, url }) => url ?? title).join(' '),
        subject,
        field,
        from ?? '',
        to ?? '',
      ]);
    }),
  );
