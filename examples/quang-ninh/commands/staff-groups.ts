import { afterTheMerger } from '../after-the-merger.ts';
import { groups } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';

/** Staff of joint agencies who were placed anew or trained, without names: how many is not stated. */
export const staffGroups = (facts: Facts): readonly Command[] => [
  ...facts.staffReassigned.flatMap(({ agency, ...fact }): readonly Command[] => {
    if (agency === undefined) return [];
    return [
      {
        command: 'ReassignGroup',
        id: fact.id,
        effective: edtf(fact.at),
        order: 1,
        case: pairOfJointAgency(facts, agency).id,
        provenance: originOf(facts, fact, [afterTheMerger]),
        data: { agencyId: agency, from: [...fact.from], group: groups.joined },
      },
    ];
  }),
  ...facts.staffTrained.flatMap((fact) =>
    groups.trained.map(
      ({ group, subject }, index): Command => ({
        command: 'TrainGroup',
        id: `${fact.id}/${index + 1}`,
        effective: edtf(fact.at),
        order: 1,
        case: pairOfJointAgency(facts, fact.agency).id,
        provenance: originOf(facts, fact, [afterTheMerger]),
        data: { agencyId: fact.agency, group, subject },
      }),
    ),
  ),
];
