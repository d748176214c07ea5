import { type ClosingId, closingRules } from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';
import type { FindingKind } from './kinds.ts';

/** The closing rules that are about a merger and what came of it, and not about an agency whatever happened to it. */
const kinds: ReadonlyMap<ClosingId, FindingKind> = new Map<ClosingId, FindingKind>([
  ['N2', 'HeadcountOpen'],
  ['N4', 'PostsDoNotAddUp'],
  ['P10', 'StaffNotTrained'],
]);

/** N2, N4 and P10, closing, of the mergers that are in force on the day, settled or not. */
export const leftToSettle: Detector = (context) => {
  const { mergers, chart, on, policy } = context;
  return mergers
    .filter(({ certain }) => certain)
    .flatMap((merger) =>
      closingRules.flatMap(({ id, judge }) => {
        const kind = kinds.get(id);
        if (kind === undefined) return [];
        const { successor } = merger.entry.data;
        return judge({ merger, on, chart, programmes: merger.programmes }, policy).map((objection) =>
          closingFinding(context, kind, objection, { issues: context.issuesOn(id, successor.agencyId) }),
        );
      }),
    );
};
