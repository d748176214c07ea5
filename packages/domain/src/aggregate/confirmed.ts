import { z } from 'zod';
import { effective } from '../values/index.ts';

/** An entry elsewhere that this one follows from. */
export const cause = z.strictObject({
  entryId: z.uuid(),
  stream: z.string().min(1).max(256),
  type: z.string().max(64),
});

/**
 * What a process writes into a stream because of an entry in another: the owning entry, and only what this stream needs
 * of it. Projections skip it; they take the owning entry whole, so no prefix of a log shows half a merger.
 */
export const confirmation = z.strictObject({
  cause,
  /** The subject of this stream begins. */
  begin: effective.optional(),
  /** The subject of this stream ends. */
  end: effective.optional(),
});
export type Confirmation = z.infer<typeof confirmation>;
