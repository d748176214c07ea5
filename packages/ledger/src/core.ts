import type { Policy } from '@orgledger/domain';
import type { EventStore } from '@orgledger/store';
import type { HardRules } from './judge/hard-rules.ts';
import { createForgetting, type Forgetting } from './people/forgetting.ts';
import type { PeopleDirectory } from './people/person.ts';
import { createLedgerState, type LedgerState } from './state/ledger-state.ts';

/** What a ledger judges by. */
export type Rules = { readonly hard: HardRules; readonly policy: Policy };

/** What the parts of a ledger share. */
export type LedgerCore = {
  readonly store: EventStore;
  readonly state: LedgerState;
  readonly rules: Rules;
  readonly forgetting: Forgetting;
  /** The instant to record, in UTC with milliseconds. */
  readonly now: () => string;
  /** Reads what others have recorded since. */
  catchUp(): Promise<void>;
};

export const createCore = (
  store: EventStore,
  clock: () => Date,
  rules: Rules,
  people: PeopleDirectory | undefined,
): LedgerCore => {
  const state = createLedgerState();
  return {
    store,
    state,
    rules,
    forgetting: createForgetting(state, people),
    now: () => clock().toISOString(),
    catchUp: async () => {
      if ((await store.head()) === state.entries.length) return;
      for await (const entry of store.readAll({ from: state.entries.length })) state.ingest(entry);
    },
  };
};
