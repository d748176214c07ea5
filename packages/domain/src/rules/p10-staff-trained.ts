import type { AgencyRecord, ChartLookup } from '../chart/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import { type MergerFacts, partiesBefore } from './merger-facts.ts';
import type { Objection } from './objection.ts';
import { successorOn } from './settled-parties.ts';

type Task = AgencyRecord['tasks'][number];

/**
 * P10, closing: staff who answer for a task of the other side were trained for its function. The other side are the parties of
 * the merger that had the function when the person's own had not. It warns: the report tells of it as the way that was chosen.
 * Source: Party inspection staff were trained in state inspection and the reverse.
 */
export const staffTrained: ClosingRule = {
  id: 'P10',
  judge: ({ merger, chart }) =>
    successorOn(merger, chart).flatMap((agency) =>
      agency.tasks.flatMap((task) => {
        const people = chart.positions.get(task.positionId)?.holders ?? [];
        return people.flatMap(({ personId }) => objectionTo(agency, task, personId, merger, chart));
      }),
    ),
};

const objectionTo = (
  agency: AgencyRecord,
  task: Task,
  personId: string,
  merger: MergerFacts,
  chart: ChartLookup,
): readonly Objection[] => {
  const { functionId } = task;
  if (functionId === undefined || !isOfOtherSide(functionId, personId, merger, chart)) return [];
  const trained = chart.persons.get(personId)?.trained ?? [];
  if (trained.some((one) => one.functionId === functionId)) return [];
  const isOpen =
    trained.some((one) => one.functionId === undefined) || agency.groups.some(({ kind }) => kind === 'trained');
  return [
    {
      rule: 'P10',
      answer: isOpen ? 'unknown' : 'broken',
      subjects: [`agency:${agency.id}`, `function:${functionId}`, `person:${personId}`],
      entries: [task.by],
      message: isOpen
        ? 'it is not said for which functions those were trained who answer for a task of the other side; say it'
        : 'somebody answers for a task of the other side without training for it; record the training, or have it held',
    },
  ];
};

const isOfOtherSide = (functionId: string, personId: string, merger: MergerFacts, chart: ChartLookup): boolean => {
  const sides = partiesBefore(merger);
  const own = sides.filter((side) => wasIn(side, personId, merger, chart));
  const has = (side: AgencyRecord): boolean => side.functions.some((one) => one.functionId === functionId);
  return own.length > 0 && !own.some(has) && sides.some(has);
};

/** The absorbing agency's posts do not change with the merger, so who holds them counts as having been there. */
const wasIn = (side: AgencyRecord, personId: string, merger: MergerFacts, chart: ChartLookup): boolean =>
  side.positions.some((id) => {
    const position = merger.positions.find((one) => one.id === id) ?? chart.positions.get(id);
    return position?.holders.some((holder) => holder.personId === personId) ?? false;
  });
