import { fundingDuties } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

/** The office of the Party committee, a third agency, follows the accounts and pays. */
export const funding = (facts: Facts): readonly Command[] =>
  facts.fundingChannelChanged.map((fact) => {
    const pair = pairOfJointAgency(facts, fact.agency);
    const office = `${pair.district}/party-office`;
    return {
      command: 'ChangeFundingChannel',
      id: fact.id,
      effective: edtf(fact.at),
      case: pair.id,
      provenance: originOf(facts, fact),
      data: { agencyId: fact.agency, paidBy: office, followedBy: office, note: fundingDuties },
    };
  });
