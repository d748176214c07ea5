import type { ClosingRule } from './closing-rule.ts';
import { subjectOfMerger } from './merger-facts.ts';
import type { Objection } from './objection.ts';

/**
 * N2, closing: headcount adds up. Whoever held a post that the merger changed holds one on the day of the settlement or was
 * released; of staff who came without names it is known how many.
 */
export const headcountAddsUp: ClosingRule = {
  id: 'N2',
  judge: (facts) => [...unaccounted(facts), ...uncounted(facts)],
};

type Judge = ClosingRule['judge'];
type Facts = Parameters<Judge>[0];

const unaccounted = ({ merger, chart }: Facts): readonly Objection[] => {
  const came = new Set(merger.positions.flatMap(({ holders }) => holders.map(({ personId }) => personId)));
  const lost = [...came].filter((id) => {
    const person = chart.persons.get(id);
    return person === undefined || (person.positions.length === 0 && person.released === undefined);
  });
  if (lost.length === 0) return [];
  return [
    {
      rule: 'N2',
      answer: 'broken',
      subjects: [subjectOfMerger(merger), ...lost.map((id) => `person:${id}` as const)],
      entries: [merger.entry.id],
      message: `${came.size} people held posts that the merger changed, and ${came.size - lost.length} of them hold one now or were released; record what became of the others`,
    },
  ];
};

const uncounted = ({ merger, chart }: Facts): readonly Objection[] => {
  const { agencyId } = merger.entry.data.successor;
  const predecessors = new Set<string>(merger.predecessors.map(({ id }) => id));
  const open = (chart.agencies.get(agencyId)?.groups ?? []).filter(
    (group) =>
      group.kind === 'reassigned' && group.count.kind !== 'exactly' && group.from.some((id) => predecessors.has(id)),
  );
  if (open.length === 0) return [];
  return [
    {
      rule: 'N2',
      answer: 'unknown',
      subjects: [`agency:${agencyId}`],
      entries: open.map(({ by }) => by),
      message: 'it is not known how many of the staff without names came over; record the number',
    },
  ];
};
