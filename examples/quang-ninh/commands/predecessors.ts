import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed } from '../origin.ts';
import { committeeOf, pairOf } from '../pair.ts';

/** The agencies that were later joined, as separate agencies of the Party and of the state. */
export const predecessors = (facts: Facts): readonly Command[] =>
  facts.agenciesExisted.flatMap((fact) =>
    fact.agencies.map((agencyId, index): Command => {
      const agency = facts.predecessors.find(({ id }) => id === agencyId);
      if (agency === undefined) throw new TypeError(`the facts do not describe the agency ${agencyId}`);
      const { district, bloc, nameVi, nameEn, provenance } = agency;
      const note = [fact.provenance.note, provenance.note].filter((one) => one !== undefined).join(' ');
      return {
        command: 'EstablishAgency',
        id: `${fact.id}/${index + 1}`,
        ...openStart('agencies'),
        case: pairOf(agency).id,
        provenance: assumed('predecessors', note, { ref: fact.id }),
        data: {
          agencyId,
          name: nameVi,
          translations: [{ language: 'en', name: nameEn }],
          kind: facts.pairs[agency.pair][bloc].slug,
          level: 'district',
          bloc,
          focalPoint: true,
          lines: [{ line: bloc, parentId: committeeOf(district, bloc) }],
        },
      };
    }),
  );
