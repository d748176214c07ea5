import { parentPort, workerData } from 'node:worker_threads';
import { runBatch } from './batch.ts';

/** Plays the batches that it is told to, one after the other. */
parentPort?.on('message', async (batch: number) => {
  parentPort?.postMessage(await runBatch(workerData.seed, batch));
});
