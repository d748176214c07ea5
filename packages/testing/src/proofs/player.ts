import type { Chart, LedgerEntry, Refusal } from '@orgledger/domain';
import { type Authorise, type Ledger, type LedgerOptions, openLedger } from '@orgledger/ledger';
import type { EventStore } from '@orgledger/store';
import { memoryStore } from '@orgledger/store/memory';
import { RACED, RIVALLED, STRANGER } from '../histories/actors.ts';
import type { AnyCommand } from '../histories/any-command.ts';
import { latestChart } from './latest-chart.ts';
import { sharedStore } from './shared-store.ts';

/** A command that a history tried and the ledger refused. */
export type RefusedCommand = {
  readonly command: AnyCommand;
  readonly refusal: Refusal;
  /** How many entries the log grew by; none, if all is well. */
  readonly growth: number;
};

/** A history that was played: what was ordered, what was refused, and the log as it is. */
export type Played = {
  readonly ledger: Ledger;
  readonly store: EventStore;
  readonly entries: readonly LedgerEntry[];
  /** The length of the log after each command that was accepted and its follow-ups. */
  readonly sizes: readonly number[];
  readonly accepted: readonly AnyCommand[];
  readonly refused: readonly RefusedCommand[];
};

/** A ledger in memory that carries out commands one by one and keeps what came of them. */
export type Player = {
  readonly execute: (command: AnyCommand) => Promise<boolean>;
  /** The chart after all that is recorded. */
  readonly look: () => Chart;
  readonly played: () => Played;
};

/** What a caller may set of the ledger under test; the rest is made so that the same history gives the same log. */
export type PlayOptions = Partial<LedgerOptions>;

export const openPlayer = async (options: PlayOptions = {}): Promise<Player> => {
  const shared = sharedStore(options.store ?? memoryStore({ ledgerId: LEDGER_ID }));
  const ledger = await openLedger({ authorise: nobodyStrange, clock: steppingClock(), ...options, store: shared.open });
  const store = shared.store();
  const latest = latestChart();
  const entries: LedgerEntry[] = [];
  const sizes: number[] = [];
  const accepted: AnyCommand[] = [];
  const refused: RefusedCommand[] = [];
  const catchUp = async (): Promise<void> => {
    if ((await store.head()) === entries.length) return;
    for await (const stored of store.readAll({ from: entries.length })) {
      // The ledger's validator has read it against the schema of its type.
      const entry = stored as unknown as LedgerEntry;
      entries.push(entry);
      latest.add(entry);
    }
  };
  await catchUp();

  return {
    execute: async (command) => {
      const before = entries.length;
      shared.play(command.actor === RIVALLED ? 'outrun' : command.actor === RACED ? 'race' : 'alone');
      const result = await ledger.execute(command);
      shared.play('alone');
      await catchUp();
      if (!result.ok) refused.push({ command, refusal: result.refusal, growth: entries.length - before });
      else if (!result.repeated) {
        accepted.push(command);
        sizes.push(entries.length);
      }
      return result.ok;
    },
    look: latest.chart,
    played: () => ({ ledger, store, entries, sizes, accepted, refused }),
  };
};

/** The ledger of every history, so that the same commands give the same entry ids. */
export const LEDGER_ID = '6f1d2c1e-6a53-4c39-9a9f-0d2c6c1c5a11';

const nobodyStrange: Authorise = (_command, actor) => actor !== STRANGER;

const steppingClock = (): (() => Date) => {
  let second = 0;
  return () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++);
};
