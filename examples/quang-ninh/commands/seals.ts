import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed } from '../origin.ts';
import { pairIn } from '../scope.ts';

/** One seal of each predecessor: a joint agency was reported to have two. */
export const seals = (facts: Facts): readonly Command[] =>
  facts.predecessors.flatMap((agency): readonly Command[] => {
    const pair = pairIn(agency);
    if (pair === undefined) return [];
    const note =
      'The joint agencies were reported to have two seals each, so each predecessor is taken to have had one.';
    return [
      {
        command: 'RegisterSeal',
        id: `assumed/${agency.id}/seal`,
        ...openStart('seals'),
        case: pair.id,
        provenance: assumed('one-seal-per-predecessor', note),
        data: { agencyId: agency.id, sealId: `${agency.id}/seal`, bloc: agency.bloc },
      },
    ];
  });
