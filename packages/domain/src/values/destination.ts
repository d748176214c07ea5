import { z } from 'zod';
import { agencyId, functionId, personId, positionId } from './ids.ts';
import { name, note } from './text.ts';
import { listOnce } from './unique.ts';

/** Where something goes when its agency ends: to an agency, to a body outside the apparatus, or nobody knows (a finding). */
export const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency'), agencyId }),
  z.strictObject({ kind: z.literal('outside'), name }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Destination = z.infer<typeof destination>;

/** A function whose destination differs from the rest of its agency; of every agency that has it where `from` is left out. */
export const functionDestination = z.strictObject({ functionId, from: agencyId.optional(), to: destination });
/** Each function is sent once from each agency. */
export const functionKey = ({ functionId, from }: FunctionDestination): string => `${from ?? ''} ${functionId}`;
export type FunctionDestination = z.infer<typeof functionDestination>;

/** A post whose destination differs from the rest of its agency. Outside the apparatus it ends. */
export const positionDestination = z.strictObject({ positionId, to: destination });
export type PositionDestination = z.infer<typeof positionDestination>;

/** How somebody holds a post: mainly, beside the main post (kiêm nhiệm), or until somebody is appointed. */
export const appointment = z.enum(['main', 'concurrent', 'acting']);

/** What becomes of a person whose post ends: another post (mainly, unless said otherwise), or release with a reason. */
export const staffDestination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), personId, positionId, appointment: appointment.optional() }),
  z.strictObject({ kind: z.literal('released'), personId, reason: note }),
]);
export type StaffDestination = z.infer<typeof staffDestination>;

/** A title (chức danh): a capacity named by statute, or a name of the agency's own. */
export const title = z.strictObject({ name, statutory: z.boolean() });
export type Title = z.infer<typeof title>;

/**
 * A head post that begins with its agency. `holder` absent: the one person who held all the posts it continues, unless the
 * decision sends that person elsewhere.
 */
export const headPost = z.strictObject({
  positionId,
  titles: z.array(title).min(1).max(20),
  holder: personId.optional(),
});
export type HeadPost = z.infer<typeof headPost>;

/**
 * Several posts become one that carries all their titles. A head post goes to `holder` or to the one person who held all of
 * them; any other post keeps its holders, and has room for as many as the posts had together. Whom the decision sends
 * elsewhere does not come along.
 */
export const joinedPosition = z.strictObject({
  positionId,
  from: listOnce(positionId, 50, (id) => id).min(1),
  titles: z.array(title).max(20),
  rank: z.enum(['head', 'deputy', 'staff']),
  holder: personId.optional(),
});
export type JoinedPosition = z.infer<typeof joinedPosition>;
