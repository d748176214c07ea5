import { allowAll, type Ledger, type LedgerOptions, openLedger } from '@orgledger/ledger';
import type { OpenStore } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';
import { countingIds, steppingClock } from '../support/clock.ts';
import type { Given } from '../support/commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { logOf, rawRows } from '../support/log.ts';
import { play } from '../support/results.ts';
import { LEDGER_ID, openScene, sceneStore } from '../support/scene.ts';

/** A ledger under test and a look at everything that it has stored. */
export type Bench = AsyncDisposable & { readonly ledger: Ledger; readonly stored: () => Promise<unknown> };

/** What a ledger is opened with; everything is allowed unless something is given. */
type Options = Pick<LedgerOptions, 'authorise'>;

export type OpenBench = (history: readonly Given[], options?: Options) => Promise<Bench>;

export const inMemory: OpenBench = async (history, options) => {
  const store = sceneStore();
  const ledger = await openWith(store, history, options);
  return { ledger, stored: () => logOf(store), [Symbol.asyncDispose]: () => ledger.close() };
};

export const inFile: OpenBench = async (history, options) => {
  const folder = await temporaryFolder();
  const path = folder.file('ledger.db');
  const ledger = await openWith(sqliteStore(path, { ledgerId: LEDGER_ID }), history, options);
  return {
    ledger,
    // Read by SQLite, not by the library: every column of every row.
    stored: async () => rawRows(path),
    [Symbol.asyncDispose]: async () => {
      await ledger.close();
      await folder[Symbol.asyncDispose]();
    },
  };
};

/** Plays the history with everything allowed, then opens the store again with the options. */
const openWith = async (store: OpenStore, history: readonly Given[], options: Options = { authorise: allowAll }) => {
  const shared = { store, clock: steppingClock(), ids: countingIds() };
  const first = await openScene({ ...shared, authorise: allowAll });
  await play(first, history);
  await first.close();
  return openLedger({ ...shared, ...options });
};

/** Where a ledger may be kept. */
export const benches: readonly (readonly [where: string, open: OpenBench])[] = [
  ['in memory', inMemory],
  ['in a file', inFile],
];
