import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed } from '../origin.ts';
import { pairIn } from '../scope.ts';

/** The agencies that were later joined, as separate agencies of the Party and of the state. */
export const predecessors = (facts: Facts): readonly Command[] =>
  facts.agenciesExisted.flatMap((fact) =>
    // The place in the fact's own list numbers the command, so that a later part does not renumber this one.
    fact.agencies.flatMap((agencyId, index): readonly Command[] => {
      const agency = facts.predecessors.find(({ id }) => id === agencyId);
      const pair = agency === undefined ? undefined : pairIn(agency);
      if (agency === undefined || pair === undefined) return [];
      const { district, bloc, nameVi, nameEn, provenance } = agency;
      const committee = bloc === 'party' ? 'party-committee' : 'peoples-committee';
      const note = [fact.provenance.note, provenance.note].filter((one) => one !== undefined).join(' ');
      return [
        {
          command: 'EstablishAgency',
          id: `${fact.id}/${index + 1}`,
          ...openStart('agencies'),
          case: pair.id,
          provenance: assumed('predecessors', note, { ref: fact.id }),
          data: {
            agencyId,
            name: nameVi,
            translations: [{ language: 'en', name: nameEn }],
            kind: facts.pairs[agency.pair][bloc].slug,
            level: 'district',
            bloc,
            focalPoint: true,
            lines: [{ line: bloc, parentId: `${district}/${committee}` }],
          },
        },
      ];
    }),
  );
