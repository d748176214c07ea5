import type { CommandInput, LedgerEntry, Refusal } from '@orgledger/domain';
import { allowAll, type Ledger, openLedger } from '@orgledger/ledger';
import type { EntryValidator, EventStore, OpenStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { createResolver, type Step } from '@orgledger/testing';

/** A history that was played: what was ordered, what was refused, and the log as it is. */
export type Played = {
  readonly ledger: Ledger;
  readonly store: EventStore;
  readonly entries: readonly LedgerEntry[];
  /** The length of the log after each command and its follow-ups. */
  readonly sizes: readonly number[];
  readonly accepted: readonly CommandInput[];
  readonly refused: readonly RefusedCommand[];
};

type RefusedCommand = {
  readonly command: CommandInput;
  readonly refusal: Refusal;
  /** How many entries the log grew by; none, if all is well. */
  readonly growth: number;
};

export const LEDGER_ID = '6f1d2c1e-6a53-4c39-9a9f-0d2c6c1c5a11';

/** Plays steps on a ledger in memory, each resolved against the chart after all that is recorded so far. */
export const play = async (
  steps: readonly Step[],
  open: OpenStore = memoryStore({ ledgerId: LEDGER_ID }),
): Promise<Played> => {
  const shared = shareStore(open);
  let second = 0;
  const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++);
  const ledger = await openLedger({ store: shared.open, authorise: allowAll, clock });
  const resolver = createResolver();
  const sizes: number[] = [];
  const accepted: CommandInput[] = [];
  const refused: RefusedCommand[] = [];
  for (const step of steps) {
    let chart = await ledger.chart({ on: '9999-12-31' });
    for (const command of resolver.next(step, () => chart)) {
      const before = await ledger.size();
      const result = await ledger.execute(command);
      const after = await ledger.size();
      chart = await ledger.chart({ on: '9999-12-31' });
      if (result.ok) {
        accepted.push(command);
        sizes.push(after);
      } else refused.push({ command, refusal: result.refusal, growth: after - before });
    }
  }
  const store = shared.store();
  return { ledger, store, entries: await entriesOf(store), sizes, accepted, refused };
};

const entriesOf = async (store: EventStore): Promise<readonly LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  // The ledger's validator has read them against the schema of their type.
  for await (const entry of store.readAll()) entries.push(entry as unknown as LedgerEntry);
  return entries;
};

/** Keeps hold of the store that a ledger opens. */
const shareStore = (open: OpenStore) => {
  let opened: EventStore | undefined;
  return {
    open: async (args: { validator: EntryValidator }) => {
      opened = await open(args);
      return opened;
    },
    store: (): EventStore => {
      if (opened === undefined) throw new Error('the ledger has not opened its store yet');
      return opened;
    },
  };
};
