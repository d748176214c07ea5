import { endings, metrics, notStated, rationale } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { AgenciesMerged, Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumed, assumedField, fieldOrigin, originOf } from '../origin.ts';
import { committeeOf, pairOf } from '../pair.ts';
import { type Persons, personOf } from '../persons.ts';
import { sealOf } from '../seal.ts';

// All on one day. The seals come first, since a merger would give them to the joint agency of Hạ Long, which keeps its own
// two; then the agencies end, and after them what they report to.
const steps = { seals: 0, agencies: 1, authorities: 2 } as const;
const caseId = 'hoanh-bo/into-ha-long';

/** The district of Hoành Bồ goes into the city of Hạ Long, and its joint agencies into those there. */
export const hoanhBoIntoHaLong = (facts: Facts, persons: Persons): readonly Command[] => [
  ...facts.absorptions.flatMap((fact) => absorbed(facts, persons, fact)),
  ...facts.territoryMerged.flatMap((fact) => committeesEnded(facts, fact)),
  ...facts.partyOrganisationEstablished.flatMap((fact) => committeesEnlarged(facts, fact)),
];

type Absorption = Facts['absorptions'][number];
type TerritoryMerged = Facts['territoryMerged'][number];
type PartyOrganisation = Facts['partyOrganisationEstablished'][number];

const absorbed = (facts: Facts, persons: Persons, fact: Absorption): readonly Command[] =>
  fact.predecessors.flatMap((agencyId): readonly Command[] => {
    const merger = mergerThatBegan(facts, agencyId);
    const { id } = pairOf(merger);
    const note = 'What became of the head is not stated.';
    return [
      ...merger.predecessors.map(
        (first): Command => ({
          command: 'SurrenderSeal',
          id: `assumed/${sealOf(first)}/surrendered`,
          effective: edtf(fact.at),
          order: steps.seals,
          case: caseId,
          provenance: assumed('absorbed-agencies', 'Its agency ends and goes on in one that has seals of its own.', {
            ref: fact.id,
          }),
          data: { agencyId, sealId: sealOf(first) },
        }),
      ),
      {
        command: 'RecordMerger',
        id: fact.id,
        effective: edtf(fact.at),
        order: steps.agencies,
        case: caseId,
        provenance: originOf(facts, fact, [assumedField('staff', 'absorbed-agencies', note)], 'absorptions'),
        data: {
          mergerId: `${id}/into-ha-long`,
          shape: 'absorption',
          predecessors: [{ agencyId }],
          successor: { agencyId: fact.successor.id },
          staff: [{ kind: 'released', personId: personOf(persons, id), reason: notStated }],
          rationale: { function: rationale.function },
        },
      },
    ];
  });

const mergerThatBegan = (facts: Facts, agencyId: string): AgenciesMerged => {
  const merger = facts.consolidations.find(({ successor }) => successor.id === agencyId);
  if (merger === undefined) throw new TypeError(`no merger of the facts begins ${agencyId}`);
  return merger;
};

const committeesEnded = (facts: Facts, fact: TerritoryMerged): readonly Command[] =>
  (['party', 'state'] as const).map((bloc, index) => {
    const day = fact.fieldProvenance.get('at') ?? fact.provenance;
    const number = fact.instrument;
    return {
      command: 'AbolishAgency',
      id: `${fact.id}/${index + 1}`,
      effective: edtf(fact.at),
      order: steps.authorities,
      instruments: [
        instrumentOf({
          number,
          kind: 'resolution',
          body: fact.body,
          signed: fact.decidedOn,
          announced: fact.announcedOn,
        }),
      ],
      case: caseId,
      provenance: originOf(facts, fact, [
        fieldOrigin(facts, 'effective', day, 'territory-day'),
        assumedField('order', 'territory-day', 'After the agencies that report to it.'),
      ]),
      data: {
        agencyId: committeeOf(fact.absorbed, bloc),
        reason: endings.absorbed,
        rest: { kind: 'agency', agencyId: committeeOf(fact.into, bloc) },
      },
    };
  });

const committeesEnlarged = (facts: Facts, fact: PartyOrganisation): readonly Command[] => {
  const into = facts.territoryMerged[0]?.into ?? '';
  const note = 'The committees of the city go on; the new Party organisation is theirs.';
  const rows = [
    { bloc: 'party', metric: metrics.executiveCommittee, value: fact.executiveCommittee },
    { bloc: 'party', metric: metrics.deputySecretaries, value: fact.deputySecretaries },
    { bloc: 'state', metric: metrics.viceChairs, value: fact.viceChairs },
  ] as const;
  return rows.map(({ bloc, metric, value }, index) => ({
    command: 'RecordScope',
    id: `${fact.id}/${index + 1}`,
    effective: edtf(fact.at),
    instruments: [instrumentOf({ kind: 'decision', body: fact.body })],
    case: caseId,
    provenance: originOf(facts, fact, [assumedField('agencyId', 'committees-go-on', note)]),
    data: { agencyId: committeeOf(into, bloc), metric, figure: { kind: 'exactly', value } },
  }));
};
