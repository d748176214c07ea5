import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, originOf } from '../origin.ts';
import { schemeOf2015 } from '../programme.ts';

/** The province's scheme. No source lists what it plans. */
export const scheme = (facts: Facts): readonly Command[] =>
  facts.schemeAdopted.map((fact) => ({
    command: 'AdoptScheme',
    id: fact.id,
    effective: edtf(fact.at),
    instruments: [instrumentOf({ number: fact.instrument, kind: 'scheme', body: fact.body })],
    provenance: originOf(facts, fact, [
      assumedField('effective', 'scheme-window', 'The year only; the report of 23 March as the day is not used.'),
    ]),
    data: { programmeId: schemeOf2015, title: fact.title },
  }));
