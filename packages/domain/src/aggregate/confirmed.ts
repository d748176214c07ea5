import { z } from 'zod';
import { effective, functionId, mergerId, positionId, quota } from '../values/index.ts';

/** An entry elsewhere that this one follows from. */
export const cause = z.strictObject({
  entryId: z.uuid(),
  stream: z.string().min(1).max(256),
  type: z.string().max(64),
});

/** How an agency takes part in a merger: it ends, it gives a part, or it absorbs and goes on. */
export const joinedAs = z.enum(['whole', 'part', 'absorbing']);
export type JoinedAs = z.infer<typeof joinedAs>;

/**
 * What an agency promises to a merger. Joining as `whole` is exclusive; a function, a position or a post of the quota is
 * promised to one merger only.
 */
export const lock = z.strictObject({
  mergerId,
  as: joinedAs,
  functions: z.array(functionId).max(500),
  positions: z.array(positionId).max(500),
  /** Posts of its quota. */
  quota: z.array(quota).max(4).optional(),
  /** The merger was approved, in force from this day: until it is completed, functions, lines and quota are its affair. */
  approved: effective.optional(),
});
export type Lock = z.infer<typeof lock>;

/** Why an agency is no longer bound to a merger. */
export const release = z.strictObject({
  mergerId,
  reason: z.enum(['merged', 'withdrawn', 'rejected', 'join-refused', 'abolished']),
});
export type Release = z.infer<typeof release>;

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
  /** The agency of this stream joins a merger, or the merger that it has joined is approved. */
  lock: lock.optional(),
  /** The agency of this stream is released from a merger. */
  release: release.optional(),
});
export type Confirmation = z.infer<typeof confirmation>;
