import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkFile } from './check-file.ts';
import { createDisk } from './disk.ts';
import { randomFrom } from './random.ts';
import { runWriter } from './run-writer.ts';
import { readTrace, straceInto } from './trace.ts';

export type PowerCutReport = {
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Cuts that leave of what was not synced nothing, and any of its sectors. */
  readonly clean: number;
  readonly torn: number;
  /** Batches that the traced writer was told are stored. */
  readonly acknowledged: number;
  /** Cuts after which acknowledged batches were gone. */
  readonly losses: number;
  /** What else was wrong: half a batch, a gap, a file that cannot be opened. */
  readonly faults: readonly string[];
};

export type PowerCutOptions = {
  readonly folder: string;
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly clean: number;
  readonly torn: number;
  /** How many batches the traced writer writes; some two hundred take SQLite through a checkpoint of its log. */
  readonly batches: number;
  readonly seed: number;
};

/** Whether there is strace, and it may trace: some containers forbid it. */
export const hasStrace = (): boolean =>
  spawnSync('strace', ['-o', '/dev/null', process.execPath, '--version'], { stdio: 'ignore' }).status === 0;

/** Records what a writer does to its disk, and cuts the power again and again at another moment of that record. */
export const cutPower = async (options: PowerCutOptions): Promise<PowerCutReport> => {
  const { folder, synchronous, batches, seed } = options;
  const path = join(folder, `cut-${synchronous}.db`);
  // The ledger is there when the record begins: names of files are not what is tried here.
  await runWriter({ args: [path, '--batches', '1'] });
  const name = basename(path);
  const initial = new Map([[name, readFileSync(path)]]);
  const output = join(folder, `trace-${synchronous}`);
  const args = [path, '--batches', String(batches), '--synchronous', synchronous];
  const { acknowledged } = await runWriter({ args, under: straceInto(output) });
  const steps = await readTrace(output, new Set([name, `${name}-wal`]));

  const random = randomFrom(seed);
  const cuts = [
    ...Array.from({ length: options.clean }, () => ({ after: Math.floor(random() * steps.length), torn: false })),
    ...Array.from({ length: options.torn }, () => ({ after: Math.floor(random() * steps.length), torn: true })),
  ].sort((one, other) => one.after - other.after);

  const disk = createDisk(initial);
  const faults: string[] = [];
  let [told, losses, done] = [1, 0, 0];
  for (const { after, torn } of cuts) {
    for (; done <= after; done += 1) {
      const step = steps[done];
      if (step?.call === 'said') told = step.line.startsWith('ack ') ? Number(step.line.slice(4)) + 1 : told;
      else if (step !== undefined) disk.apply(step);
    }
    const left = disk.afterPowerCut(() => torn && random() < 0.5);
    const found = await checkLeft(join(folder, 'left'), left, name, told);
    if (found.some((fault) => fault.startsWith('lost:'))) losses += 1;
    const others = found.filter((fault) => !fault.startsWith('lost:'));
    faults.push(...others.map((fault) => `${torn ? 'torn' : 'clean'} cut after step ${after}: ${fault}`));
  }
  return { synchronous, clean: options.clean, torn: options.torn, acknowledged, losses, faults };
};

const checkLeft = async (
  folder: string,
  left: ReadonlyMap<string, Buffer>,
  name: string,
  acknowledged: number,
): Promise<readonly string[]> => {
  mkdirSync(folder);
  try {
    for (const [file, content] of left) writeFileSync(join(folder, file), content);
    return (await checkFile(join(folder, name), acknowledged)).faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
