import type { AgencyId } from '../values/index.ts';
import type { Predecessor } from './events.ts';

/**
 * Who takes up what a predecessor that joined as a whole leaves beside its listed exceptions: the agency that its rest goes to,
 * else the successor. That agency has all of the rest: functions, posts, quota, seals, affiliated bodies, internal units,
 * those who reported to the predecessor and those whose costs it paid or followed. Where the rest leaves the apparatus, or
 * nobody knows where it went, only functions and posts can go there; what must stay with somebody stays with the successor.
 */
export const heirOfPredecessor = ({ rest }: Pick<Predecessor, 'rest'>, successorId: AgencyId): AgencyId =>
  rest?.kind === 'agency' ? rest.agencyId : successorId;
