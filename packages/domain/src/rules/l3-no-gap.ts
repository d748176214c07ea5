import type { AgencyRecord } from '../chart/index.ts';
import type { Violation } from './violation.ts';

/**
 * L3, hard shared: the end of the old is the start of the new. Whoever takes something over is there on the day the other
 * ends: begun by the same entry, or active already. Judged by the fold. Source: Guidance 31-HD/BTCTW, 23 April 2025.
 */
export const followsWithoutGap = (heir: AgencyRecord | undefined): heir is AgencyRecord =>
  heir !== undefined && heir.end === undefined;

/** L3 broken: the heir is not there on the day. */
export const gap = (endingId: string, heirId: string): Violation => ({
  rule: 'L3',
  subject: `agency:${endingId}`,
  ids: [endingId, heirId],
  message: `the agency ${heirId} is not active on the day that ${endingId} ends; the end of the old is the start of the new. Name an agency that is active that day`,
});
