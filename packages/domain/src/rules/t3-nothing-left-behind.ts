import { idOf, type StateRule } from './violation.ts';

/** T3, hard shared: no function, position or holder is left in an ended agency. */
export const nothingLeftBehind: StateRule = {
  id: 'T3',
  judge: (chart, subject) => {
    const agency = chart.agencies.get(idOf(subject, 'agency') ?? '');
    if (agency?.end === undefined) return [];
    const left = [...agency.functions.map(({ functionId }) => functionId), ...agency.positions];
    if (left.length === 0) return [];
    return [
      {
        rule: 'T3',
        subject,
        ids: [agency.id, ...left],
        message: 'the agency has ended and these functions or positions are still in it; name where they go',
      },
    ];
  },
};
