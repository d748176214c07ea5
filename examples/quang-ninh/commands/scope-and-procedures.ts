import { afterTheMerger } from '../after-the-merger.ts';
import { metrics, procedures, wordsOf } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

/** What a joint agency has to do with, in numbers, and which procedures became one. */
export const scopeAndProcedures = (facts: Facts): readonly Command[] => [
  ...facts.scopeRecorded.map(
    (fact): Command => ({
      command: 'RecordScope',
      id: fact.id,
      effective: edtf(fact.at),
      case: pairOfJointAgency(facts, fact.agency).id,
      provenance: originOf(facts, fact),
      data: {
        agencyId: fact.agency,
        metric: metrics.partyMembers,
        figure: { kind: 'at-least', value: fact.atLeast },
      },
    }),
  ),
  ...facts.proceduresIntegrated.map(
    (fact): Command => ({
      command: 'IntegrateProcedures',
      id: fact.id,
      effective: edtf(fact.at),
      order: 1,
      case: pairOfJointAgency(facts, fact.agency).id,
      provenance: originOf(facts, fact, [afterTheMerger]),
      data: {
        agencyId: fact.agency,
        chain: fact.chain.map((step) => wordsOf(procedures, step)),
        others: fact.also.map((step) => wordsOf(procedures, step)),
        effect: wordsOf(procedures, fact.effect),
      },
    }),
  ),
];
