import type { AgencyRecord } from '../chart/index.ts';
import type { Violation } from './violation.ts';

/**
 * L9, hard shared: two agencies of one level that are active under one parent have different names. Names are in NFC, so those
 * that differ only by Unicode form are the same. Judged by the fold when an agency begins, is renamed, reclassified or moved.
 */
export const nameClash = (agency: AgencyRecord, namesakes: readonly AgencyRecord[]): Violation | undefined => {
  const parents = new Set<string>(agency.lines.map(({ parentId }) => parentId));
  const other = namesakes.find(
    ({ id, end, lines }) =>
      id !== agency.id && end === undefined && lines.some(({ parentId }) => parents.has(parentId)),
  );
  if (other === undefined) return undefined;
  return {
    rule: 'L9',
    subject: `agency:${agency.id}`,
    ids: [agency.id, other.id],
    message:
      'two active agencies of one level under one parent would have the same name; give one of them another, or end it first',
  };
};
