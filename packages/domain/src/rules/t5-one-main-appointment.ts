import { idOf, type StateRule } from './violation.ts';

/** T5, hard shared: a person has one main appointment. Head posts with unified titles count as one. */
export const oneMainAppointment: StateRule = {
  id: 'T5',
  judge: (chart, subject) => {
    const personId = idOf(subject, 'person') ?? '';
    const positions = chart.persons.get(personId)?.positions ?? [];
    const mains = new Set<string>();
    for (const positionId of positions) {
      for (const holding of chart.positions.get(positionId)?.holders ?? []) {
        if (holding.personId !== personId) continue;
        if (holding.appointment === 'main') mains.add(positionId);
        if (holding.appointment === 'unified') mains.add(holding.unification ?? positionId);
      }
    }
    if (mains.size <= 1) return [];
    return [
      {
        rule: 'T5',
        subject,
        ids: [personId, ...positions],
        message: 'a person has one main appointment; make the other concurrent or acting, or reassign the person',
      },
    ];
  },
};
