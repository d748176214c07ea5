import { storeContract } from '@orgledger/testing/store-contract';
import { memoryStore } from './index.ts';

storeContract('memory', async () => ({ open: memoryStore(), dispose: async () => {}, persistent: false }));
