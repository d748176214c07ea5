import type { AgencyRecord } from '../chart/index.ts';
import type { Violation } from './violation.ts';

/**
 * L8, hard shared: an identifier belongs to one agency at a time. Judged by the fold when one is assigned; an assignment that
 * says from whom the code comes takes it over, so that two agencies can swap theirs in one case. Source: registers of agencies
 * that reuse and swap codes on one day.
 */
export const identifierTaken = (
  agencyId: string,
  identifier: { readonly scheme: string; readonly value: string },
  holders: readonly AgencyRecord[],
): Violation | undefined => {
  const other = holders.find(({ id }) => id !== agencyId);
  if (other === undefined) return undefined;
  return {
    rule: 'L8',
    subject: `agency:${agencyId}`,
    ids: [agencyId, other.id],
    message: `the agency ${other.id} has this identifier of the scheme ${identifier.scheme} on that day; retire it there first, or name that agency as from`,
  };
};
