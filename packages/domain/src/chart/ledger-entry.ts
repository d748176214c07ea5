import type { Metadata } from '../aggregate/index.ts';
import type { DomainEvent } from '../registry/index.ts';

/** An event as the ledger recorded it: what projections fold. `index` is its place in the log, from 0 without gaps. */
export type LedgerEntry<E extends DomainEvent = DomainEvent> = E & {
  readonly id: string;
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  /** An instant in UTC with milliseconds. */
  readonly recordedAt: string;
  readonly metadata: Metadata;
};
