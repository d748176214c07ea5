import { type AgencyEvent, type AgencyRecord, type Edtf, type LedgerEntry, windowOf } from '@orgledger/domain';
import { activeAgency, agencyOf, updateAgency } from './agency-records.ts';
import type { Staging } from './staging.ts';

type Recorded =
  | 'PostLimitSet'
  | 'SurplusAllowed'
  | 'ScopeRecorded'
  | 'ProceduresIntegrated'
  | 'GroupReassigned'
  | 'GroupTrained';

/** What an agency's record lists and no rule of this release judges: limits, scope, procedures, staff without names. */
export const applyRecorded = (chart: Staging, entry: LedgerEntry<Extract<AgencyEvent, { type: Recorded }>>): void => {
  updateAgency(chart, entry.data.agencyId, recorded(activeAgency(chart, entry.data.agencyId), entry));
  if (entry.type === 'GroupReassigned')
    for (const id of entry.data.from) demandLeavable(chart, id, entry.data.effective);
};

// Staff leave an agency until the day it ends at the latest: the last day of both may be the same.
const demandLeavable = (chart: Staging, id: string, effective: Edtf): void => {
  const { end } = agencyOf(chart, id);
  if (end !== undefined && windowOf(effective).last > windowOf(end.effective).last) activeAgency(chart, id);
};

const recorded = (
  agency: AgencyRecord,
  entry: LedgerEntry<Extract<AgencyEvent, { type: Recorded }>>,
): Partial<AgencyRecord> => {
  const by = entry.id;
  switch (entry.type) {
    case 'PostLimitSet': {
      const { postClass, atMost } = entry.data;
      const others = agency.postLimits.filter((limit) => limit.postClass !== postClass);
      return { postLimits: [...others, { postClass, atMost, by }] };
    }
    case 'SurplusAllowed': {
      const { postClass, posts, until } = entry.data;
      const others = agency.surplus.filter((one) => one.postClass !== postClass);
      return { surplus: [...others, { postClass, posts, until, by }] };
    }
    case 'ScopeRecorded': {
      const { metric, figure } = entry.data;
      return { scope: [...agency.scope.filter((one) => one.metric !== metric), { metric, figure, by }] };
    }
    case 'ProceduresIntegrated': {
      const { chain, others, effect } = entry.data;
      return { procedures: [...agency.procedures, { chain, others, effect, by }] };
    }
    case 'GroupReassigned': {
      const { from, group, count } = entry.data;
      return { groups: [...agency.groups, { kind: 'reassigned', from, group, count, by }] };
    }
    case 'GroupTrained': {
      const { group, subject, count } = entry.data;
      return { groups: [...agency.groups, { kind: 'trained', group, subject, count, by }] };
    }
  }
};
