// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import type { CorrectionEvent, confirmation, Message, NoteRecorded } from '../aggregate/index.ts';
import {
  agencyId,
  bloc,
  civilDate,
  eventBasis,
  issueId,
  itemId,
  listOnce,
  mergerId,
  name,
  note,
  programmeId,
  term,
} from '../values/index.ts';

const planned = listOnce(z.strictObject({ mergerId, group: term.optional() }), 10_000, (one) => one.mergerId);

/** The scheme (đề án) is drawn up. The programme begins with it, or with its adoption. */
export const schemeDrafted = z.strictObject({ programmeId, title: name, mergers: planned });

/** The scheme and the mergers that it plans, so that what is done can be set against what is planned. */
export const schemeAdopted = z.strictObject({ programmeId, title: name, mergers: planned });

/** More mergers are planned. */
export const mergersPlanned = z.strictObject({ programmeId, mergers: planned });

/** The opinions of those affected are asked for (lấy ý kiến). */
export const consultationOpened = z.strictObject({
  programmeId,
  consultationId: itemId,
  subject: note,
  /** Of which mergers; all planned ones where none is named. */
  mergers: listOnce(mergerId, 1000, (id) => id),
  /** Whose staff are asked; the staff of every predecessor where this is left out. */
  consulted: listOnce(agencyId, 1000, (id) => id).optional(),
});
/** `agencyId`: of whose staff it is the opinion, where that is known. */
export const opinionRecorded = z.strictObject({
  programmeId,
  consultationId: itemId,
  from: name,
  opinion: note,
  agencyId: agencyId.optional(),
});
export const consultationClosed = z.strictObject({ programmeId, consultationId: itemId, outcome: note.optional() });

/** Leave to pilot (xin phép thí điểm) for a matter that no rule provides for. */
export const pilotLeaveRequested = z.strictObject({
  programmeId,
  leaveId: itemId,
  matter: note,
  addressee: name.optional(),
});
export const pilotLeaveGranted = z.strictObject({ programmeId, leaveId: itemId, until: civilDate.optional() });
export const pilotLeaveRefused = z.strictObject({ programmeId, leaveId: itemId, reason: note.optional() });
export const pilotLeaveExtended = z.strictObject({ programmeId, leaveId: itemId, until: civilDate.optional() });
export const pilotLeaveSuspended = z.strictObject({ programmeId, leaveId: itemId, reason: note.optional() });
export const pilotLeaveEnded = z.strictObject({ programmeId, leaveId: itemId, outcome: note.optional() });

/** No merger of these kinds, levels or blocs meanwhile. A list that is empty leaves that side open: all of them. */
export const moratoriumDeclared = z.strictObject({
  programmeId,
  moratoriumId: itemId,
  scope: note,
  kinds: z.array(term).max(50),
  levels: z.array(term).max(50),
  blocs: z.array(bloc).max(3),
  exemptions: z.array(note).max(50),
});
export const moratoriumLifted = z.strictObject({ programmeId, moratoriumId: itemId, reason: note.optional() });

/** Those addressed are told to do something. */
export const directiveIssued = z.strictObject({
  programmeId,
  directiveId: itemId,
  subject: z.array(note).min(1).max(50),
  addressees: listOnce(agencyId, 1000, (id) => id).min(1),
});
export const directiveComplied = z.strictObject({
  programmeId,
  directiveId: itemId,
  addressee: agencyId,
  how: note.optional(),
});

/** A look back while it runs (sơ kết) or at its end (tổng kết). */
export const reviewHeld = z.strictObject({
  programmeId,
  reviewId: itemId,
  stage: z.enum(['preliminary', 'final']),
  findings: z.array(note).max(100),
});

/** What was done here is taken as the model for another programme. */
export const precedentSet = z.strictObject({ programmeId, forProgrammeId: programmeId, note: note.optional() });

/** `awaiting`: whose guidance is needed; left out where nobody is named. */
export const issueRaised = z.strictObject({
  programmeId,
  issueId,
  topic: term,
  name: name.optional(),
  awaiting: name.optional(),
  note: note.optional(),
});
export const issueResolved = z.strictObject({ programmeId, issueId, outcome: note });

export const programmeEventData = {
  SchemeDrafted: schemeDrafted.extend(eventBasis),
  SchemeAdopted: schemeAdopted.extend(eventBasis),
  MergersPlanned: mergersPlanned.extend(eventBasis),
  ConsultationOpened: consultationOpened.extend(eventBasis),
  OpinionRecorded: opinionRecorded.extend(eventBasis),
  ConsultationClosed: consultationClosed.extend(eventBasis),
  PilotLeaveRequested: pilotLeaveRequested.extend(eventBasis),
  PilotLeaveGranted: pilotLeaveGranted.extend(eventBasis),
  PilotLeaveRefused: pilotLeaveRefused.extend(eventBasis),
  PilotLeaveExtended: pilotLeaveExtended.extend(eventBasis),
  PilotLeaveSuspended: pilotLeaveSuspended.extend(eventBasis),
  PilotLeaveEnded: pilotLeaveEnded.extend(eventBasis),
  MoratoriumDeclared: moratoriumDeclared.extend(eventBasis),
  MoratoriumLifted: moratoriumLifted.extend(eventBasis),
  DirectiveIssued: directiveIssued.extend(eventBasis),
  DirectiveComplied: directiveComplied.extend(eventBasis),
  ReviewHeld: reviewHeld.extend(eventBasis),
  PrecedentSet: precedentSet.extend(eventBasis),
  IssueRaised: issueRaised.extend(eventBasis),
  IssueResolved: issueResolved.extend(eventBasis),
};

type Owned = {
  [T in keyof typeof programmeEventData]: Message<T, z.infer<(typeof programmeEventData)[T]>>;
}[keyof typeof programmeEventData];

export type ProgrammeEvent =
  | Owned
  | NoteRecorded
  | CorrectionEvent
  | Message<'Confirmed', z.infer<typeof confirmation>>;
