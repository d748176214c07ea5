import type { AgencyId, AgencyRecord, LedgerEntry, MergerEvent } from '@orgledger/domain';
import { heirOf, updateAgency } from './agency-records.ts';
import { giveQuota, joinedQuota, setQuota } from './quota.ts';
import type { Staging } from './staging.ts';

type MergedEntry = LedgerEntry<Extract<MergerEvent, { type: 'AgenciesMerged' }>>;

/** Who ends, as it was before, who takes the rest of each, and who absorbs. */
type Bringing = {
  readonly ending: readonly AgencyRecord[];
  readonly absorbing: readonly AgencyRecord[];
  readonly heirs: ReadonlyMap<AgencyId, AgencyId>;
};

/**
 * The successor has what all parties bring whose rest it takes, unless the decision divides the same total in another way
 * (N5). Whoever else takes the rest of an agency has its quota too.
 */
export const joinQuotas = (
  chart: Staging,
  { id: by, data }: MergedEntry,
  { ending, absorbing, heirs }: Bringing,
): void => {
  const { quota, partQuota = [], successor } = data;
  for (const { agencyId, bloc, posts } of partQuota) giveQuota(chart, agencyId, bloc, posts, by);
  const brought = Map.groupBy(ending, ({ id }) => heirs.get(id));
  for (const [heir, old] of brought) {
    if (heir === undefined || heir === successor.agencyId) continue;
    updateAgency(chart, heir, { quota: joinedQuota([heirOf(chart, old[0]?.id ?? '', heir), ...old], by) });
  }
  if (quota !== undefined) setQuota(chart, successor.agencyId, quota, by);
  else {
    const own = [...absorbing, ...(brought.get(successor.agencyId) ?? [])];
    const given = partQuota.length === 0 ? [] : [{ quota: partQuota.map((row) => ({ ...row, by })) }];
    updateAgency(chart, successor.agencyId, { quota: joinedQuota([...own, ...given], by) });
  }
};
