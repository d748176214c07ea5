import {
  type ChartLookup,
  type EntryOf,
  type FoldKey,
  LAST_DAY,
  type LedgerEntry,
  type MergerFacts,
  type Moratorium,
  type PositionRecord,
  type ProgrammeRecord,
  type Window,
  windowOf,
} from '@orgledger/domain';
import { type ChartIndex, endOfDay, recordsBefore } from '@orgledger/projections';
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
  const approval = approvalOf(state, before, mergerId);
  return {
    entry: merged,
    window: windowOf(merged.data.effective),
    proposal: state.mergers.proposal(mergerId),
    approval,
    predecessors: agencies,
    absorbing,
    successor: leftBy(versions, merged),
    positions: parties.flatMap(({ positions }) => positions).flatMap((id) => changedBy(versions, merged, before, id)),
    programmes: programmesOf(state, before, mergerId),
    programmesAtApproval:
      approval === undefined ? [] : programmesOf(state, chartBefore(versions, keyOf(approval)), mergerId),
    moratoria: moratoriaOf(state, versions),
    windowOf: (id) => windowOfEntry(id === merged.id ? merged : state.entry(id)),
  };
};

/** The programmes that a merger is part of: the one it names, and those that plan it. */
export const programmesOf = (state: LedgerState, chart: ChartLookup, mergerId: string): readonly ProgrammeRecord[] => {
  const named = state.mergers.proposal(mergerId)?.data.programmeId;
  return programmesIn(state, chart).filter(
    ({ id, mergers }) => id === named || mergers.some((planned) => planned.mergerId === mergerId),
  );
};

export const chartBefore = (versions: Versions, key: FoldKey): ChartLookup =>
  recordsBefore(versions, key, () => undefined);

const programmesIn = ({ programmes }: LedgerState, chart: ChartLookup): readonly ProgrammeRecord[] =>
  [...programmes].map((id) => chart.programmes.get(id)).filter((one) => one !== undefined);

type Dated = Exclude<LedgerEntry, { readonly type: 'Confirmed' }>;

const keyOf = ({ data, index }: Dated): FoldKey => ({
  window: windowOf(data.effective),
  order: data.order,
  place: index,
});

const windowOfEntry = (entry: LedgerEntry | undefined): Window => {
  if (entry === undefined || entry.type === 'Confirmed') throw new RangeError('no known entry has this id');
  return windowOf(entry.data.effective);
};

/** A merger that is about to be completed stands approved, by the entry that approved it. */
const approvalOf = (
  state: LedgerState,
  before: ChartLookup,
  mergerId: string,
): EntryOf<'MergerApproved'> | undefined => {
  const entry = state.entry(before.mergers.get(mergerId)?.status.by ?? '');
  return entry?.type === 'MergerApproved' ? entry : undefined;
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
  programmesIn(state, chartBefore(versions, endOfDay(LAST_DAY))).flatMap(({ moratoria }) =>
    moratoria.flatMap(({ by, lifted }) => {
      const declared = state.entry(by);
      if (declared?.type !== 'MoratoriumDeclared') return [];
      return {
        declared,
        from: windowOf(declared.data.effective),
        lifted: lifted === undefined ? undefined : { by: lifted.by, window: windowOf(lifted.effective) },
      };
    }),
  );
