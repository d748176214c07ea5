import { type GateId, gates, type Objection } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { type Certainty, finding } from './finding.ts';
import type { FindingKind } from './kinds.ts';

/** What a gate's objection is called as a finding. P7 is judged for every change of the structure, not only for mergers. */
const kinds: Readonly<Record<Exclude<GateId, 'P7'>, FindingKind>> = {
  P1: 'TitlesNotUnified',
  P3: 'NotConsulted',
  P5: 'NoLegalBasis',
  P6: 'NoRationale',
  P8: 'NoInstrumentOfLine',
  P12: 'MergedInMoratorium',
  P13: 'LevelsDiffer',
  S1: 'DrafterApproved',
  S2: 'ApproverHoldsPost',
};

/** What the gates say of the mergers that came about, whether they were judged then or are history that was imported. */
export const gateFindings: Detector = ({ mergers, policy }) =>
  mergers.flatMap((merger) =>
    gates.flatMap(({ id, judge }) =>
      id === 'P7'
        ? []
        : judge(merger, policy).map(({ answer, subjects, entries, day, message }) =>
            finding({
              kind: kinds[id],
              certainty: certaintyOf(answer, merger.certain),
              subjects,
              entries,
              day: day ?? merger.entry.data.effective,
              message,
            }),
          ),
    ),
  );

/** What is broken is certain once the merger is. */
const certaintyOf = (answer: Objection['answer'], certain: boolean): Certainty =>
  answer === 'broken' ? (certain ? 'certain' : 'possible') : answer;
