import type { AuditSubject, Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { auditCsv, auditJson, auditText } from '../render/audit.ts';
import { personHeading } from '../render/person-name.ts';
import type { Terminal } from '../terminal.ts';

export type AuditOptions = {
  readonly agency?: string;
  readonly position?: string;
  readonly person?: string;
  readonly merger?: string;
  readonly programme?: string;
  readonly instrument?: string;
  readonly knownAt?: string;
  readonly format: string;
};

/** Prints the trail of one subject. */
export const audit = async (ledger: Ledger, options: AuditOptions, terminal: Terminal): Promise<ExitCode> => {
  const rows = await ledger.audit(subjectOf(options), { knownAt: options.knownAt });
  if (rows.length === 0) throw new Failure(EXIT.refused, 'nothing is recorded of that; correct the id');
  if (options.format === 'json') terminal.out(auditJson(rows));
  else if (options.format === 'csv') terminal.out(auditCsv(rows));
  else
    terminal.out([await headingOf(ledger, options), auditText(rows)].filter((part) => part !== undefined).join('\n\n'));
  return EXIT.ok;
};

/** The name is in no export: it is only shown. */
const headingOf = async (ledger: Ledger, { person }: AuditOptions): Promise<string | undefined> =>
  person === undefined ? undefined : personHeading(ledger, person);

const subjectOf = ({ agency, position, person, merger, programme, instrument }: AuditOptions): AuditSubject => {
  const given: AuditSubject[] = [];
  if (agency !== undefined) given.push({ agency });
  if (position !== undefined) given.push({ position });
  if (person !== undefined) given.push({ person });
  if (merger !== undefined) given.push({ merger });
  if (programme !== undefined) given.push({ programme });
  if (instrument !== undefined) given.push({ instrument });
  const [subject, ...more] = given;
  if (subject !== undefined && more.length === 0) return subject;
  throw new Failure(EXIT.usage, 'name one of --agency, --position, --person, --merger, --programme, --instrument');
};
