import { afterTheMerger } from '../after-the-merger.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { originOf } from '../origin.ts';
import { pairOf } from '../pair.ts';

/** How many deputies a decision allows the joint agency, in the two cases in which the number is known. */
export const postLimits = (facts: Facts): readonly Command[] =>
  facts.consolidations.flatMap((fact): readonly Command[] => {
    if (fact.leadership === undefined) return [];
    return [
      {
        command: 'SetPostLimit',
        id: `${fact.id}/2`,
        effective: edtf(fact.at),
        order: 1,
        case: pairOf(fact).id,
        provenance: originOf(facts, fact, [afterTheMerger]),
        data: { agencyId: fact.successor.id, postClass: 'deputy', atMost: fact.leadership.maxDeputies },
      },
    ];
  });
