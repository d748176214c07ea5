import { functionsNotCovered, regulationMissing } from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';

/** P9, closing: an agency that began with a merger has a working regulation. */
export const noWorkingRegulation: Detector = (context) =>
  context.mergers.flatMap((merger) => {
    const agency = context.chart.agencies.get(merger.entry.data.successor.agencyId);
    if (agency === undefined) return [];
    return regulationMissing(agency, merger).map((objection) =>
      closingFinding(context, 'NoWorkingRegulation', objection, { issues: context.issuesOn('P9', agency.id) }),
    );
  });

/** P9, closing: the regulation of an agency that goes on after a merger covers every function. */
export const functionNotRegulated: Detector = (context) => {
  const successors = new Set(context.mergers.map(({ entry }) => entry.data.successor.agencyId));
  return [...successors].flatMap((id) => {
    const agency = context.chart.agencies.get(id);
    if (agency === undefined || agency.end !== undefined) return [];
    return functionsNotCovered(agency).map((objection) =>
      closingFinding(context, 'FunctionNotRegulated', objection, { issues: context.issuesOn('P9', id) }),
    );
  });
};
