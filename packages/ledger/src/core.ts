import type { EventStore } from '@orgledger/store';
import { createLedgerState, type LedgerState } from './state/ledger-state.ts';

/** What the parts of a ledger share. */
export type LedgerCore = {
  readonly store: EventStore;
  readonly state: LedgerState;
  /** The instant to record, in UTC with milliseconds. */
  readonly now: () => string;
  /** Reads what others have recorded since. */
  catchUp(): Promise<void>;
};

export const createCore = (store: EventStore, clock: () => Date): LedgerCore => {
  const state = createLedgerState();
  return {
    store,
    state,
    now: () => clock().toISOString(),
    catchUp: async () => {
      if ((await store.head()) === state.entries.length) return;
      for await (const entry of store.readAll({ from: state.entries.length })) state.ingest(entry);
    },
  };
};
