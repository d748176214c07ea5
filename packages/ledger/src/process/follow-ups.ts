import { type AggregateKind, type Confirmation, type LedgerEntry, type Target, target } from '@orgledger/domain';
import type { Change } from '@orgledger/projections';

/** What a process writes into another stream because of an entry. */
export type FollowUp = { readonly target: Target; readonly content: Confirmation };

/**
 * What follows elsewhere from an entry: whoever begins or ends by it is told so, and whoever it names as a party is told that
 * it happened. Derived from the log up to the entry, so whoever derives it gets the same.
 */
export const followUpsOf = (entry: LedgerEntry, changes: readonly Change[]): readonly FollowUp[] => {
  const cause = { entryId: entry.id, stream: entry.stream, type: entry.type };
  const found = new Map<string, FollowUp>();
  const add = (kind: AggregateKind, id: string, boundaries: Omit<Confirmation, 'cause'>): void => {
    const to = target(kind, id);
    if (to.stream === entry.stream) return;
    const known = found.get(to.stream)?.content;
    found.set(to.stream, { target: to, content: { ...known, cause, ...boundaries } });
  };
  for (const { after } of changes) {
    if (after.record !== 'agency' && after.record !== 'position') continue;
    if (after.begin.by === entry.id) add(after.record, after.id, { begin: after.begin.effective });
    if (after.end?.by === entry.id) add(after.record, after.id, { end: after.end.effective });
  }
  for (const [kind, id] of partiesNamed(entry)) add(kind, id, {});
  return [...found.values()];
};

/** The parties that an entry takes something from or gives something to, beside the one whose stream it is in. */
const partiesNamed = (entry: LedgerEntry): readonly (readonly [AggregateKind, string])[] => {
  switch (entry.type) {
    case 'TitlesUnified':
      return entry.data.positionIds.map((id) => ['position', id] as const);
    case 'StaffReassigned':
      return [['position', entry.data.fromPositionId]];
    case 'QuotaMoved':
      return [['agency', entry.data.fromAgencyId]];
    case 'FunctionsTransferred':
      return entry.data.to.kind === 'agency' ? [['agency', entry.data.to.agencyId]] : [];
    case 'GroupReassigned':
    case 'AffiliatedBodyTransferred':
      return entry.data.from.map((id) => ['agency', id] as const);
    case 'AgenciesMerged':
      return [['agency', entry.data.successor.agencyId]];
    default:
      return [];
  }
};
