import type { AgencyRecord } from '../chart/index.ts';
import type { Violation } from './violation.ts';

/** L2, hard shared: an agency ends once. Judged by the fold when an entry is about to end the agency. */
export const endsOnce = (agency: AgencyRecord): Violation | undefined => {
  if (agency.end === undefined) return undefined;
  const { kind, into } = agency.end;
  return {
    rule: 'L2',
    subject: `agency:${agency.id}`,
    ids: [agency.id, ...into],
    message: `the agency ${agency.id} has ended already (${kind}); an agency ends once. Name its successor instead`,
  };
};
