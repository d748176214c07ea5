import type { ClosingRule } from './closing-rule.ts';
import { successorOn } from './settled-parties.ts';
import { staffingCount } from './staffing-count.ts';

/**
 * N4, closing: filled and vacant places together are the established ones. Capacity is hard (T6), so this fails only where that
 * was left out.
 */
export const postsAddUp: ClosingRule = {
  id: 'N4',
  judge: ({ merger, chart }) =>
    successorOn(merger, chart).flatMap((agency) => {
      const { established, filled, vacant } = staffingCount(agency, chart);
      if (filled + vacant === established) return [];
      return [
        {
          rule: 'N4',
          answer: 'broken',
          subjects: [`agency:${agency.id}`],
          entries: [],
          message: `${filled} places are filled, ${vacant} are vacant and ${established} are established; correct the positions or their holders`,
        },
      ];
    }),
};
