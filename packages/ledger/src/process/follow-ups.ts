import { type AggregateKind, type Confirmation, type LedgerEntry, target } from '@orgledger/domain';
import type { Change } from '@orgledger/projections';
import type { FollowUp } from './follow-up.ts';
import { joinFollowUps, type MergersKnown, releases } from './join-follow-ups.ts';

/**
 * What follows elsewhere from an entry: whoever begins or ends by it is told so, whoever it names as a party is told that it
 * happened, and agencies join mergers and are released from them. Derived from the log up to the entry, so whoever derives it
 * gets the same.
 */
export const followUpsOf = (
  entry: LedgerEntry,
  changes: readonly Change[],
  known: MergersKnown,
): readonly FollowUp[] => [...confirmationsOf(entry, changes, known), ...joinFollowUps(entry, changes, known)];

/** Who is told of an entry, in streams other than its own. */
export const confirmationsOf = (
  entry: LedgerEntry,
  changes: readonly Change[],
  known: MergersKnown,
): readonly FollowUp[] => {
  const cause = { entryId: entry.id, stream: entry.stream, type: entry.type };
  const found = new Map<string, Confirmation>();
  const targets = new Map<string, FollowUp['target']>();
  const add = (kind: AggregateKind, id: string, content: Omit<Confirmation, 'cause'>): void => {
    const to = target(kind, id);
    if (to.stream === entry.stream) return;
    targets.set(to.stream, to);
    found.set(to.stream, { ...found.get(to.stream), cause, ...content });
  };
  for (const { after } of changes) {
    if (after.record !== 'agency' && after.record !== 'position') continue;
    if (after.begin.by === entry.id) add(after.record, after.id, { begin: after.begin.effective });
    if (after.end?.by === entry.id) add(after.record, after.id, { end: after.end.effective });
  }
  for (const [kind, id] of partiesNamed(entry)) add(kind, id, {});
  for (const [agencyId, release] of releases(entry, known)) add('agency', agencyId, { release });
  return [...found].map(
    ([stream, data]): FollowUp => ({
      target: targets.get(stream) ?? target('agency', ''),
      command: { type: 'Confirm', data },
    }),
  );
};

/** The parties that an entry takes something from or gives something to, beside the one whose stream it is in. */
const partiesNamed = (entry: LedgerEntry): readonly (readonly [AggregateKind, string])[] => {
  switch (entry.type) {
    case 'TitlesUnified':
    case 'TitlesSeparated':
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
    case 'AgenciesMerged': {
      const { predecessors, successor } = entry.data;
      return [successor, ...predecessors].map(({ agencyId }) => ['agency', agencyId] as const);
    }
    case 'AgencyAbolished':
      return entry.data.releasedFrom === undefined ? [] : [['merger', entry.data.releasedFrom]];
    default:
      return [];
  }
};
