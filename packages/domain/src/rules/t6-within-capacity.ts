import { idOf, type StateRule } from './violation.ts';

/** T6, hard shared: a position has no more holders than its capacity. Somebody acting stands in and is not counted. */
export const withinCapacity: StateRule = {
  id: 'T6',
  judge: (chart, subject) => {
    const position = chart.positions.get(idOf(subject, 'position') ?? '');
    if (position === undefined) return [];
    const holders = position.holders.filter(({ appointment }) => appointment !== 'acting');
    if (holders.length <= position.capacity) return [];
    return [
      {
        rule: 'T6',
        subject,
        ids: [position.id],
        message: `the position has room for ${position.capacity} and would have ${holders.length}; release or reassign somebody first`,
      },
    ];
  },
};
