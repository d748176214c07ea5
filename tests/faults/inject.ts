import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import { runWriter, type Written } from './run-writer.ts';

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
  /** What the store has to answer at least once. */
  readonly answer: 'StorageFull' | 'OutcomeUnknown';
};

// While the ledger is being opened nothing is committed, and SQLite tells a full disk as any other failure there.
const WHILE_OPENING = 'StorageFailed';

export const injections: readonly Injection[] = [
  { name: 'disk full', call: 'pwrite64', error: 'ENOSPC', lasting: true, answer: 'StorageFull' },
  { name: 'fsync fails', call: 'fsync,fdatasync', error: 'EIO', lasting: false, answer: 'OutcomeUnknown' },
  { name: 'write fails', call: 'pwrite64', error: 'EIO', lasting: false, answer: 'OutcomeUnknown' },
];

/**
 * Lets the system fail at one of a writer's calls, a later one each time, and then opens the file again without failures: what was
 * acknowledged has to be there, what was said not to be stored must not, and the store has to go on.
 *
 * @param step how many calls further each time
 */
export const injectFailures = async (
  folder: string,
  injection: Injection,
  { runs, step }: { readonly runs: number; readonly step: number },
): Promise<InjectReport> => {
  const faults: string[] = [];
  const codes: Record<string, number> = {};
  for (let run = 0; run < runs; run += 1) {
    const when = 1 + run * step;
    const path = join(folder, `${injection.name.replaceAll(' ', '-')}-${run}.db`);
    const written = await writeUnderFailure(path, injection, when);
    for (const { code } of written.failures) codes[code] = (codes[code] ?? 0) + 1;
    faults.push(
      ...(await faultsAfter(path, written, injection)).map((fault) => `${injection.name} at call ${when}: ${fault}`),
    );
  }
  if (codes[injection.answer] === undefined)
    faults.push(`${injection.name} is never answered with ${injection.answer}`);
  return { runs, codes, faults };
};

const BATCHES = 40;

const writeUnderFailure = async (path: string, { call, error, lasting }: Injection, when: number): Promise<Written> => {
  await runWriter({ args: [path, '--batches', '1'] });
  const inject = `inject=${call}:error=${error}:when=${when}${lasting ? '+' : ''}`;
  const under = ['strace', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
  return runWriter({ args: [path, '--batches', String(BATCHES)], under });
};

const faultsAfter = async (
  path: string,
  { acknowledged, failures }: Written,
  { answer }: Injection,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { batch, code } of failures) {
    const known = code === answer || (code === WHILE_OPENING && (batch === 'opening' || batch === 'closing'));
    if (!known) faults.push(`batch ${batch} is answered with ${code}`);
  }
  if (failures.length === 0 && acknowledged < 1 + BATCHES) faults.push('the writer ended without a word');
  // A writer that could not open the file knew of no batch, and one is there.
  const known = Math.max(1, acknowledged);
  const { batches, faults: found } = await checkFile(path, known);
  faults.push(...found);
  const mayBeThere = failures.some(({ code }) => code === 'OutcomeUnknown') ? 1 : 0;
  if (batches > known + mayBeThere) faults.push('a batch is there that was said not to be stored');
  const after = await runWriter({ args: [path, '--batches', '3'] });
  if (after.failures.length > 0 || after.acknowledged !== batches + 3) faults.push('the store does not go on');
  return [...faults, ...(await checkFile(path, after.acknowledged)).faults];
};
