import { z } from 'zod';
import { agencyId, functionId, personId, positionId } from './ids.ts';
import { name, note } from './text.ts';

/** Where something goes when its agency ends: to an agency, to a body outside the apparatus, or nobody knows (a finding). */
export const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency'), agencyId }),
  z.strictObject({ kind: z.literal('outside'), name }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Destination = z.infer<typeof destination>;

/** A function whose destination differs from the rest of its agency. */
export const functionDestination = z.strictObject({ functionId, to: destination });

/** What becomes of a person whose post ends: another post, or release with a reason. */
export const staffDestination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), personId, positionId }),
  z.strictObject({ kind: z.literal('released'), personId, reason: note }),
]);
export type StaffDestination = z.infer<typeof staffDestination>;

/** A title (chức danh): a capacity named by statute, or a name of the agency's own. */
export const title = z.strictObject({ name, statutory: z.boolean() });
export type Title = z.infer<typeof title>;

/** A head post that begins with its agency. `holder` absent: the one person who held all the posts it continues. */
export const headPost = z.strictObject({
  positionId,
  titles: z.array(title).min(1).max(20),
  holder: personId.optional(),
});
