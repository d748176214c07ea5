import { consulted, leave, mergersTitle } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { assumedField, fromArticle, originOf } from '../origin.ts';
import { pairOf } from '../pair.ts';
import { pilotLeave as leaveId, districtMergers as programmeId } from '../programme.ts';

const consultationId = 'quang-ninh/consultation';
const inThisOrder = assumedField('order', 'steps-in-order', 'Of one window, in the order in which they are named.');

/** The steps before the mergers: a scheme is drawn up, those affected are asked, leave to pilot is requested and given. */
export const preparation = (facts: Facts): readonly Command[] => [
  ...facts.schemeDrafted.map((fact): Command => {
    const note = 'Both pairs of all 14 districts; a report of March 2018 speaks of 12 districts.';
    return {
      command: 'DraftScheme',
      id: fact.id,
      effective: edtf(fact.at),
      provenance: originOf(facts, fact, [
        fromArticle(facts, 'title'),
        assumedField('mergers', 'mergers-in-programme', note),
      ]),
      data: {
        programmeId,
        title: mergersTitle,
        mergers: facts.consolidations.map((one) => ({ mergerId: pairOf(one).id, group: one.pair })),
      },
    };
  }),
  ...facts.staffConsulted.flatMap((fact): readonly Command[] => [
    {
      command: 'OpenConsultation',
      id: `${fact.id}/1`,
      effective: edtf(fact.at),
      order: 1,
      provenance: originOf(facts, fact, [inThisOrder]),
      data: { programmeId, consultationId, subject: consulted },
    },
    {
      command: 'CloseConsultation',
      id: `${fact.id}/2`,
      effective: edtf(fact.at),
      order: 2,
      provenance: originOf(facts, fact, [
        inThisOrder,
        assumedField('effective', 'steps-in-order', 'Its end is not reported: the decisions followed it.'),
      ]),
      data: { programmeId, consultationId },
    },
  ]),
  ...facts.pilotPermissionRequested.map(
    (fact): Command => ({
      command: 'RequestPilotLeave',
      id: fact.id,
      effective: edtf(fact.at),
      order: 3,
      provenance: originOf(facts, fact, [inThisOrder]),
      data: { programmeId, leaveId, ...leave },
    }),
  ),
  ...facts.pilotPermissionGranted.map(
    (fact): Command => ({
      command: 'GrantPilotLeave',
      id: fact.id,
      effective: edtf(fact.at),
      order: 4,
      provenance: originOf(facts, fact, [inThisOrder], 'leave-granted'),
      data: { programmeId, leaveId },
    }),
  ),
];
