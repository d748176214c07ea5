import { idOf, type StateRule } from './violation.ts';

/** T2, hard shared: an assignment lies within its position's life, and a position within its agency's. */
export const withinAgency: StateRule = {
  id: 'T2',
  judge: (chart, subject) => {
    const position = chart.positions.get(idOf(subject, 'position') ?? '');
    if (position === undefined) return [];
    const homeless = position.end === undefined && chart.agencies.get(position.agencyId) === undefined;
    const held = position.end !== undefined && position.holders.length > 0;
    if (!homeless && !held) return [];
    return [
      {
        rule: 'T2',
        subject,
        ids: [position.agencyId, position.id],
        message: held
          ? 'somebody would hold a position that has ended; release or reassign the holder first'
          : 'a position lies in an agency that is there on that day; establish the agency first',
      },
    ];
  },
};
