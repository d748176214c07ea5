import {
  type AgencyRecord,
  type CivilDate,
  type DatedEntry,
  type DomainEvent,
  isDated,
  type LedgerEntry,
  type PositionRecord,
  type ProgrammeRecord,
  type Window,
} from '@orgledger/domain';
import type { PlacedEntry } from '../chart/index.ts';
import { applyEntry, type Change, emptyChart, type MutableChart } from '../fold/index.ts';

export type EntryOf<T extends Dated['type']> = LedgerEntry<Extract<DomainEvent, { type: T }>>;

/** An entry with a day of its own. */
export type Dated = DatedEntry;

/** An entry that applied, and what it changed. */
export type Moment<E extends Dated = Dated> = {
  readonly entry: E;
  readonly window: Window;
  /** False: its window is not over on the day asked for. */
  readonly certain: boolean;
  readonly changes: readonly Change[];
};

/** A merger as it came about, with what the chart said then. */
export type MergerMoment = Moment<EntryOf<'AgenciesMerged'>> & {
  readonly proposal: EntryOf<'MergerProposed'> | undefined;
  readonly approval: EntryOf<'MergerApproved'> | undefined;
  /** The agencies that ended with it, and in an absorption the absorbing one, as they were before. */
  readonly predecessors: readonly AgencyRecord[];
  readonly absorbing: AgencyRecord | undefined;
  /** The head positions of the predecessors, as they were before. */
  readonly heads: readonly PositionRecord[];
  /** The programmes that it is part of: the one it names, and those that plan it. */
  readonly programmes: readonly ProgrammeRecord[];
  readonly programmesAtApproval: readonly ProgrammeRecord[];
};

export type History = { readonly moments: readonly Moment[]; readonly mergers: readonly MergerMoment[] };

/**
 * One pass over what is in force on a day or may be: the entries with a first day on or before it, in fold order. Those that
 * are certain come first, as fold order goes by the last day.
 */
export const historyOf = (placed: readonly PlacedEntry[], on: CivilDate): History => {
  const chart = emptyChart();
  const moments: Moment[] = [];
  const mergers: MergerMoment[] = [];
  const steps = createSteps(chart);
  for (const { entry, window } of placed) {
    if (!isDated(entry) || window.first > on) continue;
    const outcome = applyEntry(chart, entry);
    if (!outcome.applied) continue;
    const moment = { entry, window, certain: window.last <= on, changes: outcome.changes };
    moments.push(moment);
    steps.note(entry);
    if (entry.type === 'AgenciesMerged') mergers.push({ ...moment, entry, ...steps.of(entry, outcome.changes) });
  }
  return { moments, mergers };
};

type Steps = Pick<MergerMoment, 'proposal' | 'approval' | 'programmesAtApproval'>;

/** Keeps the steps of each merger, and which programmes it is part of. */
const createSteps = (chart: MutableChart) => {
  const taken = new Map<string, Steps>();
  const planning = new Map<string, Set<string>>();
  const none: Steps = { proposal: undefined, approval: undefined, programmesAtApproval: [] };

  const isPartOf = (mergerId: string, programmeId: string): void => {
    planning.set(mergerId, (planning.get(mergerId) ?? new Set<string>()).add(programmeId));
  };
  const programmesOf = (mergerId: string): readonly ProgrammeRecord[] =>
    [...(planning.get(mergerId) ?? [])].flatMap((id) => chart.programmes.get(id) ?? []);

  const note = (entry: LedgerEntry): void => {
    switch (entry.type) {
      case 'SchemeDrafted':
      case 'SchemeAdopted':
      case 'MergersPlanned':
        for (const { mergerId } of entry.data.mergers) isPartOf(mergerId, entry.data.programmeId);
        return;
      case 'MergerProposed': {
        const { mergerId, programmeId } = entry.data;
        if (programmeId !== undefined) isPartOf(mergerId, programmeId);
        taken.set(mergerId, { ...none, proposal: entry });
        return;
      }
      case 'MergerApproved': {
        const { mergerId } = entry.data;
        const before = taken.get(mergerId) ?? none;
        taken.set(mergerId, { ...before, approval: entry, programmesAtApproval: programmesOf(mergerId) });
        return;
      }
      default:
        return;
    }
  };

  const of = ({ data }: EntryOf<'AgenciesMerged'>, changes: readonly Change[]) => ({
    ...(taken.get(data.mergerId) ?? none),
    ...partiesBefore(data, changes),
    programmes: programmesOf(data.mergerId),
  });

  return { note, of };
};

/** A merger changes all its parties and ends the head posts of the predecessors, so its changes hold them as they were. */
const partiesBefore = ({ predecessors, successor }: EntryOf<'AgenciesMerged'>['data'], changes: readonly Change[]) => {
  const before = changes.flatMap(({ before: record }) => record ?? []);
  const ended = new Set<string>(predecessors.map(({ agencyId }) => agencyId));
  const agencies = before.filter((record) => record.record === 'agency');
  return {
    predecessors: agencies.filter(({ id }) => ended.has(id)),
    absorbing: agencies.find(({ id }) => id === successor.agencyId),
    heads: before
      .filter((record) => record.record === 'position')
      .filter(({ rank, agencyId }) => rank === 'head' && ended.has(agencyId)),
  };
};
