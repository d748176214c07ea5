import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import { procedureCertainty } from './procedure.ts';

/**
 * P5, gate: a merger has an instrument, of its approval or its own, or its programme has leave to pilot in force when the
 * agencies merge.
 */
export const noLegalBasis: Detector = ({ mergers }) =>
  mergers
    .filter(({ entry, approval, programmes }) => {
      const instruments = [...entry.data.instruments, ...(approval?.data.instruments ?? [])];
      const leave = programmes.flatMap(({ pilotLeaves }) => pilotLeaves);
      return instruments.length === 0 && !leave.some(({ status }) => status.value === 'granted');
    })
    .map((merger) =>
      finding({
        kind: 'NoLegalBasis',
        certainty: procedureCertainty(merger),
        subjects: [`merger:${merger.entry.data.mergerId}`],
        entries: [merger.entry.id],
        day: merger.entry.data.effective,
        message: 'no instrument and no leave to pilot is recorded for the merger; name the decision or the leave',
      }),
    );
