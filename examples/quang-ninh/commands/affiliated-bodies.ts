import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

/** The staff's Party organisation, trade union and youth union meet together from now on (sinh hoạt chung). */
export const affiliatedBodies = (facts: Facts): readonly Command[] =>
  facts.affiliatedBodyTransferred.map((fact) => {
    const pair = pairOfJointAgency(facts, fact.agency);
    return {
      command: 'TransferAffiliatedBody',
      id: fact.id,
      effective: edtf(fact.at),
      case: pair.id,
      provenance: originOf(facts, fact),
      data: { agencyId: fact.agency, body: fact.body, mode: 'joint-activity' },
    };
  });
