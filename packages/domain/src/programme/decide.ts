import type { CorrectionCommand } from '../aggregate/index.ts';
import { Refused } from '../errors/index.ts';
import type { ProgrammeCommand } from './commands.ts';
import type { ProgrammeEvent } from './events.ts';
import { type ItemKind, type ItemStatus, itemKey, type ProgrammeState } from './state.ts';

/** The events of a command on one programme. */
export const decide = (
  command: Exclude<ProgrammeCommand, CorrectionCommand>,
  state: ProgrammeState,
): ProgrammeEvent[] => {
  switch (command.type) {
    case 'Confirm':
      return [{ type: 'Confirmed', data: command.data }];
    case 'RecordNote':
      demandBegun(command.data.about.id, state);
      return [{ type: 'NoteRecorded', data: command.data }];
    case 'DraftScheme':
      demandFresh(state.procedure.begun, command.data.programmeId, 'the programme');
      return [{ type: 'SchemeDrafted', data: command.data }];
    case 'AdoptScheme':
      demandFresh(state.procedure.adopted, command.data.programmeId, 'the scheme of the programme');
      return [{ type: 'SchemeAdopted', data: command.data }];
    default:
      demandBegun(command.data.programmeId, state);
  }
  const fresh = (kind: ItemKind, id: string): void =>
    demandFresh(state.procedure.items.has(itemKey(kind, id)), command.data.programmeId, `the ${kind}`, id);
  const stands = (kind: ItemKind, id: string, ...wanted: readonly ItemStatus[]): void =>
    demandStatus(state, kind, command.data.programmeId, id, wanted);

  switch (command.type) {
    case 'PlanMergers':
      return [{ type: 'MergersPlanned', data: command.data }];
    case 'OpenConsultation':
      fresh('consultation', command.data.consultationId);
      return [{ type: 'ConsultationOpened', data: command.data }];
    case 'RecordOpinion':
      stands('consultation', command.data.consultationId, 'open');
      return [{ type: 'OpinionRecorded', data: command.data }];
    case 'CloseConsultation':
      stands('consultation', command.data.consultationId, 'open');
      return [{ type: 'ConsultationClosed', data: command.data }];
    case 'RequestPilotLeave':
      fresh('leave', command.data.leaveId);
      return [{ type: 'PilotLeaveRequested', data: command.data }];
    case 'GrantPilotLeave':
      stands('leave', command.data.leaveId, 'open');
      return [{ type: 'PilotLeaveGranted', data: command.data }];
    case 'RefusePilotLeave':
      stands('leave', command.data.leaveId, 'open');
      return [{ type: 'PilotLeaveRefused', data: command.data }];
    case 'ExtendPilotLeave':
      stands('leave', command.data.leaveId, 'granted', 'suspended');
      return [{ type: 'PilotLeaveExtended', data: command.data }];
    case 'SuspendPilotLeave':
      stands('leave', command.data.leaveId, 'granted');
      return [{ type: 'PilotLeaveSuspended', data: command.data }];
    case 'EndPilotLeave':
      stands('leave', command.data.leaveId, 'granted', 'suspended');
      return [{ type: 'PilotLeaveEnded', data: command.data }];
    case 'DeclareMoratorium':
      fresh('moratorium', command.data.moratoriumId);
      return [{ type: 'MoratoriumDeclared', data: command.data }];
    case 'LiftMoratorium':
      stands('moratorium', command.data.moratoriumId, 'open');
      return [{ type: 'MoratoriumLifted', data: command.data }];
    case 'IssueDirective':
      fresh('directive', command.data.directiveId);
      return [{ type: 'DirectiveIssued', data: command.data }];
    case 'RecordCompliance':
      stands('directive', command.data.directiveId, 'open');
      return [{ type: 'DirectiveComplied', data: command.data }];
    case 'HoldReview':
      fresh('review', command.data.reviewId);
      return [{ type: 'ReviewHeld', data: command.data }];
    case 'SetPrecedent':
      return [{ type: 'PrecedentSet', data: command.data }];
    case 'RaiseIssue':
      fresh('issue', command.data.issueId);
      return [{ type: 'IssueRaised', data: command.data }];
    case 'ResolveIssue':
      stands('issue', command.data.issueId, 'open');
      return [{ type: 'IssueResolved', data: command.data }];
  }
};

const demandFresh = (taken: boolean, programmeId: string, what: string, id = programmeId): void => {
  if (!taken) return;
  throw new Refused({
    code: 'AlreadyExists',
    ids: id === programmeId ? [id] : [programmeId, id],
    message: `${what} ${id} is recorded already; choose another id`,
  });
};

const demandBegun = (programmeId: string, state: ProgrammeState): void => {
  if (state.procedure.begun) return;
  throw new Refused({
    code: 'UnknownProgramme',
    ids: [programmeId],
    message: `no programme ${programmeId} has a scheme; draft or adopt it first, or correct the id`,
  });
};

const demandStatus = (
  state: ProgrammeState,
  kind: ItemKind,
  programmeId: string,
  id: string,
  wanted: readonly ItemStatus[],
): void => {
  const status = state.procedure.items.get(itemKey(kind, id));
  if (status !== undefined && wanted.includes(status)) return;
  throw new Refused({
    code: kind === 'issue' ? 'UnknownIssue' : 'NotApplicable',
    ids: [programmeId, id],
    message:
      status === undefined
        ? `no ${kind} of this id is recorded; record it first, or correct the id`
        : `the ${kind} is ${status}, and this needs one that is ${wanted.join(' or ')}`,
  });
};
