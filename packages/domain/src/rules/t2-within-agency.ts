import { idOf, type StateRule } from './violation.ts';

/**
 * T2, hard shared: an assignment lies within its position's life, and a position within its agency's. Whoever answers for a
 * task of an agency, or for all of it, holds a position that is in the agency and has not ended.
 */
export const withinAgency: StateRule = {
  id: 'T2',
  judge: (chart, subject) => [...responsibilities(chart, subject), ...assignments(chart, subject)],
};

const responsibilities: StateRule['judge'] = (chart, subject) => {
  const agency = chart.agencies.get(idOf(subject, 'agency') ?? '');
  if (agency === undefined || agency.end !== undefined) return [];
  const general = agency.regulation?.generalResponsibility;
  const named = [...agency.tasks.map(({ positionId }) => positionId), ...(general === undefined ? [] : [general])];
  const astray = named.filter((id) => {
    const position = chart.positions.get(id);
    return position === undefined || position.end !== undefined || position.agencyId !== agency.id;
  });
  if (astray.length === 0) return [];
  return [
    {
      rule: 'T2',
      subject,
      ids: [agency.id, ...new Set(astray)],
      message: 'a task of the agency would be with a position that is not in it; assign it to another position first',
    },
  ];
};

const assignments: StateRule['judge'] = (chart, subject) => {
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
};
