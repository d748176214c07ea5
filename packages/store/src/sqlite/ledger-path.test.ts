import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { ledgerPath } from './ledger-path.ts';

const MAKES_AND_REMOVES = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { rmSync, writeFileSync } = require('node:fs');
  parentPort.postMessage('begun');
  for (;;) {
    writeFileSync(workerData, '');
    rmSync(workerData);
  }
`;

it('a file that another process makes at this moment is no link that leads nowhere', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'orgledger-test-')));
  const path = join(folder, 'ledger.db');
  const other = new Worker(MAKES_AND_REMOVES, { eval: true, workerData: path });
  try {
    await new Promise((resolve) => other.once('message', resolve));
    for (let turn = 0; turn < 20_000; turn += 1) expect(ledgerPath(path)).toBe(path);
  } finally {
    await other.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
});
