import type { MergerId, ProgrammeRecord } from '@orgledger/domain';
import type { Folded } from '../chart/index.ts';
import { type Bounds, type Contribution, countBounds } from './bounds.ts';

/** How far a programme has come on a day: the mergers done of those planned, in all and for each group. */
export type Progress = {
  readonly programmeId: string;
  readonly title: string;
  readonly planned: number;
  readonly done: Bounds;
  readonly groups: readonly { readonly group: string; readonly planned: number; readonly done: Bounds }[];
  /** Agencies named by the planned mergers that are focal points on the day: predecessors and successors. */
  readonly focalPoints: Bounds;
};

/** The progress of every programme that has certainly begun. */
export const progressOf = (folded: Folded): readonly Progress[] =>
  [...folded.chart.programmes.values()].map((programme) => programmeProgress(folded, programme));

const programmeProgress = (folded: Folded, { id, title, mergers }: ProgrammeRecord): Progress => {
  const groups = Map.groupBy(
    mergers.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  );
  const done = (planned: readonly { readonly mergerId: MergerId }[]): Bounds => countBounds(folded, mergersDone(planned));
  return {
    programmeId: id,
    title: title.value,
    planned: mergers.length,
    done: done(mergers),
    groups: [...groups].map(([group, planned]) => ({ group, planned: planned.length, done: done(planned) })),
    focalPoints: countBounds(folded, focalPointsOf(folded, mergers)),
  };
};

const mergersDone = (planned: readonly { readonly mergerId: MergerId }[]): Contribution => {
  const ids = new Set<string>(planned.map(({ mergerId }) => mergerId));
  return (record) => (record.record === 'merger' && ids.has(record.id) && record.status.value === 'merged' ? 1 : 0);
};

const focalPointsOf = ({ chart, possible }: Folded, planned: ProgrammeRecord['mergers']): Contribution => {
  const mergers = new Set<string>(planned.map(({ mergerId }) => mergerId));
  const agencies = new Set<string>();
  for (const { id, predecessors, successorId } of chart.mergers.values()) {
    if (mergers.has(id)) for (const agencyId of [...predecessors, successorId]) agencies.add(agencyId);
  }
  for (const { entry } of possible) {
    if (entry.type !== 'MergerProposed' || !mergers.has(entry.data.mergerId)) continue;
    for (const { agencyId } of [...entry.data.predecessors, entry.data.successor]) agencies.add(agencyId);
  }
  return (record) =>
    record.record === 'agency' && agencies.has(record.id) && record.focalPoint && record.end === undefined ? 1 : 0;
};
