import { pilotsNotReviewed, windowOf } from '@orgledger/domain';
import { closingFinding } from './closing.ts';
import type { Detector } from './context.ts';

/** P11, closing: a pilot is reviewed before it ends. */
export const pilotNotReviewed: Detector = (context) => {
  const effectiveOf = (id: string) => context.entryOf(id).data.effective;
  return [...context.chart.programmes.values()].flatMap((programme) =>
    pilotsNotReviewed(programme, context.on, (id) => windowOf(effectiveOf(id))).map(({ day, ...objection }) => {
      const [ended] = objection.entries;
      return closingFinding(
        context,
        'PilotNotReviewed',
        { ...objection, day: day ?? (ended === undefined ? undefined : effectiveOf(ended)) },
        {},
      );
    }),
  );
};
