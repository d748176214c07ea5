import { idOf, type StateRule } from './violation.ts';

/** F4, hard shared: an active agency has at most one head position, held by at most one person. None is a finding. */
export const oneHead: StateRule = {
  id: 'F4',
  judge: (chart, subject) => {
    const agency = chart.agencies.get(idOf(subject, 'agency') ?? '');
    if (agency === undefined || agency.end !== undefined) return [];
    const heads = agency.positions
      .map((id) => chart.positions.get(id))
      .filter((position) => position?.rank === 'head' && position.end === undefined);
    // Somebody acting stands in for the head and is not a second one.
    const holders = heads.flatMap((position) => position?.holders ?? []).filter((one) => one.appointment !== 'acting');
    if (heads.length <= 1 && holders.length <= 1) return [];
    return [
      {
        rule: 'F4',
        subject,
        ids: [agency.id, ...heads.map((position) => position?.id ?? '')],
        message: 'an agency has one head position with one holder; abolish, retitle or vacate the other first',
      },
    ];
  },
};
