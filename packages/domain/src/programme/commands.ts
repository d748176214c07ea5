import { z } from 'zod';
import type { Confirmation, CorrectionCommand, Message, RecordNote } from '../aggregate/index.ts';
import { commandBasis } from '../values/index.ts';
import {
  consultationClosed,
  consultationOpened,
  directiveComplied,
  directiveIssued,
  issueRaised,
  issueResolved,
  mergersPlanned,
  moratoriumDeclared,
  moratoriumLifted,
  opinionRecorded,
  pilotLeaveEnded,
  pilotLeaveExtended,
  pilotLeaveGranted,
  pilotLeaveRefused,
  pilotLeaveRequested,
  pilotLeaveSuspended,
  precedentSet,
  reviewHeld,
  schemeAdopted,
  schemeDrafted,
} from './events.ts';

const { shape: moratorium } = moratoriumDeclared;

/** What a caller says in `data`; lists that an event always has may be left out. */
export const programmeCommandData = {
  DraftScheme: schemeDrafted.extend({ mergers: schemeDrafted.shape.mergers.default([]) }),
  AdoptScheme: schemeAdopted.extend({ mergers: schemeAdopted.shape.mergers.default([]) }),
  PlanMergers: mergersPlanned,
  OpenConsultation: consultationOpened.extend({ mergers: consultationOpened.shape.mergers.default([]) }),
  RecordOpinion: opinionRecorded,
  CloseConsultation: consultationClosed,
  RequestPilotLeave: pilotLeaveRequested,
  GrantPilotLeave: pilotLeaveGranted,
  RefusePilotLeave: pilotLeaveRefused,
  ExtendPilotLeave: pilotLeaveExtended,
  SuspendPilotLeave: pilotLeaveSuspended,
  EndPilotLeave: pilotLeaveEnded,
  DeclareMoratorium: moratoriumDeclared.extend({
    kinds: moratorium.kinds.default([]),
    levels: moratorium.levels.default([]),
    blocs: moratorium.blocs.default([]),
    exemptions: moratorium.exemptions.default([]),
  }),
  LiftMoratorium: moratoriumLifted,
  IssueDirective: directiveIssued,
  RecordCompliance: directiveComplied,
  HoldReview: reviewHeld.extend({ findings: reviewHeld.shape.findings.default([]) }),
  SetPrecedent: precedentSet,
  RaiseIssue: issueRaised,
  ResolveIssue: issueResolved,
};

type Given = typeof programmeCommandData;
const basis = z.strictObject(commandBasis);

type Owned = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>>;
}[keyof Given];

/** `Confirm` is the process's own: no caller can send it. */
export type ProgrammeCommand = Owned | RecordNote | CorrectionCommand | Message<'Confirm', Confirmation>;
