import type { Restating } from '../aggregate/index.ts';
import { mergerCommandData } from './commands.ts';
import { agenciesMerged, type MergerEvent, mergerApproved, mergerProposed } from './events.ts';

// What of a whole merger is said of the entry that it becomes, and not of its proposal.
const { programmeId: _, group: __, rationale: ___, ...merged } = mergerCommandData.RecordMerger.shape;

/** Entries of which a correction may leave out what the command may. */
export const mergerRestating: Restating<MergerEvent['type']> = {
  MergerProposed: mergerProposed.extend({ predecessors: merged.predecessors }),
  MergerApproved: mergerApproved.extend({ destinations: mergerCommandData.ApproveMerger.shape.destinations }),
  AgenciesMerged: agenciesMerged.extend(merged),
  MergerReversed: mergerCommandData.ReverseMerger,
};
