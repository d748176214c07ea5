import type { EntryOf, LedgerEntry, ProgrammeRecord } from '@orgledger/domain';
import type { MutableChart } from '../fold/index.ts';

/** What led to a merger, and the programmes that it was part of when it was approved. */
export type Steps = {
  readonly proposal: EntryOf<'MergerProposed'> | undefined;
  readonly approval: EntryOf<'MergerApproved'> | undefined;
  readonly programmesAtApproval: readonly ProgrammeRecord[];
};

const none: Steps = { proposal: undefined, approval: undefined, programmesAtApproval: [] };

/** Keeps the steps of each merger while a chart is folded, and which programmes it is part of. */
export const createSteps = (chart: MutableChart) => {
  const taken = new Map<string, Steps>();
  const planning = new Map<string, Set<string>>();

  const isPartOf = (mergerId: string, programmeId: string): void => {
    planning.set(mergerId, (planning.get(mergerId) ?? new Set<string>()).add(programmeId));
  };
  const programmesOf = (mergerId: string): readonly ProgrammeRecord[] =>
    [...(planning.get(mergerId) ?? [])].flatMap((id) => chart.programmes.get(id) ?? []);

  const note = (entry: LedgerEntry): void => {
    switch (entry.type) {
      case 'SchemeDrafted':
      case 'SchemeAdopted':
      case 'MergersPlanned':
        for (const { mergerId } of entry.data.mergers) isPartOf(mergerId, entry.data.programmeId);
        return;
      case 'MergerProposed': {
        const { mergerId, programmeId } = entry.data;
        if (programmeId !== undefined) isPartOf(mergerId, programmeId);
        taken.set(mergerId, { ...none, proposal: entry });
        return;
      }
      case 'MergerApproved': {
        const { mergerId } = entry.data;
        const before = taken.get(mergerId) ?? none;
        taken.set(mergerId, { ...before, approval: entry, programmesAtApproval: programmesOf(mergerId) });
        return;
      }
      default:
        return;
    }
  };

  return { note, programmesOf, of: (mergerId: string): Steps => taken.get(mergerId) ?? none };
};
