import type { Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { responsibilitiesText } from '../render/responsibilities.ts';
import type { Terminal } from '../terminal.ts';

export type ResponsibilitiesOptions = {
  readonly on: string;
  readonly knownAt?: string;
  readonly agency?: string;
  readonly format: string;
};

/** Prints who answers for what on a day, in all agencies or in one. */
export const responsibilities = async (
  ledger: Ledger,
  { on, knownAt, agency, format }: ResponsibilitiesOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const rows = await ledger.responsibilities({ on, knownAt });
  const asked = agency === undefined ? rows : rows.filter(({ agencyId }) => agencyId === agency);
  if (agency !== undefined && asked.length === 0)
    throw new Failure(
      EXIT.refused,
      'no agency of that id has a function or a task on that day; correct the id or the day',
    );
  terminal.out(format === 'json' ? JSON.stringify(asked, null, 2) : await responsibilitiesText(asked, ledger));
  return EXIT.ok;
};
