import { coordination, fewer } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, originOf } from '../origin.ts';
import { pairOfJointAgency } from '../pair.ts';
import { districtMergers } from '../programme.ts';

type Subject = Extract<Command, { command: 'RecordNote' }>['data']['about'];

const programme: Subject = { kind: 'programme', id: districtMergers };
const inspectorate: Subject = { kind: 'agency', id: 'quang-ninh/inspectorate' };

// What each policy bears on in this story: it addresses the whole country.
const policies = new Map<string, Subject>([
  ['18-NQ/TW', programme],
  ['134-KL/TW', inspectorate],
]);

/** The seven facts that are no decision on an agency, a post, a merger or a programme of the story. They change no chart. */
export const notes = (facts: Facts): readonly Command[] => [
  ...facts.policyAdopted.map((fact): Command => {
    const about = policies.get(fact.instrument);
    if (about === undefined) throw new TypeError(`say what the policy ${fact.instrument} bears on`);
    const why = 'It addresses the whole country, and is noted with what it bears on here.';
    return {
      command: 'RecordNote',
      id: fact.id,
      effective: edtf(fact.at),
      instruments: [instrumentOf({ number: fact.instrument, kind: 'policy', body: fact.body })],
      provenance: originOf(facts, fact, [assumedField('about', 'where-notes-are', why)]),
      data: { about, topic: 'policy', text: fact.title },
    };
  }),
  ...facts.coordinationNoLongerNeeded.map(
    (fact): Command => ({
      command: 'RecordNote',
      id: fact.id,
      effective: edtf(fact.at),
      case: pairOfJointAgency(facts, fact.agency).id,
      provenance: originOf(facts, fact),
      data: {
        about: { kind: 'agency', id: fact.agency },
        topic: 'coordination-no-longer-needed',
        text: coordination,
      },
    }),
  ),
  ...facts.quotaImbalanceReported.map(
    (fact): Command => ({
      command: 'RecordNote',
      id: fact.id,
      effective: edtf(fact.at),
      provenance: originOf(facts, fact),
      data: { about: programme, topic: 'quota-over-blocs', text: fact.note },
    }),
  ),
  ...facts.pilotModelsRegulated.map(
    (fact): Command => ({
      command: 'RecordNote',
      id: fact.id,
      effective: edtf(fact.at),
      instruments: [instrumentOf({ number: fact.instrument, kind: 'conclusion', body: fact.body })],
      provenance: originOf(facts, fact, [
        assumedField('about', 'where-notes-are', 'It addresses the whole country; its text was not found.'),
      ]),
      data: { about: programme, topic: 'pilot-models', text: 'Pilot models under Resolution 18-NQ/TW are regulated.' },
    }),
  ),
  ...facts.focalPointsCounted.map(
    (fact): Command => ({
      command: 'RecordNote',
      id: fact.id,
      effective: edtf(fact.at),
      provenance: originOf(facts, fact),
      data: {
        about: programme,
        topic: 'focal-points',
        text: fewer,
        figures: [
          { name: 'before', figure: { kind: 'exactly', value: fact.before } },
          { name: 'after', figure: { kind: 'exactly', value: fact.after } },
          { name: 'reduction', figure: { kind: 'exactly', value: fact.reduction } },
        ],
      },
    }),
  ),
  ...facts.territoryReorganised.map((fact): Command => {
    const { before, after, communes, wards, specialZones } = fact.communeUnits;
    const day = 'In operation from this day; the resolution itself is in force since it was signed.';
    return {
      command: 'RecordNote',
      id: fact.id,
      effective: edtf(fact.at),
      instruments: [
        instrumentOf({
          number: fact.instrument,
          kind: 'resolution',
          body: fact.body,
          signed: fact.decidedOn,
          inForce: fact.legalEffectFrom,
        }),
      ],
      provenance: originOf(facts, fact, [assumedField('effective', 'day-of-operation', day)]),
      data: {
        about: { kind: 'agency', id: 'quang-ninh/peoples-committee' },
        topic: 'commune-level-units',
        text: 'The commune-level units of the province are rearranged.',
        figures: [
          { name: 'before', figure: { kind: 'exactly', value: before } },
          { name: 'after', figure: { kind: 'exactly', value: after } },
          { name: 'communes', figure: { kind: 'exactly', value: communes } },
          { name: 'wards', figure: { kind: 'exactly', value: wards } },
          { name: 'special zones', figure: { kind: 'exactly', value: specialZones } },
        ],
      },
    };
  }),
];
