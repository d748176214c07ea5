import type { AgencyRecord, Window } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { type Certainty, finding } from './finding.ts';
import type { EntryOf, MergerMoment, Moment } from './history.ts';

type Moratorium = {
  readonly declared: Moment<EntryOf<'MoratoriumDeclared'>>;
  readonly lifted: Moment<EntryOf<'MoratoriumLifted'>> | undefined;
};

/** P12, gate: no merger while a moratorium covers it, from the day it is declared to the day before it is lifted. */
export const mergedInMoratorium: Detector = ({ moments, mergers }) => {
  const moratoria = moratoriaOf(moments);
  return mergers.flatMap((merger) =>
    moratoria.flatMap((moratorium) => {
      const certainty = certaintyOf(merger, moratorium);
      if (certainty === undefined) return [];
      const { declared, lifted } = moratorium;
      return finding({
        kind: 'MergedInMoratorium',
        certainty,
        subjects: [`merger:${merger.entry.data.mergerId}`, `programme:${declared.entry.data.programmeId}`],
        entries: [merger, declared, ...(lifted === undefined ? [] : [lifted])].map(({ entry }) => entry.id),
        day: merger.entry.data.effective,
        message: `${advice[certainty]} (moratorium ${declared.entry.data.moratoriumId}, from ${declared.entry.data.effective})`,
      });
    }),
  );
};

const advice: Readonly<Record<Certainty, string>> = {
  certain: 'the merger is of a day on which it was barred; name the instrument that exempts or waives it',
  possible:
    'the merger may be of a day on which it was barred; find its day and narrow the window, or name the instrument that exempts it',
  unknown:
    'on its days mergers were, or may have been, barred, and it is not said whether this one was: it joins agencies that serve several blocs, or there are exemptions; find out and note it',
};

const moratoriaOf = (moments: readonly Moment[]): readonly Moratorium[] => {
  const lifted = new Map<string, Moment<EntryOf<'MoratoriumLifted'>>>();
  for (const { entry, ...moment } of moments)
    if (entry.type === 'MoratoriumLifted') lifted.set(keyOf(entry.data), { ...moment, entry });
  return moments.flatMap(({ entry, ...moment }) =>
    entry.type === 'MoratoriumDeclared'
      ? [{ declared: { ...moment, entry }, lifted: lifted.get(keyOf(entry.data)) }]
      : [],
  );
};

const keyOf = (one: { readonly programmeId: string; readonly moratoriumId: string }): string =>
  `${one.programmeId} ${one.moratoriumId}`;

/** Undefined: the merger is of no day of the moratorium, or is of none of those that it covers. */
const certaintyOf = (merger: MergerMoment, moratorium: Moratorium): Certainty | undefined => {
  const { declared, lifted } = moratorium;
  const coverage = coverageOf(declared.entry.data, merger.predecessors);
  const time = timeOf(merger.window, declared.window, lifted?.window);
  if (coverage === undefined || time === undefined) return undefined;
  if (coverage === 'unknown' || declared.entry.data.exemptions.length > 0) return 'unknown';
  return time === 'certain' && merger.certain && declared.certain ? 'certain' : 'possible';
};

const timeOf = (merger: Window, declared: Window, lifted: Window | undefined): Certainty | undefined => {
  if (merger.last < declared.first) return undefined;
  if (lifted !== undefined && (merger.first >= lifted.last || declared.first >= lifted.last)) return undefined;
  return merger.first >= declared.last && (lifted === undefined || merger.last < lifted.first) ? 'certain' : 'possible';
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
