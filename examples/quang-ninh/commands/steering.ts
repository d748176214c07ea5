import { pause, reviewed, suspension, wordsOf } from '../article.ts';
import type { Command } from '../command.ts';
import { edtf } from '../edtf.ts';
import type { Facts } from '../facts.ts';
import { instrumentOf } from '../instrument.ts';
import { assumedField, originOf } from '../origin.ts';
import { committeeOf } from '../pair.ts';
import { pilotLeave as leaveId, districtMergers as programmeId } from '../programme.ts';

/** How the programme was steered while it ran: the ministry's pause, the province's review and its directive. */
export const steering = (facts: Facts): readonly Command[] => [
  ...facts.reorganisationPaused.map((fact): Command => {
    const note = 'Specialised agencies are those of the state; no end of the pause is reported.';
    return {
      command: 'DeclareMoratorium',
      id: fact.id,
      effective: edtf(fact.at),
      instruments: [instrumentOf({ number: fact.instrument, kind: 'letter', body: fact.body })],
      provenance: originOf(facts, fact, [assumedField('blocs', 'moratorium-scope', note)]),
      data: {
        programmeId,
        moratoriumId: 'quang-ninh/pause-of-2018',
        scope: pause,
        levels: ['province', 'district'],
        blocs: ['state'],
      },
    };
  }),
  ...facts.reviewHeld.map(
    (fact): Command => ({
      command: 'HoldReview',
      id: fact.id,
      effective: edtf(fact.at),
      provenance: originOf(facts, fact),
      data: {
        programmeId,
        reviewId: 'quang-ninh/review-of-2019',
        stage: fact.kind,
        findings: fact.findings.map((finding) => wordsOf(reviewed, finding)),
      },
    }),
  ),
  ...facts.supplementDirected.map((fact): Command => {
    const note = 'The article says: the localities. Nobody reports who complied.';
    return {
      command: 'IssueDirective',
      id: fact.id,
      effective: edtf(fact.at),
      instruments: [instrumentOf({ kind: 'directive', body: fact.body })],
      provenance: originOf(facts, fact, [assumedField('addressees', 'directive-addressees', note)]),
      data: {
        programmeId,
        directiveId: 'quang-ninh/directive-of-2019',
        subject: fact.subject.map((one) => wordsOf(reviewed, one)),
        addressees: facts.districts.map(({ id }) => committeeOf(id, 'party')),
      },
    };
  }),
];

/** The Politburo suspends the pilot. */
export const suspensionOfPilot = (facts: Facts): readonly Command[] =>
  facts.pilotSuspended.map((fact) => ({
    command: 'SuspendPilotLeave',
    id: fact.id,
    effective: edtf(fact.at),
    instruments: [instrumentOf({ number: fact.instrument, kind: 'notice', body: fact.body })],
    provenance: originOf(facts, fact),
    data: { programmeId, leaveId, reason: suspension },
  }));
