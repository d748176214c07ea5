import { Worker } from 'node:worker_threads';
import { defaultPolicy } from '@orgledger/domain';
import { coverage, explain } from '@orgledger/testing/proofs';
import { BATCH, type BatchDone } from './batch.ts';
import { readOptions } from './options.ts';
import { earlierSummary, hardlyReached, type Summary, writeSummary } from './summary.ts';

const { runs, seed, from, workers, out } = readOptions(process.argv.slice(2));
const earlier = await earlierSummary(out, seed, from);
const reached = coverage(defaultPolicy);
if (earlier !== undefined) reached.merge(earlier);
const started = performance.now();
console.log(`seed ${seed}, runs ${from} to ${runs} on ${workers} workers`);

const last = runs / BATCH;
let next = from / BATCH;
let done = next;
// Batches come back in any order, and are counted in theirs: so a campaign can be gone on with where it stopped.
const waiting = new Map<number, BatchDone>();

const summaryNow = (): Summary => {
  const seconds = (performance.now() - started) / 1000;
  const total = Math.round(seconds + (earlier?.seconds ?? 0));
  return {
    seed,
    runs: done * BATCH,
    seconds: total,
    runsPerSecond: Math.round(((done * BATCH - from) / seconds) * 10) / 10,
    ...reached.counts(),
  };
};

const take = async (result: BatchDone): Promise<void> => {
  if (result.counterexample !== undefined) {
    console.error(explain('every property holds', result.counterexample));
    console.error(result.counterexample.commands.map((command) => JSON.stringify(command)).join('\n'));
    process.exit(1);
  }
  waiting.set(result.batch, result);
  for (let ready = waiting.get(done); ready !== undefined; ready = waiting.get(done)) {
    reached.merge(ready.counts);
    waiting.delete(done);
    done += 1;
  }
  if (done > from / BATCH && (done % 20 === 0 || done === last)) {
    const summary = summaryNow();
    console.log(`${summary.runs} runs, ${summary.runsPerSecond} a second`);
    await writeSummary(out, summary);
  }
};

const play = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { seed } });
    const give = (): void => {
      if (next >= last) {
        void worker.terminate().then(() => resolve());
        return;
      }
      worker.postMessage(next);
      next += 1;
    };
    worker.on('error', reject);
    worker.on('message', (result: BatchDone) => void take(result).then(give, reject));
    give();
  });

await Promise.all(Array.from({ length: workers }, play));

const summary = summaryNow();
await writeSummary(out, summary);
for (const kind of ['events', 'refusals', 'rules'] as const) {
  const counts = Object.entries(summary[kind]).sort(([, one], [, other]) => one - other);
  console.log(`\n${kind}\n${counts.map(([name, times]) => `${String(times).padStart(8)}  ${name}`).join('\n')}`);
}
console.log(`\nseed ${seed}: ${summary.runs} runs in ${summary.seconds} s, ${summary.runsPerSecond} a second`);
const missing = hardlyReached(summary);
if (missing.length > 0) {
  console.error(`hardly reached: ${missing.join(', ')}`);
  process.exitCode = 1;
}
