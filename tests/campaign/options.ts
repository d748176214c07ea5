import { parseArgs } from 'node:util';
import { BATCH } from './batch.ts';

export type CampaignOptions = {
  readonly runs: number;
  readonly seed: number;
  /** The first run to play: those before it were played and counted earlier. */
  readonly from: number;
  readonly workers: number;
  /** Where the summary is written. */
  readonly out: string;
};

/** What `--runs`, `--seed`, `--from`, `--workers` and `--out` say. Throws on anything but whole numbers. */
export const readOptions = (args: readonly string[]): CampaignOptions => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: { runs: text, seed: text, from: text, workers: text, out: text },
  });
  const whole = (name: 'runs' | 'seed' | 'from' | 'workers', otherwise: number): number => {
    const given = values[name] ?? String(otherwise);
    if (/^\d{1,9}$/.test(given)) return Number(given);
    throw new RangeError(`--${name} is a whole number, 0 to 999999999`);
  };
  const inBatches = (runs: number): number => Math.ceil(runs / BATCH) * BATCH;
  return {
    runs: inBatches(whole('runs', 2_000)),
    seed: whole('seed', Date.now() % 1_000_000),
    from: Math.floor(whole('from', 0) / BATCH) * BATCH,
    workers: Math.max(1, whole('workers', 2)),
    out: values.out ?? 'tests/campaign/summary.json',
  };
};
