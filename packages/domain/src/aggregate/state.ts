import type { Recorded } from './message.ts';
import type { FoldKey } from './timeline.ts';

/** A fact of the aggregate's own stream, placed in time; its place is its revision. */
export type OwnFact<E> = FoldKey & { readonly id: string | undefined; readonly event: E };

/**
 * What every aggregate holds. *Procedure* goes by record order. *Facts* of the own stream are a timeline: entries after
 * corrections, in fold order. Facts of other streams are never copied; a command brings what it needs as `context`.
 */
export type AggregateState<E, P> = {
  /** Of the last event; -1 before the first. */
  readonly revision: number;
  /** Commands and causes decided already: to decide one again yields nothing. */
  readonly handled: ReadonlySet<string>;
  /** All events of the stream as they were recorded, for corrections to look up. */
  readonly events: readonly Recorded<E>[];
  readonly timeline: readonly OwnFact<E>[];
  readonly procedure: P;
};
