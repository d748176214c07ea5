import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

// Nobody reported how many posts are the Party's and how many the state's.
const bloc = 'unallocated';
const blocOrigin = assumedField('bloc', 'quota-unallocated', 'How the posts are split over the blocs is unknown.');

/** The authorised headcount with which a joint agency began, and what it was cut to. */
export const staffingQuota = (facts: Facts): readonly Command[] => [
  ...facts.staffingQuotaSet.map((fact): Command => {
    const pair = pairOfJointAgency(facts, fact.agency);
    const note = 'Set after the merger, in the same window.';
    return {
      command: 'SetStaffingQuota',
      id: fact.id,
      effective: edtf(fact.at),
      order: 1,
      case: pair.id,
      provenance: originOf(facts, fact, [blocOrigin, assumedField('order', 'quota-after-merger', note)]),
      data: { agencyId: fact.agency, bloc, posts: fact.quota },
    };
  }),
  ...facts.staffingQuotaChanged.map((fact): Command => {
    const pair = pairOfJointAgency(facts, fact.agency);
    const note = 'Cut after the merger and after the quota was set.';
    return {
      command: 'SetStaffingQuota',
      id: fact.id,
      effective: edtf(fact.at),
      order: 2,
      case: pair.id,
      provenance: originOf(facts, fact, [blocOrigin, assumedField('order', 'quota-after-merger', note)]),
      data: { agencyId: fact.agency, bloc, posts: fact.to, from: fact.from },
    };
  }),
];
