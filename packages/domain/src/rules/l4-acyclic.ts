import { idOf, type StateRule } from './violation.ts';

/**
 * L4, hard shared: lineage is acyclic, so no agency came out of itself, directly or through others. What an agency absorbed
 * while it went on, and what a part of it went into, is no descent: two agencies may give parts to each other.
 */
export const acyclic: StateRule = {
  id: 'L4',
  judge: (chart, subject) => {
    const agencyId = idOf(subject, 'agency');
    if (agencyId === undefined) return [];
    const seen = new Set<string>();
    const open = [...originsOf(chart, agencyId)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === agencyId) {
        const message = 'the agency would have come out of itself; correct its predecessors or what it continues';
        return [{ rule: 'L4', subject, ids: [agencyId, ...seen], message }];
      }
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...originsOf(chart, next));
    }
    return [];
  },
};

const originsOf = (chart: Parameters<StateRule['judge']>[0], agencyId: string): readonly string[] => {
  const agency = chart.agencies.get(agencyId);
  if (agency === undefined) return [];
  return [...agency.predecessors, ...(agency.continues === undefined ? [] : [agency.continues])];
};
