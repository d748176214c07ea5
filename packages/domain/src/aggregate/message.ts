import { z } from 'zod';
import { caseId } from '../values/index.ts';

/**
 * Who recorded something and what it belongs to. `$correlationId` is the case, `$causationId` the entry that caused a
 * follow-up: the two names that EventStoreDB's own projections know. A storage format like the events' own.
 */
export const metadataSchema = z.strictObject({
  /** Makes the command idempotent. */
  commandId: z.string().min(1).max(200).optional(),
  /** SHA-256 in hex of what the command said, so that the same id with other content is found out. */
  commandHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Who recorded it. */
  actor: z.string().min(1).max(300).optional(),
  /** Whom an imported file names as the one who recorded it: data, not proof. */
  statedActor: z.string().min(1).max(300).optional(),
  $correlationId: caseId.optional(),
  $causationId: z.uuid().optional(),
});
export type Metadata = Readonly<z.infer<typeof metadataSchema>>;

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
