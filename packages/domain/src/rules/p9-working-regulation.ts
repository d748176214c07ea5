import type { AgencyRecord } from '../chart/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import { type MergerFacts, subjectOfMerger } from './merger-facts.ts';
import type { Objection } from './objection.ts';
import { successorOn } from './settled-parties.ts';

/**
 * P9, closing: the agency that begins with a merger has a working regulation, and the regulation of the agency that goes on
 * covers every function that it leads. An absorbing agency need not issue one anew.
 * Source: after merging, regulations were issued and fields assigned; the province told localities to supplement them.
 */
export const workingRegulation: ClosingRule = {
  id: 'P9',
  judge: ({ merger, chart }) =>
    successorOn(merger, chart).flatMap((agency) => [
      ...regulationMissing(agency, merger),
      ...functionsNotCovered(agency),
    ]),
};

/** An agency that began with a merger and has no regulation on record. */
export const regulationMissing = ({ id, end, regulation }: AgencyRecord, facts: MergerFacts): readonly Objection[] =>
  facts.entry.data.shape === 'absorption' || end !== undefined || regulation !== undefined
    ? []
    : [
        {
          rule: 'P9',
          answer: 'unknown',
          subjects: [`agency:${id}`, subjectOfMerger(facts)],
          entries: [facts.entry.id],
          message: 'no working regulation of the agency is recorded; record it, or have it issued',
        },
      ];

/**
 * The functions that no task of the regulation is a part of. Where no task is on record, or one names no function, that is not
 * known.
 */
export const functionsNotCovered = ({ id, regulation, tasks, functions }: AgencyRecord): readonly Objection[] => {
  if (regulation === undefined) return [];
  const covered = new Set(tasks.map(({ functionId }) => functionId));
  const bare = functions.filter(({ functionId, role }) => role === 'lead' && !covered.has(functionId));
  if (bare.length === 0) return [];
  const isOpen = tasks.length === 0 || covered.has(undefined);
  return [
    {
      rule: 'P9',
      answer: isOpen ? 'unknown' : 'broken',
      subjects: [`agency:${id}`, ...bare.map(({ functionId }) => `function:${functionId}` as const)],
      entries: [regulation.by],
      message: isOpen
        ? 'it is not said which functions the tasks of the regulation are part of; record the tasks, each with its function'
        : 'the regulation covers not every function of the agency; assign a task of each, with the position that answers',
    },
  ];
};
