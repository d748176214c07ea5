import { isProcedureKnown } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/** P4, as far as it is no rule for commands: nothing is known of the steps before the merger. */
export const procedureUnknown: Detector = ({ mergers }) =>
  mergers
    .filter((merger) => !isProcedureKnown(merger))
    .map(({ entry, proposal, approval }) =>
      finding({
        kind: 'ProcedureUnknown',
        certainty: 'unknown',
        subjects: [`merger:${entry.data.mergerId}`],
        entries: [proposal, approval].flatMap((step) => (step?.data.procedure === 'unknown' ? [step.id] : [])),
        day: entry.data.effective,
        message:
          'the steps before the merger are not known; look for the proposal and the approval and note what is found',
      }),
    );
