import type { AuditRow, Said } from '@orgledger/ledger';
import { csv } from './csv.ts';
import { instrument, provenanceLines } from './words.ts';

/** A trail for people: each entry with who decided, in force when, recorded when and by whom, and what it changed. */
export const auditText = (rows: readonly AuditRow[]): string => rows.map(rowText).join('\n\n');

const rowText = ({ entry, changes, said, notApplicable, confirmations, corrections }: AuditRow): string => {
  const stated = entry.statedActor === undefined ? '' : ` (the source names ${entry.statedActor})`;
  return [
    `#${entry.index} ${entry.type}  in force ${entry.effective ?? (entry.type === 'Confirmed' ? 'with its cause' : 'with what it corrects')}  [${entry.id}]`,
    `  recorded ${entry.recordedAt} by ${entry.actor ?? 'nobody named'}${stated}, in ${entry.stream}`,
    ...entry.instruments.map((one) => `  under ${instrument(one)}`),
    ...provenanceLines(entry.provenance).map((line) => `  ${line}`),
    ...(notApplicable === undefined ? [] : [`  not applicable, so nothing changed: ${notApplicable}`]),
    ...changes.map(({ subject, field, from, to }) => `  ${subject} ${field}: ${from ?? '-'} -> ${to ?? '-'}`),
    ...saidLines(said).map((line) => `  said: ${line}`),
    ...corrections.map(
      ({ index, type, instruments }) =>
        `  ${[`${verbs[type] ?? type} by #${index}`, ...instruments.map((one) => `under ${instrument(one)}`)].join(' ')}`,
    ),
    ...(confirmations.length === 0 ? [] : [`  confirmed in ${confirmations.map(({ stream }) => stream).join(', ')}`]),
  ].join('\n');
};

const verbs: Readonly<Record<string, string>> = { EntryCorrected: 'corrected', EntryAnnulled: 'annulled' };

/** Of a list no more than this is shown; JSON has it whole. */
const SHOWN = 5;

const saidLines = (said: readonly Said[]): readonly string[] =>
  [...Map.groupBy(said, ({ field }) => field.replace(/\[.*$/s, ''))].flatMap(([list, facts]) => [
    ...facts.slice(0, SHOWN).map(({ field, value }) => `${field} = ${value}`),
    ...(facts.length > SHOWN ? [`${list}: ${facts.length - SHOWN} more`] : []),
  ]);

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

/**
 * One row for each field that an entry changed and, with the subject `said`, for each thing that it says beside; an entry
 * without either has one row.
 */
export const auditCsv = (rows: readonly AuditRow[]): string =>
  csv(
    columns,
    rows.flatMap(({ entry, changes, said }) => {
      const fields = [
        ...changes,
        ...said.map(({ field, value }) => ({ subject: 'said', field, from: undefined, to: value })),
      ];
      return (fields.length === 0 ? [{ subject: '', field: '', from: '', to: '' }] : fields).map(
        ({ subject, field, from, to }) => [
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
        ],
      );
    }),
  );
