import { describe } from 'vitest';
import { appendCases } from './append-cases.ts';
import { concurrencyCases } from './concurrency-cases.ts';
import { idempotencyCases } from './idempotency-cases.ts';
import { integrityCases } from './integrity-cases.ts';
import { modelCases } from './model-cases.ts';
import { payloadCases } from './payload-cases.ts';
import { readCases } from './read-cases.ts';
import type { MakeStore } from './scene.ts';
import { sizeCases } from './size-cases.ts';
import { subscriptionCases } from './subscription-cases.ts';
import { validatorCases } from './validator-cases.ts';

export type { MakeStore, StoreUnderTest } from './scene.ts';

/**
 * Registers vitest tests that hold a store to the port: bounds, conflicts, idempotent append, concurrent writers, paging,
 * payloads, subscriptions, the Merkle tree, and agreement with a plain model on random histories.
 *
 * @param name the store's name in the titles
 * @param makeStore makes an empty backend; called once a test and some dozens of times by the model
 */
export const storeContract = (name: string, makeStore: MakeStore): void => {
  describe(`store contract: ${name}`, () => {
    appendCases(makeStore);
    idempotencyCases(makeStore);
    concurrencyCases(makeStore);
    readCases(makeStore);
    sizeCases(makeStore);
    payloadCases(makeStore);
    subscriptionCases(makeStore);
    validatorCases(makeStore);
    integrityCases(makeStore);
    modelCases(makeStore);
  });
};
