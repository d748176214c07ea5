import type { CaseId } from '../values/index.ts';

/**
 * Who recorded something and what it belongs to. `$correlationId` is the case, `$causationId` the entry that caused a
 * follow-up: the two names that EventStoreDB's own projections know.
 */
export type Metadata = {
  /** Makes the command idempotent. */
  readonly commandId?: string;
  /** Who recorded it. */
  readonly actor?: string;
  /** Whom an imported file names as the one who recorded it: data, not proof. */
  readonly statedActor?: string;
  readonly $correlationId?: CaseId;
  readonly $causationId?: string;
};

export type Message<T extends string, D> = { readonly type: T; readonly data: D; readonly metadata?: Metadata };

/** An event as an aggregate sees it: the id is there once the entry is recorded. */
export type Recorded<E> = E & { readonly id?: string };

/** The shape that decider-based libraries share, so that any of them can run these aggregates unchanged. */
export type Decider<C, S, E> = {
  readonly initialState: () => S;
  /** Throws `Refused`. An already handled command yields no event. */
  readonly decide: (command: C, state: S) => E[];
  readonly evolve: (state: S, event: E) => S;
};
