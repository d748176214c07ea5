import type { AgencyRecord } from '../chart/index.ts';
import type { Window } from '../time/index.ts';
import type { Gate } from './gate.ts';
import { type EntryOf, type MergerFacts, type Moratorium, subjectOfMerger } from './merger-facts.ts';
import type { Objection } from './objection.ts';

type Answer = Objection['answer'];

/**
 * P12, gate: no merger while a moratorium covers it, from the day it is declared to the day before it is lifted.
 * Source: letter 5954/BNV-TCBC of 5 December 2018 barred new mergers and left finished ones as they were.
 */
export const noMoratorium: Gate = {
  id: 'P12',
  judge: (facts) =>
    facts.moratoria.flatMap((moratorium) => {
      const answer = answerOf(facts, moratorium);
      if (answer === undefined) return [];
      const { declared, lifted } = moratorium;
      return {
        rule: 'P12',
        answer,
        subjects: [subjectOfMerger(facts), `programme:${declared.data.programmeId}`],
        entries: [facts.entry.id, declared.id, ...(lifted === undefined ? [] : [lifted.by])],
        message: `${advice[answer]} (moratorium ${declared.data.moratoriumId}, from ${declared.data.effective})`,
      };
    }),
};

const advice: Readonly<Record<Answer, string>> = {
  broken: 'the merger is of a day on which it was barred; name the instrument that exempts or waives it',
  possible:
    'the merger may be of a day on which it was barred; find its day and narrow the window, or name the instrument that exempts it',
  unknown:
    'on its days mergers were, or may have been, barred, and it is not said whether this one was: it joins agencies that serve several blocs, or there are exemptions; find out and note it',
};

/** Undefined: the merger is of no day of the moratorium, or is of none of those that it covers. */
const answerOf = (facts: MergerFacts, { declared, from, lifted }: Moratorium): Answer | undefined => {
  const coverage = coverageOf(declared.data, facts.predecessors);
  const time = timeOf(facts.window, from, lifted?.window);
  if (coverage === undefined || time === undefined) return undefined;
  return coverage === 'unknown' || declared.data.exemptions.length > 0 ? 'unknown' : time;
};

const timeOf = (merger: Window, declared: Window, lifted: Window | undefined): Answer | undefined => {
  if (merger.last < declared.first) return undefined;
  if (lifted !== undefined && (merger.first >= lifted.last || declared.first >= lifted.last)) return undefined;
  return merger.first >= declared.last && (lifted === undefined || merger.last < lifted.first) ? 'broken' : 'possible';
};

/** Covered is a merger of which one predecessor is. Whether a bloc covers an agency that serves several is unknown. */
const coverageOf = (
  { kinds, levels, blocs }: EntryOf<'MoratoriumDeclared'>['data'],
  predecessors: readonly AgencyRecord[],
): 'certain' | 'unknown' | undefined => {
  const open = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  const named = predecessors.filter(({ kind, level }) => open(kinds, kind) && open(levels, level));
  if (named.some(({ bloc }) => blocs.length === 0 || (bloc !== 'joint' && blocs.includes(bloc)))) return 'certain';
  return named.some(({ bloc }) => bloc === 'joint') ? 'unknown' : undefined;
};
