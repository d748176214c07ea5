import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import { runWriter } from './run-writer.ts';

export type InjectReport = {
  readonly runs: number;
  /** How often the store answered with each code. */
  readonly codes: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

/** What the system is made to answer, to which of a writer's calls. */
export type Injection = {
  readonly name: 'disk full' | 'fsync fails' | 'write fails';
  readonly call: string;
  readonly error: 'ENOSPC' | 'EIO';
  /** Whether all later calls fail too, as on a disk that stays full. */
  readonly lasting: boolean;
};

export const injections: readonly Injection[] = [
  { name: 'disk full', call: 'pwrite64', error: 'ENOSPC', lasting: true },
  { name: 'fsync fails', call: 'fsync,fdatasync', error: 'EIO', lasting: false },
  { name: 'write fails', call: 'pwrite64', error: 'EIO', lasting: false },
];

const TYPED = new Set(['StorageFull', 'StorageFailed', 'OutcomeUnknown', 'StoreBusy', 'DamagedLog']);

/**
 * Lets the system fail at one of a writer's calls, a later one each time, and then opens the file again without failures: what was
 * acknowledged has to be there, every failure has to be typed, and the store has to go on.
 *
 * @param step how many calls further each time
 */
export const injectFailures = async (
  folder: string,
  { name, call, error, lasting }: Injection,
  { runs, step }: { readonly runs: number; readonly step: number },
): Promise<InjectReport> => {
  const faults: string[] = [];
  const codes: Record<string, number> = {};
  for (let run = 0; run < runs; run += 1) {
    const path = join(folder, `${name.replaceAll(' ', '-')}-${run}.db`);
    await runWriter({ args: [path, '--batches', '1'] });
    const when = 1 + run * step;
    const inject = `inject=${call}:error=${error}:when=${when}${lasting ? '+' : ''}`;
    const under = ['strace', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
    const { acknowledged, failures } = await runWriter({ args: [path, '--batches', '40'], under });
    for (const { code } of failures) {
      codes[code] = (codes[code] ?? 0) + 1;
      if (!TYPED.has(code)) faults.push(`${name} at call ${when}: ${code}`);
    }
    if (failures.length === 0 && acknowledged < 41)
      faults.push(`${name} at call ${when}: the writer ended without a word`);
    const after = await runWriter({ args: [path, '--batches', '3'] });
    if (after.failures.length > 0) faults.push(`${name} at call ${when}: the store does not go on after it`);
    if (after.acknowledged < acknowledged + 3)
      faults.push(`${name} at call ${when}: acknowledged batches were not found again`);
    faults.push(
      ...(await checkFile(path, after.acknowledged)).faults.map((fault) => `${name} at call ${when}: ${fault}`),
    );
  }
  return { runs, codes, faults };
};
