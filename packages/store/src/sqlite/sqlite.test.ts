import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from '@orgledger/testing/store-contract';
import { sqliteStore } from './index.ts';

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgledger-'));
  return {
    open: sqliteStore(join(folder, 'ledger.db')),
    dispose: () => rm(folder, { recursive: true }),
    persistent: true,
  };
});
