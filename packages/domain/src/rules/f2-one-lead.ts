import { idOf, type StateRule } from './violation.ts';

/** F2, hard shared: no function is led by two agencies; any number may support. */
export const oneLead: StateRule = {
  id: 'F2',
  judge: (chart, subject) => {
    const functionId = idOf(subject, 'function');
    const leads = (chart.functions.get(functionId ?? '')?.holders ?? []).filter(({ role }) => role === 'lead');
    if (leads.length <= 1) return [];
    return [
      {
        rule: 'F2',
        subject,
        ids: [functionId ?? '', ...leads.map(({ agencyId }) => agencyId)],
        message: 'a function has one lead; transfer it from the agency that leads it, or assign it as support',
      },
    ];
  },
};
