import {
  type ChartLookup,
  type EntryOf,
  type FoldKey,
  isDated,
  LAST_DAY,
  type LedgerEntry,
  type MergerFacts,
  type Moratorium,
  type PositionRecord,
  type ProgrammeRecord,
  type Window,
  windowOf,
} from '@orgledger/domain';
import { type ChartIndex, endOfDay, type PlacedEntry, recordsBefore, subjectOfEntry } from '@orgledger/projections';
import type { LedgerState } from '../state/ledger-state.ts';

/** What a merger is looked up in: the log as it is, or as it would be with an entry put in. */
type Versions = Pick<ChartIndex, 'versions'>;

/** A merger as it comes about on its day. `merged` is in the versions, recorded or about to be. */
export const mergerFactsOf = (
  state: LedgerState,
  versions: Versions,
  merged: EntryOf<'AgenciesMerged'>,
): MergerFacts => {
  const { mergerId, predecessors, successor } = merged.data;
  const before = chartBefore(versions, keyOf(merged));
  const agencies = predecessors.map(({ agencyId }) => before.agencies.get(agencyId)).filter((one) => one !== undefined);
  const absorbing = before.agencies.get(successor.agencyId);
  const parties = absorbing === undefined ? agencies : [...agencies, absorbing];
  const approval = stepOf(versions, mergerId, 'MergerApproved');
  const planned = { state, versions, mergerId };
  return {
    entry: merged,
    window: windowOf(merged.data.effective),
    proposal: stepOf(versions, mergerId, 'MergerProposed'),
    approval,
    predecessors: agencies,
    absorbing,
    successor: leftBy(versions, merged),
    positions: parties.flatMap(({ positions }) => positions).flatMap((id) => changedBy(versions, merged, before, id)),
    programmes: programmesOf(planned, before),
    programmesAtApproval: approval === undefined ? [] : programmesOf(planned, chartBefore(versions, keyOf(approval))),
    moratoria: moratoriaOf(state, versions),
    windowOf: (id) => standingWindow(versions, state.entry(id)),
  };
};

/** A step of a merger as it stands; undefined where there is none. */
export const stepOf = <T extends 'MergerProposed' | 'MergerApproved' | 'AgenciesMerged'>(
  versions: Versions,
  mergerId: string,
  type: T,
): EntryOf<T> | undefined =>
  versions
    .versions(`merger:${mergerId}`)
    .map(({ at }) => at.entry)
    .findLast((entry): entry is EntryOf<T> => entry.type === type);

type Planned = { readonly state: LedgerState; readonly versions: Versions; readonly mergerId: string };

/** The programmes that a merger is part of: the one it names, and those that plan it. */
export const programmesOf = (
  { state, versions, mergerId }: Planned,
  chart: ChartLookup,
): readonly ProgrammeRecord[] => {
  const named = stepOf(versions, mergerId, 'MergerProposed')?.data.programmeId;
  return programmesIn(state, chart).filter(
    ({ id, mergers }) => id === named || mergers.some((planned) => planned.mergerId === mergerId),
  );
};

export const chartBefore = (versions: Versions, key: FoldKey): ChartLookup =>
  recordsBefore(versions, key, () => undefined);

const programmesIn = ({ programmes }: LedgerState, chart: ChartLookup): readonly ProgrammeRecord[] =>
  [...programmes].map((id) => chart.programmes.get(id)).filter((one) => one !== undefined);

const keyOf = ({ data, index }: EntryOf<'AgenciesMerged' | 'MergerApproved'>): FoldKey => ({
  window: windowOf(data.effective),
  order: data.order,
  place: index,
});

/** What stands of an entry is where it set the record that its stream is about. */
const placedBy = (versions: Versions, entry: LedgerEntry): PlacedEntry | undefined =>
  versions.versions(subjectOfEntry(entry)).find(({ at }) => at.entry.id === entry.id)?.at;

const standingWindow = (versions: Versions, entry: LedgerEntry | undefined): Window => {
  if (entry === undefined || !isDated(entry)) throw new RangeError('no known entry has this id');
  return placedBy(versions, entry)?.window ?? windowOf(entry.data.effective);
};

const leftBy = (versions: Versions, { id, data }: EntryOf<'AgenciesMerged'>): MergerFacts['successor'] => {
  const version = versions.versions(`agency:${data.successor.agencyId}`).find(({ at }) => at.entry.id === id);
  return version?.record.record === 'agency' ? version.record : undefined;
};

const changedBy = (
  versions: Versions,
  { id }: EntryOf<'AgenciesMerged'>,
  before: ChartLookup,
  positionId: string,
): readonly PositionRecord[] => {
  const isChanged = versions.versions(`position:${positionId}`).some(({ at }) => at.entry.id === id);
  const record = isChanged ? before.positions.get(positionId) : undefined;
  return record === undefined ? [] : [record];
};

const moratoriaOf = (state: LedgerState, versions: Versions): readonly Moratorium[] =>
  programmesIn(state, chartBefore(versions, endOfDay(LAST_DAY))).flatMap(({ id, moratoria }) => {
    const standing = versions.versions(`programme:${id}`).map(({ at }) => at.entry);
    return moratoria.flatMap(({ by, lifted }) => {
      const declared = standing.find((entry) => entry.id === by);
      if (declared?.type !== 'MoratoriumDeclared') return [];
      return {
        declared,
        from: windowOf(declared.data.effective),
        lifted: lifted === undefined ? undefined : { by: lifted.by, window: windowOf(lifted.effective) },
      };
    });
  });
