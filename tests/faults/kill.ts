import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import { randomFrom } from './random.ts';
import { runWriter } from './run-writer.ts';

export type KillReport = {
  readonly cycles: number;
  /** Batches that were acknowledged in all. */
  readonly acknowledged: number;
  /** Kills after which a batch was there of which nobody had been told: allowed, and why commands have ids. */
  readonly unacknowledged: number;
  readonly faults: readonly string[];
};

export type KillOptions = {
  readonly folder: string;
  readonly cycles: number;
  readonly seed: number;
  /** More arguments of the writer. */
  readonly args?: readonly string[];
};

/** Files stay small, and the making of one is hit too. */
const CYCLES_OF_A_FILE = 25;

/** Writes, kills the writer at a random moment, looks at the file and goes on with it, again and again. */
export const killInALoop = async ({ folder, cycles, seed, args = [] }: KillOptions): Promise<KillReport> => {
  const random = randomFrom(seed);
  const faults: string[] = [];
  let [acknowledged, unacknowledged, before] = [0, 0, 0];
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % CYCLES_OF_A_FILE === 0) before = 0;
    const path = join(folder, `killed-${Math.floor(cycle / CYCLES_OF_A_FILE)}.db`);
    // Every tenth is hit while it starts.
    const [wait, starting] = [random() * 30, random() < 0.1];
    const killAfter = (ms: number, writer: { kill(signal: 'SIGKILL'): boolean }) =>
      setTimeout(() => writer.kill('SIGKILL'), ms);
    const written = await runWriter({
      args: [path, ...args],
      onStart: (writer) => starting && killAfter(wait * 10, writer),
      onLine: (line, writer) => !starting && line.startsWith('ready') && killAfter(wait, writer),
    });
    const known = Math.max(before, written.acknowledged);
    const { batches, faults: found } = await checkFile(path, known);
    faults.push(...found.map((fault) => `cycle ${cycle}: ${fault}`));
    faults.push(...written.failures.map(({ batch, code }) => `cycle ${cycle}: batch ${batch} failed with ${code}`));
    acknowledged += known - before;
    if (batches > known) unacknowledged += 1;
    before = Math.max(known, batches);
  }
  return { cycles, acknowledged, unacknowledged, faults };
};
