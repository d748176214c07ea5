import type { ConsultationRecord } from '../chart/index.ts';
import type { Gate } from './gate.ts';
import { type MergerFacts, missing, subjectOfMerger } from './merger-facts.ts';

/**
 * P3, gate: the affected staff of every predecessor are consulted before the approval. A consultation covers the mergers that
 * it names, or all of its programme, and of these the agencies that it names, or all. It counts once it is closed.
 * Source: Project 25 of Quảng Ninh asked first of all the staff of the agencies that were to be merged.
 */
export const staffConsulted: Gate = {
  id: 'P3',
  judge: (facts) => {
    const { entry, approval, programmesAtApproval } = facts;
    const closed = programmesAtApproval
      .flatMap(({ consultations }) => consultations)
      .filter((one) => one.closed !== undefined && isOf(one, entry.data.mergerId));
    const unasked = facts.predecessors.filter(({ id }) => !closed.some((one) => asks(one, id)));
    if (closed.length > 0 && unasked.length === 0) return [];
    return [
      {
        rule: 'P3',
        answer: missing(facts),
        subjects: [subjectOfMerger(facts), ...(closed.length === 0 ? [] : subjectsOf(unasked))],
        entries: [approval?.id ?? entry.id],
        message:
          closed.length === 0
            ? 'no consultation is recorded to have ended before the approval; record it with its programme'
            : 'the staff of some predecessors were not consulted before the approval; record the consultation that asked them',
      },
    ];
  },
};

const isOf = ({ mergers }: ConsultationRecord, mergerId: string): boolean =>
  mergers.length === 0 || mergers.some((id) => id === mergerId);

const asks = ({ consulted }: ConsultationRecord, agencyId: string): boolean =>
  consulted === undefined || consulted.some((id) => id === agencyId);

const subjectsOf = (agencies: MergerFacts['predecessors']) => agencies.map(({ id }) => `agency:${id}` as const);
