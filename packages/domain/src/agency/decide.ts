import { type CorrectionCommand, foldIndex } from '../aggregate/index.ts';
import { Refused } from '../errors/index.ts';
import { conflictingJoin } from '../rules/exclusive-join.ts';
import { oneResponsiblePerTask, taskNotTaken } from '../rules/f3-one-responsible-per-task.ts';
import { secessionCardinality, splitCardinality } from '../rules/l1-cardinality.ts';
import { notItsOwnAncestor } from '../rules/l4-not-its-own-ancestor.ts';
import { endedWithReason } from '../rules/l5-ended-with-reason.ts';
import { oneParentPerLine } from '../rules/t4-one-parent-per-line.ts';
import { windowOf } from '../time/index.ts';
import type { AgencyCommand } from './commands.ts';
import type { AgencyEvent } from './events.ts';
import { demandFree } from './frozen.ts';
import { type AgencyState, responsibilities } from './state.ts';

type Command<T extends AgencyCommand['type']> = Extract<AgencyCommand, { type: T }>;

/** The events of a command on one agency. Rules that need the rest of the chart are judged by the ledger. */
export const decide = (command: Exclude<AgencyCommand, CorrectionCommand>, state: AgencyState): AgencyEvent[] => {
  if (command.type === 'Confirm') return confirm(command, state);
  if (command.type === 'EstablishAgency') return establish(command, state);
  if (command.type === 'ReestablishAgency') return reestablish(command, state);
  if (command.type === 'RecordNote') {
    demandBegun(command.data.about.id, state);
    return [{ type: 'NoteRecorded', data: command.data }];
  }
  demandBegun(command.data.agencyId, state);
  demandFree(command, state.procedure.joined.values());
  switch (command.type) {
    case 'RenameAgency':
      return [{ type: 'AgencyRenamed', data: command.data }];
    case 'ChangeReportingLine':
      return [{ type: 'ReportingLineChanged', data: command.data }];
    case 'AssignFunctions':
      return [{ type: 'FunctionsAssigned', data: command.data }];
    case 'TransferFunctions':
      return [{ type: 'FunctionsTransferred', data: command.data }];
    case 'DiscontinueFunctions':
      return [{ type: 'FunctionsDiscontinued', data: command.data }];
    case 'SetStaffingQuota':
      return [{ type: 'StaffingQuotaSet', data: command.data }];
    case 'MoveQuota':
      return [{ type: 'QuotaMoved', data: command.data }];
    case 'RegisterSeal':
      return [{ type: 'SealRegistered', data: command.data }];
    case 'SurrenderSeal':
      return [{ type: 'SealSurrendered', data: command.data }];
    case 'ChangeFundingChannel':
      return [{ type: 'FundingChannelChanged', data: command.data }];
    case 'TransferAffiliatedBody':
      return [{ type: 'AffiliatedBodyTransferred', data: command.data }];
    case 'IssueWorkingRegulation':
      return issueWorkingRegulation(command);
    case 'AssignTask':
      return assignTask(command, state);
    case 'ReclassifyAgency':
      return [{ type: 'AgencyReclassified', data: command.data }];
    case 'SetPostLimit':
      return [{ type: 'PostLimitSet', data: command.data }];
    case 'AllowSurplus':
      return [{ type: 'SurplusAllowed', data: command.data }];
    case 'RecordScope':
      return [{ type: 'ScopeRecorded', data: command.data }];
    case 'IntegrateProcedures':
      return [{ type: 'ProceduresIntegrated', data: command.data }];
    case 'ReassignGroup':
      return [{ type: 'GroupReassigned', data: command.data }];
    case 'TrainGroup':
      return [{ type: 'GroupTrained', data: command.data }];
    case 'AssignIdentifier':
      return [{ type: 'IdentifierAssigned', data: command.data }];
    case 'RetireIdentifier':
      return [{ type: 'IdentifierRetired', data: command.data }];
    case 'SplitAgency':
      return split(command);
    case 'SecedeAgency':
      return secede(command);
    case 'AbolishAgency':
      return abolish(command);
  }
};

const establish = (command: Command<'EstablishAgency'>, state: AgencyState): AgencyEvent[] => {
  demandFresh(command.data.agencyId, state);
  oneParentPerLine(command.data.agencyId, command.data.lines);
  return [{ type: 'AgencyEstablished', data: command.data }];
};

const reestablish = (command: Command<'ReestablishAgency'>, state: AgencyState): AgencyEvent[] => {
  demandFresh(command.data.agencyId, state);
  oneParentPerLine(command.data.agencyId, command.data.lines);
  notItsOwnAncestor(command.data.agencyId, command.data.continues);
  return [{ type: 'AgencyReestablished', data: command.data }];
};

const issueWorkingRegulation = (command: Command<'IssueWorkingRegulation'>): AgencyEvent[] => {
  oneResponsiblePerTask(command.data.agencyId, command.data.tasks);
  return [{ type: 'WorkingRegulationIssued', data: command.data }];
};

const assignTask = (command: Command<'AssignTask'>, state: AgencyState): AgencyEvent[] => {
  const { data } = command;
  const key = { window: windowOf(data.effective), order: data.order, place: state.revision + 1 };
  const current = responsibilities(state, foldIndex(state.timeline, key)).get(data.taskId);
  taskNotTaken(data, current);
  return [{ type: 'TaskAssigned', data }];
};

const split = (command: Command<'SplitAgency'>): AgencyEvent[] => {
  const { data } = command;
  splitCardinality(data);
  for (const { agencyId, lines, continues } of data.successors) {
    oneParentPerLine(agencyId, lines);
    notItsOwnAncestor(agencyId, continues);
  }
  return [{ type: 'AgencySplit', data }];
};

const secede = ({ data }: Command<'SecedeAgency'>): AgencyEvent[] => {
  secessionCardinality(data.agencyId, data.successor.agencyId);
  oneParentPerLine(data.successor.agencyId, data.successor.lines);
  notItsOwnAncestor(data.successor.agencyId, data.successor.continues);
  return [{ type: 'AgencySeceded', data }];
};

/** A lock is refused where another merger has what it asks for. */
const confirm = ({ data }: Command<'Confirm'>, { procedure }: AgencyState): AgencyEvent[] => {
  const { lock } = data;
  const known = lock === undefined ? undefined : procedure.joined.get(lock.mergerId);
  // What is approved stays locked by it; a lock comes first, and its approval only where it was taken.
  if (lock?.approved !== undefined && known === undefined) return [];
  const other =
    lock === undefined || known !== undefined ? undefined : conflictingJoin(lock, procedure.joined.values());
  if (other !== undefined) {
    throw new Refused({
      code: 'AgencyJoined',
      ids: [other.mergerId],
      message: 'another merger has this agency, or what is asked of it',
    });
  }
  return [{ type: 'Confirmed', data }];
};

const abolish = (command: Command<'AbolishAgency'>): AgencyEvent[] => {
  endedWithReason(command.data);
  return [{ type: 'AgencyAbolished', data: command.data }];
};

const demandFresh = (agencyId: string, state: AgencyState): void => {
  if (!state.procedure.begun) return;
  throw new Refused({
    code: 'AlreadyExists',
    ids: [agencyId],
    message: `the agency ${agencyId} exists already, and ids are never reused; choose another id`,
  });
};

const demandBegun = (agencyId: string, state: AgencyState): void => {
  if (state.procedure.begun) return;
  throw new Refused({
    code: 'UnknownAgency',
    ids: [agencyId],
    message: `no agency ${agencyId} has been established; establish it first, or correct the id`,
  });
};
