import type { OpenStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import type { Step } from '@orgledger/testing';
import { LEDGER_ID, type Played, playSteps } from '@orgledger/testing/proofs';
import { warnOnly } from '../support/policies.ts';

export { LEDGER_ID, type Played };

/** Plays steps on a ledger in memory, each resolved against the chart after all that is recorded so far. */
export const play = (steps: readonly Step[], open: OpenStore = memoryStore({ ledgerId: LEDGER_ID })): Promise<Played> =>
  playSteps(steps, { store: open, policy: warnOnly });
