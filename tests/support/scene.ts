import {
  type AgencyRecord,
  allowAll,
  type Ledger,
  type LedgerOptions,
  openLedger,
  type Refusal,
} from '@orgledger/ledger';
import type { OpenStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { expect } from 'vitest';
import { countingIds, steppingClock } from './clock.ts';
import type { Given } from './commands.ts';
import { warnOnly } from './policies.ts';
import { play, refusalOf } from './results.ts';

/** The ledger of every scene, so that two scenes with the same commands have the same entry ids. */
export const LEDGER_ID = '5f1c7a52-3a0c-4a7e-9f0b-6f6f0a1d2c3b';

export type Scene = { readonly ledger: Ledger; readonly store: OpenStore };

/** A store in memory with the id that all scenes share. */
export const sceneStore = (): OpenStore => memoryStore({ ledgerId: LEDGER_ID });

/**
 * Opens a ledger with a clock that steps and ids that count, over a store in memory and with a policy that only warns unless given
 * another.
 */
export const openScene = (options: Partial<LedgerOptions> = {}): Promise<Ledger> =>
  openLedger({
    store: sceneStore(),
    authorise: allowAll,
    clock: steppingClock(),
    ids: countingIds(),
    policy: warnOnly,
    ...options,
  });

/** A ledger in which some commands were carried out, and its store. */
export const scene = async (history: readonly Given[] = [], options: Partial<LedgerOptions> = {}): Promise<Scene> => {
  const store = options.store ?? sceneStore();
  const ledger = await openScene({ ...options, store });
  await play(ledger, history);
  return { ledger, store };
};

/** An agency on a day after all that the scenes know, once some commands were carried out. */
export const agencyAfter = async (history: readonly Given[], id: string): Promise<AgencyRecord | undefined> => {
  const { ledger } = await scene(history);
  return (await ledger.chart({ on: '2030-01-01' })).agencies.get(id);
};

/** Why a command is refused after others; it must leave the ledger as it was. */
export const refusedAfter = async (history: readonly Given[], command: Given): Promise<Refusal> => {
  const { ledger } = await scene(history);
  const size = await ledger.size();
  const refusal = refusalOf(await ledger.execute(command));
  expect(await ledger.size()).toBe(size);
  return refusal;
};
