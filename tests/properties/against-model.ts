import type { CommandInput, CorrectionInput } from '@orgledger/domain';
import type { Ledger } from '@orgledger/ledger';
import { organisationOn } from '../model/model.ts';
import { sentences } from '../model/sentences.ts';
import { tablesOf } from './chart-tables.ts';

/** What the reference model says of a day and the chart does not, and the other way round. */
export type Differences = { readonly missing: readonly string[]; readonly unexpected: readonly string[] };

type Options = {
  /** How many entries of the log are known. */
  readonly size?: number;
  /** The ids of the entries that a command became, where some are corrected. */
  readonly entriesOf?: (command: CommandInput | CorrectionInput) => readonly string[];
};

export const none: Differences = { missing: [], unexpected: [] };

/** Compares the chart with what the model makes of the commands that were accepted, in the order of their acceptance. */
export const againstModel = async (
  ledger: Pick<Ledger, 'chart'>,
  accepted: readonly (CommandInput | CorrectionInput)[],
  on: string,
  { size, entriesOf = () => [] }: Options = {},
): Promise<Differences> => {
  const model = sentences(
    organisationOn(
      accepted.map((said) => ({ said, entries: entriesOf(said) })),
      on,
    ),
  );
  const chart = sentences(tablesOf(await ledger.chart({ on, ...(size === undefined ? {} : { knownAt: { size } }) })));
  return { missing: [...model.difference(chart)], unexpected: [...chart.difference(model)] };
};
