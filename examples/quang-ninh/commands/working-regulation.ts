import { workingPrinciple } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

/** Who answers for what in the joint agency; the single tasks were not reported. */
export const workingRegulation = (facts: Facts): readonly Command[] =>
  facts.workingRegulationIssued.map((fact) => {
    const pair = pairOfJointAgency(facts, fact.agency);
    return {
      command: 'IssueWorkingRegulation',
      id: fact.id,
      effective: edtf(fact.at),
      case: pair.id,
      provenance: originOf(facts, fact),
      data: {
        agencyId: fact.agency,
        principle: workingPrinciple,
        generalResponsibility: fact.generalResponsibility,
      },
    };
  });
