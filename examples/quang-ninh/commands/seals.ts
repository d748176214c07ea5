import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed } from '../origin.ts';
import { pairOf } from '../pair.ts';
import { sealOf } from '../seal.ts';

/** One seal of each predecessor: a joint agency was reported to have two. */
export const seals = (facts: Facts): readonly Command[] =>
  facts.predecessors.map((agency) => {
    const note =
      'The joint agencies were reported to have two seals each, so each predecessor is taken to have had one.';
    return {
      command: 'RegisterSeal',
      id: `assumed/${agency.id}/seal`,
      ...openStart('seals'),
      case: pairOf(agency).id,
      provenance: assumed('one-seal-per-predecessor', note),
      data: { agencyId: agency.id, sealId: sealOf(agency.id), bloc: agency.bloc },
    };
  });
