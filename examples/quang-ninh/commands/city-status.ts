import { cityName } from '../city-name.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, originOf } from '../origin.ts';
import { committeeOf } from '../pair.ts';

type Renaming = Extract<Command, { command: 'RenameAgency' }>['data'];

/** A town becomes a city, and its committees are called after that. */
export const cityStatus = (facts: Facts): readonly Command[] =>
  facts.territoryStatusChanged.flatMap((fact): readonly Command[] => {
    const district = facts.districts.find(({ id }) => id === fact.district);
    if (district === undefined) throw new TypeError(`the facts do not describe ${fact.district}`);
    const { shortName, partyCommittee, peoplesCommittee } = district;
    const rename = (given: Pick<Command, 'id' | 'provenance'>, data: Renaming): Command => ({
      command: 'RenameAgency',
      ...given,
      effective: edtf(fact.at),
      instruments: [instrumentOf({ kind: 'resolution', signed: fact.decidedOn })],
      case: `${fact.district}/city`,
      data,
    });
    const note = 'Only the new name of the Party committee is reported; this one is formed like it.';
    return [
      rename(
        { id: `${fact.id}/1`, provenance: originOf(facts, fact) },
        {
          agencyId: committeeOf(fact.district, 'party'),
          name: cityName(facts, fact.district, partyCommittee.nameVi),
          translations: [{ language: 'en', name: `City Party Committee of ${shortName}` }],
        },
      ),
      rename(
        { id: `${fact.id}/2`, provenance: originOf(facts, fact, [assumedField('name', 'city-names', note)]) },
        {
          agencyId: committeeOf(fact.district, 'state'),
          name: cityName(facts, fact.district, peoplesCommittee.nameVi),
          translations: [{ language: 'en', name: peoplesCommittee.nameEn }],
        },
      ),
    ];
  });
