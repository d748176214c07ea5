import { storeContract } from '@orgledger/testing/store-contract';
import { expect, it } from 'vitest';
import { memoryStore } from './index.ts';

storeContract('memory', async () => ({ open: memoryStore(), dispose: async () => {}, persistent: false }));

it('a log in memory has an id from which the ids of events can be derived', () => {
  expect(() => memoryStore({ ledgerId: 'quang-ninh' })).toThrow(/ledgerId must be a UUID in lower case/);
});
