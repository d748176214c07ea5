import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, originOf } from '../origin.ts';
import { programmeId } from '../programme.ts';
import { firstPart } from '../scope.ts';

/** The province's scheme, with the mergers of this part as what it plans. */
export const scheme = (facts: Facts): readonly Command[] =>
  facts.schemeAdopted.map((fact) => ({
    command: 'AdoptScheme',
    id: fact.id,
    effective: edtf(fact.at),
    instruments: [instrumentOf({ number: fact.instrument, kind: 'scheme', body: fact.body })],
    provenance: originOf(facts, fact, [
      assumedField('effective', 'scheme-window', 'The year only; the report of 23 March as the day is not used.'),
      assumedField('mergers', 'mergers-in-scheme', 'No source lists them; these are the mergers told here so far.'),
    ]),
    data: {
      programmeId,
      title: fact.title,
      mergers: firstPart.map(({ id, pair }) => ({ mergerId: id, group: pair })),
    },
  }));
