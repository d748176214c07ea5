import type { ChartLookup, LedgerEntry } from '../chart/index.ts';
import { partiesOf } from './parties.ts';
import type { TransitionRule } from './violation.ts';

/**
 * N5, hard shared: the quota over all blocs and parties is the same before and after a merger, a split, a move or an
 * abolition whose rest another agency takes over. Whoever takes over the rest of an agency that merges is a party. Blocs may
 * change: merging raised the party bloc's share in Quảng Ninh while the total stayed. Unknown quotas are not judged.
 */
export const quotaConserved: TransitionRule = {
  id: 'N5',
  judge: (before, entry, after) => {
    const parties = partiesWithQuota(entry);
    const [was, is] = [total(before, parties, entry.id), total(after, parties, entry.id)];
    if (was === undefined || is === undefined || was === is) return [];
    return [
      {
        rule: 'N5',
        subject: `agency:${parties[0] ?? ''}`,
        ids: parties,
        message: `the quota of all parties together is ${was} before and ${is} after; divide the same total, and change it by a decision of its own`,
      },
    ];
  },
};

const partiesWithQuota = (entry: LedgerEntry): readonly string[] => {
  if (entry.type === 'QuotaMoved') return [entry.data.agencyId, entry.data.fromAgencyId];
  const { ended, heirs, giving } = partiesOf(entry);
  return heirs.length === 0 ? [] : [...ended, ...heirs, ...giving];
};

/**
 * The posts of all parties that have not ended; undefined when one of them has a quota of unknown size or none known. An
 * agency that begins with the entry has what the entry gives it, and nothing is 0.
 */
const total = (chart: ChartLookup, agencyIds: readonly string[], entryId: string): number | undefined => {
  let sum = 0;
  for (const agencyId of new Set(agencyIds)) {
    const agency = chart.agencies.get(agencyId);
    if (agency === undefined || agency.end !== undefined) continue;
    if (agency.quota.length === 0 && agency.begin.by !== entryId) return undefined;
    for (const { posts } of agency.quota) {
      if (posts === null) return undefined;
      sum += posts;
    }
  }
  return sum;
};
