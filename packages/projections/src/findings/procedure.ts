import type { Detector } from './context.ts';
import { type Certainty, finding } from './finding.ts';
import type { MergerMoment } from './history.ts';

/**
 * What is missing in a procedure that is on record is missing for certain; where only the merger is known, it is not known
 * whether it was missing.
 */
export const procedureCertainty = ({ proposal, approval, certain }: MergerMoment): Certainty => {
  if (isUnknown(proposal) || isUnknown(approval)) return 'unknown';
  return certain ? 'certain' : 'possible';
};

/** P4, as far as it is no rule for commands: nothing is known of the steps before the merger. */
export const procedureUnknown: Detector = ({ mergers }) =>
  mergers.flatMap(({ entry, proposal, approval }) => {
    const steps = [proposal, approval].filter((step) => step !== undefined).filter(isUnknown);
    if (steps.length === 0) return [];
    return finding({
      kind: 'ProcedureUnknown',
      certainty: 'unknown',
      subjects: [`merger:${entry.data.mergerId}`],
      entries: steps.map(({ id }) => id),
      day: entry.data.effective,
      message:
        'the steps before the merger are not known; look for the proposal and the approval and note what is found',
    });
  });

const isUnknown = (step: MergerMoment['proposal'] | MergerMoment['approval']): boolean =>
  step?.data.procedure === 'unknown';
