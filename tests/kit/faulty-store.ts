import type { NewEntry, OpenStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { LEDGER_ID } from '@orgledger/testing/proofs';

/** A store in which the second abolition is one of the agency of the first. */
export const endsTwice = (): OpenStore => async (args) => {
  const store = await memoryStore({ ledgerId: LEDGER_ID })(args);
  let first: NewEntry['data'][string] | undefined;
  return {
    ...store,
    append: (stream, events, options) =>
      store.append(
        stream,
        events.map((event) => {
          if (event.type !== 'AgencyAbolished') return event;
          first ??= event.data['agencyId'];
          return first === undefined ? event : { ...event, data: { ...event.data, agencyId: first } };
        }),
        options,
      ),
  };
};
