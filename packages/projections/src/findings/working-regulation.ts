import { isActive } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/**
 * P9, closing: an agency that began with a merger has a working regulation. Whether it covers every function is not judged:
 * a task does not name the function that it belongs to.
 */
export const noWorkingRegulation: Detector = ({ chart, on, mergers }) =>
  mergers.flatMap(({ entry }) => {
    const { successor, shape } = entry.data;
    const agency = chart.agencies.get(successor.agencyId);
    if (shape === 'absorption' || !isActive(agency) || agency?.regulation !== undefined) return [];
    return finding({
      kind: 'NoWorkingRegulation',
      certainty: 'unknown',
      subjects: [`agency:${successor.agencyId}`, `merger:${entry.data.mergerId}`],
      entries: [entry.id],
      day: on,
      message: 'no working regulation of the agency is recorded; record it, or have it issued',
    });
  });
