// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import type { CorrectionEvent, confirmation, Message, NoteRecorded } from '../aggregate/index.ts';
import {
  agencyId,
  appointment,
  civilDate,
  destination,
  eventBasis,
  functionId,
  listOnce,
  note,
  personId,
  positionId,
  staffDestination,
  title,
} from '../values/index.ts';

/** A post in an agency. `capacity`: how many may hold it at once (T6). */
export const positionEstablished = z.strictObject({
  positionId,
  agencyId,
  titles: z.array(title).min(1).max(20),
  rank: z.enum(['head', 'deputy', 'staff']),
  capacity: z.int().min(1).max(10_000),
});

export const positionRetitled = z.strictObject({ positionId, titles: z.array(title).min(1).max(20) });
export const positionTransferred = z.strictObject({ positionId, toAgencyId: agencyId });
export const positionAbolished = z.strictObject({
  positionId,
  reason: note.optional(),
  staff: listOnce(staffDestination, 500, ({ personId }) => personId),
});

/**
 * The heads of agencies that stay separate become one person (nhất thể hóa chức danh): neither a merger nor a concurrent
 * appointment. Lives in the stream of the first position named.
 */
export const titlesUnified = z.strictObject({ positionIds: z.array(positionId).min(2).max(20), personId });

export const staffAppointed = z.strictObject({
  positionId,
  personId,
  appointment,
  basis: z.enum(['appointed', 'elected', 'designated', 'ratified']),
});

/** Lives in the stream of the receiving position. */
export const staffReassigned = z.strictObject({ positionId, personId, fromPositionId: positionId, appointment });

/**
 * Somebody was seen in the post on some day of the window. It sets no change: until the window is over it is shown as
 * possible, and another certain holder throughout is a finding.
 */
export const holderAttested = z.strictObject({ positionId, personId });

/** `kind`: how the service ends or the post is left, where it is known; `reason` says it in the words of the source. */
export const staffReleased = z.strictObject({
  positionId,
  personId,
  reason: note,
  kind: z.enum(['retired', 'severed', 'resigned', 'dismissed', 'transferred-out', 'deceased', 'other']).optional(),
});

/** The titles are separated again: the person who held all the posts keeps one and leaves the others vacant. */
export const titlesSeparated = z.strictObject({
  positionIds: listOnce(positionId, 20, (id) => id).min(2),
  personId,
  keeps: positionId,
});

/** Somebody keeps the post and works elsewhere for a time (biệt phái). */
export const staffSeconded = z.strictObject({
  positionId,
  personId,
  to: destination,
  until: civilDate.optional(),
});

/** Somebody who holds the post was trained. `functionId`: for which function, where that is known (P10). */
export const staffTrained = z.strictObject({
  positionId,
  personId,
  subject: note,
  functionId: functionId.optional(),
});

/** The pay of an earlier post is kept until the end of a day (bảo lưu phụ cấp); it begins with the placement, not the merger. */
export const payKept = z.strictObject({ positionId, personId, until: civilDate, note: note.optional() });

export const positionEventData = {
  PositionEstablished: positionEstablished.extend(eventBasis),
  PositionRetitled: positionRetitled.extend(eventBasis),
  PositionTransferred: positionTransferred.extend(eventBasis),
  PositionAbolished: positionAbolished.extend(eventBasis),
  TitlesUnified: titlesUnified.extend(eventBasis),
  StaffAppointed: staffAppointed.extend(eventBasis),
  StaffReassigned: staffReassigned.extend(eventBasis),
  StaffReleased: staffReleased.extend(eventBasis),
  HolderAttested: holderAttested.extend(eventBasis),
  TitlesSeparated: titlesSeparated.extend(eventBasis),
  StaffSeconded: staffSeconded.extend(eventBasis),
  StaffTrained: staffTrained.extend(eventBasis),
  PayKept: payKept.extend(eventBasis),
};

type Owned = {
  [T in keyof typeof positionEventData]: Message<T, z.infer<(typeof positionEventData)[T]>>;
}[keyof typeof positionEventData];

export type PositionEvent = Owned | NoteRecorded | CorrectionEvent | Message<'Confirmed', z.infer<typeof confirmation>>;
