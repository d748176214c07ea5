// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import { agencyProfile, division } from '../agency/events.ts';
import {
  type CorrectionEvent,
  type confirmation,
  joinedAs,
  type Message,
  type NoteRecorded,
} from '../aggregate/index.ts';
import {
  agencyId,
  destination,
  effective,
  eventBasis,
  functionDestination,
  functionId,
  functionKey,
  headPost,
  joinedPosition,
  legalInstrument,
  listOnce,
  mergerId,
  note,
  personId,
  positionDestination,
  positionId,
  programmeId,
  quota,
  staffDestination,
  term,
} from '../values/index.ts';
import { inventory } from './inventory.ts';

/** `consolidation` (hợp nhất): A and B end, C begins. `absorption` (sáp nhập): A ends, B goes on. */
export const mergerShape = z.enum(['consolidation', 'absorption']);

/** How an agency joins: `whole`, so that it ends, or with a `part` of what it has, so that it goes on. */
export const predecessor = z.strictObject({
  agencyId,
  participation: z.enum(['whole', 'part']),
  /**
   * Where what is not listed goes; the successor unless said otherwise. A part has to say, and may name itself. Of a whole
   * agency that is all it has and all that depended on it (`heirOfPredecessor`); of a part, its functions and posts.
   */
  rest: destination.optional(),
  /** What a part promises to this merger, and so to no other. */
  functions: listOnce(functionId, 500, (id) => id).optional(),
  positions: listOnce(positionId, 500, (id) => id).optional(),
  /** Posts of its quota; the approval may say it anew in `partQuota`. */
  quota: listOnce(quota, 4, (one) => one.bloc).optional(),
});
export type Predecessor = z.infer<typeof predecessor>;

/** In a consolidation the successor begins with the merger, so `profile` says what it is. */
export const successor = z.strictObject({ agencyId, profile: z.strictObject(agencyProfile).optional() });

/** Why these agencies belong together: at least one of the four, alike in purpose, clientele, function or task. */
export const rationale = z.strictObject({
  purpose: note.optional(),
  clientele: note.optional(),
  function: note.optional(),
  task: note.optional(),
});

/**
 * `unknown`: nothing is known of this step but that the merger came about, so its day is that of the merger and it rests on
 * no instrument of its own.
 */
const procedure = z.enum(['unknown']).optional();

/** The officials who answer for a step; never the clerks who record it. */
const officials = listOnce(personId, 20, (id) => id).optional();

export const mergerProposed = z.strictObject({
  mergerId,
  programmeId: programmeId.optional(),
  /** Mergers that are counted together in a programme, such as a pair of kinds of agency. */
  group: term.optional(),
  shape: mergerShape,
  predecessors: z.array(predecessor).max(50),
  successor: z.strictObject({ agencyId }),
  rationale: rationale.optional(),
  drafters: officials,
  procedure,
});

/** An agency has joined, with what it brings. */
export const predecessorJoined = z.strictObject({ mergerId, agencyId, as: joinedAs, inventory });

/** An agency could not join: another merger has what this one would need. All that have joined are released. */
export const joinRefused = z.strictObject({ mergerId, agencyId, heldBy: mergerId, reason: note });

/** What an agency brings has changed while the merger is open, or was agreed on anew. */
export const inventoryAmended = z.strictObject({ mergerId, agencyId, inventory, reason: note.optional() });

export const mergerRejected = z.strictObject({ mergerId, reason: note });
export const mergerWithdrawn = z.strictObject({ mergerId, reason: note });

/** The day for which the merger is planned moves. */
export const mergerRescheduled = z.strictObject({ mergerId, plannedFor: effective, reason: note.optional() });

/** Nothing of the merger is left to be done, but what an open issue awaits guidance for. */
export const mergerSettled = z.strictObject({ mergerId, outcome: note.optional() });

const destinations = {
  headPost: headPost.optional(),
  functions: listOnce(functionDestination, 500, functionKey),
  /** Positions that end; those that nothing is said of move with the rest. */
  endedPositions: listOnce(positionId, 500, (id) => id),
  /** Positions that go elsewhere than the rest. */
  positions: listOnce(positionDestination, 500, (one) => one.positionId).optional(),
  /** Positions that become one; they may be posts of the absorbing agency. */
  joinedPositions: listOnce(joinedPosition, 200, (one) => one.positionId).optional(),
  staff: listOnce(staffDestination, 500, ({ personId }) => personId),
  /**
   * The quota of the successor; the sum of all parties whose rest it takes where it is left out, and equal to it where it is
   * given (N5).
   */
  quota: listOnce(quota, 4, (one) => one.bloc)
    .min(1)
    .optional(),
  /** What agencies that join with a part give of their quota; nothing where they are not listed. */
  partQuota: listOnce(
    z.strictObject({ agencyId, ...quota.shape }),
    50,
    (one) => `${one.agencyId} ${one.bloc}`,
  ).optional(),
};

/** The decision to merge: who decided, for which day, and where everything goes. */
export const mergerApproved = z.strictObject({
  mergerId,
  approvers: officials,
  plannedFor: effective.optional(),
  destinations: z.strictObject({ profile: z.strictObject(agencyProfile).optional(), ...destinations }).optional(),
  procedure,
});

/** A gate that a named instrument waives: what it waives, and why. */
export const waiver = z.strictObject({
  rule: z.enum(['P1', 'P3', 'P5', 'P6', 'P7', 'P8', 'P12', 'P13', 'S1', 'S2']),
  instrument: legalInstrument,
  reason: note.optional(),
});

/**
 * One event, all parties. What is not listed goes to the rest. Head posts of predecessors are joined into `headPost` in a
 * consolidation (it carries all their titles) and end in an absorption.
 */
export const agenciesMerged = z.strictObject({
  mergerId,
  shape: mergerShape,
  predecessors: z.array(predecessor).min(1).max(50),
  successor,
  ...destinations,
  waivers: listOnce(waiver, 10, (one) => one.rule).optional(),
});

/**
 * The merged agency ends and splits back: each of the agencies that begin takes up one of those that were merged. One event,
 * all parties, like the merger itself.
 */
export const mergerReversed = z.strictObject({ mergerId, ...division, reason: note.optional() });

export const mergerEventData = {
  MergerProposed: mergerProposed.extend(eventBasis),
  PredecessorJoined: predecessorJoined.extend(eventBasis),
  JoinRefused: joinRefused.extend(eventBasis),
  InventoryAmended: inventoryAmended.extend(eventBasis),
  MergerApproved: mergerApproved.extend(eventBasis),
  MergerRejected: mergerRejected.extend(eventBasis),
  MergerWithdrawn: mergerWithdrawn.extend(eventBasis),
  MergerRescheduled: mergerRescheduled.extend(eventBasis),
  AgenciesMerged: agenciesMerged.extend(eventBasis),
  MergerSettled: mergerSettled.extend(eventBasis),
  MergerReversed: mergerReversed.extend(eventBasis),
};

type Owned = {
  [T in keyof typeof mergerEventData]: Message<T, z.infer<(typeof mergerEventData)[T]>>;
}[keyof typeof mergerEventData];

export type MergerEvent = Owned | NoteRecorded | CorrectionEvent | Message<'Confirmed', z.infer<typeof confirmation>>;
