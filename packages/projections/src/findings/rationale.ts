import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import { procedureCertainty } from './procedure.ts';

/** P6, gate: the proposal says in what the agencies are alike: purpose, clientele, function or task. */
export const noRationale: Detector = ({ mergers }) =>
  mergers
    .filter(({ proposal }) => !Object.values(proposal?.data.rationale ?? {}).some((reason) => reason !== undefined))
    .map((merger) =>
      finding({
        kind: 'NoRationale',
        certainty: procedureCertainty(merger),
        subjects: [`merger:${merger.entry.data.mergerId}`],
        entries: [merger.proposal?.id ?? merger.entry.id],
        day: merger.entry.data.effective,
        message: 'nothing says why these agencies belong together; note purpose, clientele, function or task',
      }),
    );
