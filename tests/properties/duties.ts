import { compareFold, type LedgerEntry } from '@orgledger/domain';
import { applyEntry, emptyChart, placeEntry, standingEntries } from '@orgledger/projections';

type Merged = Extract<LedgerEntry, { type: 'AgenciesMerged' }>;

/** Who had which part in a merger, as it was known when it was completed. */
export type Duties = {
  readonly mergerId: string;
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  /** Who held a post that the merger moved or ended, on the eve of it. */
  readonly holders: readonly string[];
  /** The rules that an instrument waived. */
  readonly waived: readonly string[];
};

/**
 * Reads off a log who did what in each completed merger. Knows nothing of gates: officials are those that the entries name, and
 * holders those on the chart that the fold makes of the log up to the completion.
 */
export const dutiesIn = (entries: readonly LedgerEntry[]): readonly Duties[] =>
  entries.flatMap((entry, place) =>
    entry.type === 'AgenciesMerged' ? [dutiesOf(entry, entries.slice(0, place + 1))] : [],
  );

/** Where one person had two parts that are to be kept apart (S1, S2), and no instrument allowed it. */
export const mixedDuties = (entries: readonly LedgerEntry[]): readonly string[] =>
  dutiesIn(entries).flatMap((one) => [
    ...both(one, 'S1', one.drafters).map((id) => `S1: ${id} drafted ${one.mergerId} and approved it`),
    ...both(one, 'S2', one.holders).map((id) => `S2: ${id} approved ${one.mergerId} and held a post that it changed`),
  ]);

const both = ({ approvers, waived }: Duties, rule: string, others: readonly string[]): readonly string[] =>
  waived.includes(rule) ? [] : approvers.filter((id) => others.includes(id));

const dutiesOf = ({ id, data }: Merged, known: readonly LedgerEntry[]): Duties => {
  const { mergerId, waivers = [] } = data;
  const standing = standingEntries(known);
  const steps = standing.filter(({ stream }) => stream === `merger-${mergerId}`);
  const approvers = steps.flatMap((step) => (step.type === 'MergerApproved' ? (step.data.approvers ?? []) : []));
  return {
    mergerId,
    drafters: steps.flatMap((step) => (step.type === 'MergerProposed' ? (step.data.drafters ?? []) : [])),
    approvers,
    // Where nobody is named there is nobody to compare with.
    holders: approvers.length === 0 ? [] : holdersChanged(standing, id),
    waived: waivers.filter(({ instrument }) => instrument.number !== undefined).map(({ rule }) => rule),
  };
};

/** Who held a post that an entry moved to another agency or ended. */
const holdersChanged = (standing: readonly LedgerEntry[], entryId: string): readonly string[] => {
  const placed = standing
    .map(placeEntry)
    .filter((one) => one !== undefined)
    .sort(compareFold);
  const chart = emptyChart();
  for (const { entry } of placed) {
    const outcome = applyEntry(chart, entry);
    if (entry.id !== entryId) continue;
    return (outcome.applied ? outcome.changes : []).flatMap(({ before, after }) => {
      if (before?.record !== 'position' || after.record !== 'position') return [];
      const changed = after.end !== undefined || after.agencyId !== before.agencyId;
      return changed ? before.holders.map(({ personId }) => personId) : [];
    });
  }
  return [];
};
