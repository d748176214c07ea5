import type { Refusal } from '@orgledger/domain';
import { allowAll, type Ledger, openLedger } from '@orgledger/ledger';
import type { OpenStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';

import type { AnyCommand } from '@orgledger/testing';
import { warnOnly } from '../support/policies.ts';
import { LEDGER_ID } from './play.ts';

export type Replayed = { readonly ledger: Ledger; readonly refusals: readonly Refusal[] };

/** Carries out commands on a ledger with the id of all generated ones, so that the same commands make the same entries. */
export const replay = async (
  commands: readonly AnyCommand[],
  store: OpenStore = memoryStore({ ledgerId: LEDGER_ID }),
): Promise<Replayed> => {
  const ledger = await openLedger({ store, authorise: allowAll, policy: warnOnly });
  const refusals: Refusal[] = [];
  for (const command of commands) {
    const result = await ledger.execute(command);
    if (!result.ok) refusals.push(result.refusal);
  }
  return { ledger, refusals };
};
