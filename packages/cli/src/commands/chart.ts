import type { Ledger } from '@orgledger/ledger';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { chartCsv } from '../render/chart-csv.ts';
import { chartJson } from '../render/chart-json.ts';
import { chartTree } from '../render/chart-tree.ts';
import { subtree } from '../render/subtree.ts';
import type { Terminal } from '../terminal.ts';

export type ChartOptions = {
  readonly on: string;
  readonly knownAt?: string;
  readonly root: readonly string[];
  readonly format: string;
};

/** Prints the chart of a day. */
export const chart = async (
  ledger: Ledger,
  { on, knownAt, root, format }: ChartOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const view = await ledger.chart({ on, knownAt });
  const stray = root.find((id) => !view.agencies.has(id));
  if (stray !== undefined) {
    throw new Failure(
      EXIT.refused,
      `no agency of the id given with --root has begun by ${on}; correct the id or the day`,
    );
  }
  const include = subtree(view, root);
  if (format === 'json') terminal.out(chartJson(view, include));
  else if (format === 'csv') terminal.out(chartCsv(view, include));
  else terminal.out(await chartTree(view, ledger, root));
  return EXIT.ok;
};
