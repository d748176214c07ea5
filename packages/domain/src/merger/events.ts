// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import { agencyProfile } from '../agency/events.ts';
import type { confirmation, Message, NoteRecorded } from '../aggregate/index.ts';
import {
  agencyId,
  destination,
  eventBasis,
  functionDestination,
  functionKey,
  headPost,
  joinedPosition,
  listOnce,
  mergerId,
  note,
  positionDestination,
  positionId,
  programmeId,
  quota,
  staffDestination,
  term,
} from '../values/index.ts';

/** `consolidation` (hợp nhất): A and B end, C begins. `absorption` (sáp nhập): A ends, B goes on. */
export const mergerShape = z.enum(['consolidation', 'absorption']);

/** How an agency joins: `whole`, so that it ends, or with a `part` of what it has, so that it goes on. */
export const predecessor = z.strictObject({
  agencyId,
  participation: z.enum(['whole', 'part']),
  /** Where what is not listed goes; the successor unless said otherwise. A part has to say, and may name itself. */
  rest: destination.optional(),
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

export const mergerProposed = z.strictObject({
  mergerId,
  programmeId: programmeId.optional(),
  /** Mergers that are counted together in a programme, such as a pair of kinds of agency. */
  group: term.optional(),
  shape: mergerShape,
  predecessors: z.array(predecessor).max(50),
  successor: z.strictObject({ agencyId }),
  rationale: rationale.optional(),
  procedure,
});

export const mergerApproved = z.strictObject({ mergerId, procedure });
export const mergerWithdrawn = z.strictObject({ mergerId, reason: note });

/**
 * One event, all parties. What is not listed goes to the rest. Head posts of predecessors are joined into `headPost` in a
 * consolidation (it carries all their titles) and end in an absorption.
 */
export const agenciesMerged = z.strictObject({
  mergerId,
  shape: mergerShape,
  predecessors: z.array(predecessor).min(1).max(50),
  successor,
  headPost: headPost.optional(),
  functions: listOnce(functionDestination, 500, functionKey),
  /** Positions that end; those that nothing is said of move with the rest. */
  endedPositions: listOnce(positionId, 500, (id) => id),
  /** Positions that go elsewhere than the rest. */
  positions: listOnce(positionDestination, 500, (one) => one.positionId).optional(),
  /** Positions that become one; they may be posts of the absorbing agency. */
  joinedPositions: listOnce(joinedPosition, 200, (one) => one.positionId).optional(),
  staff: listOnce(staffDestination, 500, ({ personId }) => personId),
  /** The quota of the successor; the sum of all parties where it is left out, and equal to it where it is given (N5). */
  quota: listOnce(quota, 4, (one) => one.bloc)
    .min(1)
    .optional(),
  /** What agencies that join with a part give of their quota; nothing where they are not listed. */
  partQuota: listOnce(
    z.strictObject({ agencyId, ...quota.shape }),
    50,
    (one) => `${one.agencyId} ${one.bloc}`,
  ).optional(),
});

export const mergerEventData = {
  MergerProposed: mergerProposed.extend(eventBasis),
  MergerApproved: mergerApproved.extend(eventBasis),
  MergerWithdrawn: mergerWithdrawn.extend(eventBasis),
  AgenciesMerged: agenciesMerged.extend(eventBasis),
};

type Owned = {
  [T in keyof typeof mergerEventData]: Message<T, z.infer<(typeof mergerEventData)[T]>>;
}[keyof typeof mergerEventData];

export type MergerEvent = Owned | NoteRecorded | Message<'Confirmed', z.infer<typeof confirmation>>;
