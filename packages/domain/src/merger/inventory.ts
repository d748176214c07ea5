import { z } from 'zod';
import { agencyId, functionId, listOnce, positionId, posts, quotaBloc, sealId, term } from '../values/index.ts';

/**
 * What an agency brings into a merger, as the parties agreed on it. `complete` names the lists that are known to be whole;
 * the chart stays the judge.
 */
export const inventory = z.strictObject({
  functions: listOnce(z.strictObject({ functionId, role: z.enum(['lead', 'support']) }), 500, (one) => one.functionId),
  positions: listOnce(positionId, 1000, (id) => id),
  /** `posts` null: there is a quota, its size is unknown. */
  quota: listOnce(z.strictObject({ bloc: quotaBloc, posts: posts.nullable() }), 4, (one) => one.bloc),
  seals: listOnce(sealId, 50, (id) => id),
  funding: z.strictObject({ paidBy: agencyId, followedBy: agencyId }).optional(),
  affiliates: z.array(term).max(50),
  complete: z.array(z.enum(['functions', 'positions', 'quota', 'seals', 'affiliates'])).max(5),
});
export type Inventory = z.infer<typeof inventory>;
