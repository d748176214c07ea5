import type { ProgrammeRecord } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import { procedureCertainty } from './procedure.ts';

/**
 * P3, gate: those affected are consulted before the approval. A consultation covers the mergers that it names, or all of
 * its programme. Whose staff gave an opinion is free text, so whether all predecessors were heard is not judged.
 */
export const notConsulted: Detector = ({ mergers }) =>
  mergers
    .filter(({ entry, programmesAtApproval }) => !programmesAtApproval.some((one) => covers(one, entry.data.mergerId)))
    .map((merger) =>
      finding({
        kind: 'NotConsulted',
        certainty: procedureCertainty(merger),
        subjects: [`merger:${merger.entry.data.mergerId}`],
        entries: [merger.approval?.id ?? merger.entry.id],
        day: merger.entry.data.effective,
        message: 'no consultation is recorded to have ended before the approval; record it with its programme',
      }),
    );

const covers = ({ consultations }: ProgrammeRecord, mergerId: string): boolean =>
  consultations.some(
    ({ mergers, closed }) => closed !== undefined && (mergers.length === 0 || mergers.some((id) => id === mergerId)),
  );
