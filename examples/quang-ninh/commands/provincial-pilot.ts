import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { originOf } from '../origin.ts';
import { provincialPilot } from '../programme.ts';

/** The province proposes to pilot a merger at its own level. Whether it was carried out was not found. */
export const proposalForTheProvince = (facts: Facts): readonly Command[] =>
  facts.schemeProposed.map((fact) => ({
    command: 'DraftScheme',
    id: fact.id,
    effective: edtf(fact.at),
    instruments: [instrumentOf({ kind: 'proposal', body: fact.body })],
    provenance: originOf(facts, fact),
    data: {
      programmeId: provincialPilot,
      title: fact.title,
      mergers: [{ mergerId: 'quang-ninh/org', group: 'org' }],
    },
  }));
