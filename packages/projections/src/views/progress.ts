import type { LedgerEntry, ProgrammeRecord } from '@orgledger/domain';
import type { Folded, PlacedEntry } from '../chart/index.ts';
import { applyEntry, copyChart } from '../fold/index.ts';
import { type Bounds, countBounds } from './bounds.ts';
import { agencyCounter, type Counter, mergerCounter } from './counter.ts';

/** How far a programme has come on a day: the mergers done of those planned or proposed for it, in all and for each group. */
export type Progress = {
  readonly programmeId: string;
  readonly title: string;
  readonly planned: number;
  readonly done: Bounds;
  readonly groups: readonly { readonly group: string; readonly planned: number; readonly done: Bounds }[];
  /** Focal points on the day among the agencies that the planned mergers name, as predecessors or successors. */
  readonly focalPoints: Bounds;
};

/** The progress of every programme that has begun, certainly or possibly. `placed`: all known entries, of any day. */
export const progressOf = (folded: Folded, placed: readonly PlacedEntry[]): readonly Progress[] =>
  programmesOf(folded).map((programme) => programmeProgress(folded, placed, programme));

const planning = new Set<LedgerEntry['type']>(['SchemeDrafted', 'SchemeAdopted', 'MergersPlanned', 'MergerProposed']);

/** Where a merger is given up that no scheme lists. */
const givenUp = new Set<string>(['withdrawn', 'rejected', 'refused']);

/** The programmes with all that they may plan by the day: by their schemes, or by proposals that name them. */
const programmesOf = ({ chart, possible }: Folded): readonly ProgrammeRecord[] => {
  const planned = copyChart(chart);
  for (const { entry } of possible) if (planning.has(entry.type)) applyEntry(planned, entry);
  const proposed = Map.groupBy(planned.mergers.values(), ({ programmeId }) => programmeId);
  return [...planned.programmes.values()].map((programme) => {
    const listed = new Set(programme.mergers.map(({ mergerId }) => mergerId));
    const more = (proposed.get(programme.id) ?? []).filter(
      ({ id, status }) => !listed.has(id) && !givenUp.has(status.value),
    );
    return { ...programme, mergers: [...programme.mergers, ...more.map(({ id, group }) => ({ mergerId: id, group }))] };
  });
};

const programmeProgress = (
  folded: Folded,
  placed: readonly PlacedEntry[],
  { id, title, mergers }: ProgrammeRecord,
): Progress => {
  const done = (planned: ProgrammeRecord['mergers']): Bounds => {
    const ids = new Set<string>(planned.map(({ mergerId }) => mergerId));
    return countBounds(
      folded,
      mergerCounter((mergerId) => ids.has(mergerId)),
    );
  };
  const groups = Map.groupBy(
    mergers.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  );
  return {
    programmeId: id,
    title: title.value,
    planned: mergers.length,
    done: done(mergers),
    groups: [...groups].map(([group, planned]) => ({ group, planned: planned.length, done: done(planned) })),
    focalPoints: countBounds(folded, focalPointsOf(placed, mergers)),
  };
};

// A merger names its agencies when it is proposed, which may be on a later day than the one asked for.
const focalPointsOf = (placed: readonly PlacedEntry[], planned: ProgrammeRecord['mergers']): Counter => {
  const mergers = new Set<string>(planned.map(({ mergerId }) => mergerId));
  const agencies = new Set<string>();
  for (const { entry } of placed) {
    if (entry.type !== 'MergerProposed' || !mergers.has(entry.data.mergerId)) continue;
    for (const { agencyId } of [...entry.data.predecessors, entry.data.successor]) agencies.add(agencyId);
  }
  return agencyCounter(
    (agency) => agency.focalPoint && agencies.has(agency.id),
    (begun) => begun.focalPoint && agencies.has(begun.agencyId),
  );
};
