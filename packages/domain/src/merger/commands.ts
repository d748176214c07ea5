import { z } from 'zod';
import { givenDivision } from '../agency/commands.ts';
import { agencyProfile } from '../agency/events.ts';
import type { Confirmation, CorrectionCommand, JoinedAs, Message, RecordNote } from '../aggregate/index.ts';
import { commandBasis, type quota } from '../values/index.ts';
import {
  agenciesMerged,
  inventoryAmended,
  type joinRefused,
  mergerApproved,
  mergerProposed,
  mergerRejected,
  mergerRescheduled,
  mergerReversed,
  mergerSettled,
  mergerWithdrawn,
  predecessor,
  type predecessorJoined,
  successor,
} from './events.ts';

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

/** Where everything goes; what is left out goes to the rest. */
const destinations = {
  headPost: merged.headPost,
  functions: merged.functions.default([]),
  endedPositions: merged.endedPositions.default([]),
  positions: merged.positions,
  joinedPositions: merged.joinedPositions,
  staff: merged.staff.default([]),
  quota: merged.quota,
  partQuota: merged.partQuota,
};

/** What is decided when a merger is completed, whether it was proposed before or not. */
const completion = { successor: successor.extend({ profile }), ...destinations };

/** What a caller says in `data`; lists that an event always has may be left out. */
export const mergerCommandData = {
  ProposeMerger: mergerProposed.omit({ procedure: true }).extend({ predecessors }),
  /** Only while the merger is open: what an agency brings is agreed on anew. */
  AmendInventory: inventoryAmended,
  ApproveMerger: mergerApproved.omit({ procedure: true }).extend({
    destinations: z.strictObject({ profile, ...destinations }).optional(),
  }),
  RejectMerger: mergerRejected,
  WithdrawMerger: mergerWithdrawn,
  RescheduleMerger: mergerRescheduled,
  /** What is left out here is as the approval said. */
  CompleteMerger: z.strictObject({ mergerId: merged.mergerId, ...completion, waivers: merged.waivers }),
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
  SettleMerger: mergerSettled,
  ReverseMerger: mergerReversed.extend(givenDivision),
};

type Given = typeof mergerCommandData;
const basis = z.strictObject(commandBasis);

/** What an agency has joined already. */
export type Joined = { readonly agencyId: string; readonly mergerId: string; readonly as: JoinedAs } & {
  readonly functions: readonly string[];
  readonly positions: readonly string[];
  readonly quota?: readonly Promised[] | undefined;
};

/** Posts of the quota of one bloc. */
type Promised = z.infer<typeof quota>;

/** The quota of an agency as far as it is recorded; `posts` null: its size is unknown. */
export type QuotaHeld = Pick<Promised, 'bloc'> & { readonly agencyId: string; readonly posts: number | null };

/** When an agency ends, as it is known. */
export type Ended = { readonly agencyId: string; readonly effective: string };

/**
 * Put in by the ledger: of the agencies that a merger names, those that were ever established, on any day, the mergers
 * that they have joined, those whose end is recorded, and their quota.
 */
export type MergerContext = {
  readonly knownAgencies: readonly string[];
  readonly joined?: readonly Joined[];
  readonly ended?: readonly Ended[];
  readonly quota?: readonly QuotaHeld[];
};

type Owned = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>> & { readonly context?: MergerContext };
}[keyof Given];

/** What several agencies of one merger bring, after one entry that changed it. */
type RelayedInventory = {
  readonly mergerId: z.infer<typeof inventoryAmended>['mergerId'];
  readonly amended: readonly Pick<z.infer<typeof inventoryAmended>, 'agencyId' | 'inventory'>[];
} & z.infer<typeof basis>;

/** The process's own: no caller can send them. */
type Internal =
  | Message<'Confirm', Confirmation>
  | Message<'JoinPredecessor', z.infer<typeof predecessorJoined> & z.infer<typeof basis>>
  | Message<'RefuseJoin', z.infer<typeof joinRefused> & z.infer<typeof basis>>
  | Message<'RelayInventory', RelayedInventory>;

export type MergerCommand = Owned | RecordNote | CorrectionCommand | Internal;
