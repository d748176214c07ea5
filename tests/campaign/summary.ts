import { readFile, writeFile } from 'node:fs/promises';
import { defaultPolicy } from '@orgledger/domain';
import { type Counts, coverage } from '@orgledger/testing/proofs';

/** What a campaign came to: kept as JSON, and gone on with by `--from`. */
export type Summary = {
  readonly seed: number;
  readonly runs: number;
  readonly seconds: number;
  readonly runsPerSecond: number;
} & Counts;

/** In 100,000 runs each event type at least 500 times and each refusal at least 50; in fewer, as much less. */
const demandFor = (runs: number) => ({
  events: Math.floor(runs / 200),
  refusals: Math.floor(runs / 2_000),
});

/** What was reached too seldom. */
export const hardlyReached = (summary: Summary): readonly string[] => {
  const reached = coverage(defaultPolicy);
  reached.merge(summary);
  return reached.missing(demandFor(summary.runs));
};

export const writeSummary = (file: string, summary: Summary): Promise<void> =>
  writeFile(file, `${JSON.stringify(summary, undefined, 2)}\n`);

/** The summary of the runs before `from`, to go on with. Throws where the file is one of other runs. */
export const earlierSummary = async (file: string, seed: number, from: number): Promise<Summary | undefined> => {
  if (from === 0) return undefined;
  const earlier: Summary = JSON.parse(await readFile(file, 'utf8'));
  if (earlier.seed === seed && earlier.runs === from) return earlier;
  throw new RangeError(
    `${file} is of ${earlier.runs} runs of seed ${earlier.seed}; go on with --from and --seed of those`,
  );
};
