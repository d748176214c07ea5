import { z } from 'zod';
import { agencyProfile } from '../agency/events.ts';
import type { Confirmation, Message, RecordNote } from '../aggregate/index.ts';
import { commandBasis } from '../values/index.ts';
import { agenciesMerged, mergerApproved, mergerProposed, mergerWithdrawn, predecessor, successor } from './events.ts';

const { shape: merged } = agenciesMerged;
const { shape: proposed } = mergerProposed;

const predecessors = z
  .array(predecessor.extend({ participation: predecessor.shape.participation.default('whole') }))
  .max(50);

const profile = z
  .strictObject({
    ...agencyProfile,
    translations: agencyProfile.translations.default([]),
    lines: agencyProfile.lines.default([]),
  })
  .optional();

/** What is decided when a merger is completed, whether it was proposed before or not. */
const completion = {
  successor: successor.extend({ profile }),
  headPost: merged.headPost,
  functions: merged.functions.default([]),
  endedPositions: merged.endedPositions.default([]),
  positions: merged.positions,
  joinedPositions: merged.joinedPositions,
  staff: merged.staff.default([]),
  quota: merged.quota,
  partQuota: merged.partQuota,
};

/** What a caller says in `data`; lists that an event always has may be left out. */
export const mergerCommandData = {
  ProposeMerger: mergerProposed.omit({ procedure: true }).extend({ predecessors }),
  ApproveMerger: mergerApproved.omit({ procedure: true }),
  WithdrawMerger: mergerWithdrawn,
  CompleteMerger: z.strictObject({ mergerId: merged.mergerId, ...completion }),
  /** Takes all steps at once, for history whose procedure is unknown. */
  RecordMerger: z.strictObject({
    mergerId: merged.mergerId,
    programmeId: proposed.programmeId,
    group: proposed.group,
    shape: merged.shape,
    predecessors,
    ...completion,
    rationale: proposed.rationale,
  }),
};

type Given = typeof mergerCommandData;
const basis = z.strictObject(commandBasis);

/** Of the agencies that a merger names, those that were ever established, on any day: put in by the ledger. */
export type MergerContext = { readonly knownAgencies: readonly string[] };

type Owned = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>> & { readonly context?: MergerContext };
}[keyof Given];

/** `Confirm` is the process's own: no caller can send it. */
export type MergerCommand = Owned | RecordNote | Message<'Confirm', Confirmation>;
