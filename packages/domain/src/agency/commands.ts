import { z } from 'zod';
import type { Confirmation, CorrectionCommand, Message, RecordNote } from '../aggregate/index.ts';
import { commandBasis } from '../values/index.ts';
import {
  affiliatedBodyTransferred,
  agencyAbolished,
  agencyEstablished,
  agencyReclassified,
  agencyReestablished,
  agencyRenamed,
  agencySeceded,
  agencySplit,
  functionsAssigned,
  functionsDiscontinued,
  functionsTransferred,
  fundingChannelChanged,
  groupReassigned,
  groupTrained,
  identifierAssigned,
  identifierRetired,
  postLimitSet,
  proceduresIntegrated,
  quotaMoved,
  reportingLineChanged,
  scopeRecorded,
  sealRegistered,
  sealSurrendered,
  splitSuccessor,
  staffingQuotaSet,
  surplusAllowed,
  taskAssigned,
  workingRegulationIssued,
} from './events.ts';

const { shape: split } = agencySplit;
const { shape: seceded } = agencySeceded;
const { shape: abolished } = agencyAbolished;

const givenSuccessor = splitSuccessor.extend({
  translations: splitSuccessor.shape.translations.default([]),
  lines: splitSuccessor.shape.lines.default([]),
});

/** How a caller divides an agency, by a split or by reversing a merger. */
export const givenDivision = {
  successors: z.array(givenSuccessor).max(50),
  functions: split.functions.default([]),
  positions: split.positions.default([]),
  staff: split.staff.default([]),
  seals: split.seals.default([]),
  quota: split.quota.default([]),
};

/** What a caller says in `data`; lists that an event always has may be left out. */
export const agencyCommandData = {
  EstablishAgency: agencyEstablished.extend({
    translations: agencyEstablished.shape.translations.default([]),
    lines: agencyEstablished.shape.lines.default([]),
  }),
  RenameAgency: agencyRenamed.extend({ translations: agencyRenamed.shape.translations.default([]) }),
  ChangeReportingLine: reportingLineChanged,
  AssignFunctions: functionsAssigned.extend({ complete: z.boolean().default(true) }),
  TransferFunctions: functionsTransferred,
  DiscontinueFunctions: functionsDiscontinued,
  SetStaffingQuota: staffingQuotaSet,
  MoveQuota: quotaMoved,
  RegisterSeal: sealRegistered,
  SurrenderSeal: sealSurrendered,
  ChangeFundingChannel: fundingChannelChanged,
  TransferAffiliatedBody: affiliatedBodyTransferred.extend({ from: affiliatedBodyTransferred.shape.from.default([]) }),
  IssueWorkingRegulation: workingRegulationIssued.extend({ tasks: workingRegulationIssued.shape.tasks.default([]) }),
  AssignTask: taskAssigned,
  ReclassifyAgency: agencyReclassified,
  SetPostLimit: postLimitSet,
  AllowSurplus: surplusAllowed,
  RecordScope: scopeRecorded,
  IntegrateProcedures: proceduresIntegrated.extend({ others: proceduresIntegrated.shape.others.default([]) }),
  ReassignGroup: groupReassigned.extend({ count: groupReassigned.shape.count.default({ kind: 'unknown' }) }),
  TrainGroup: groupTrained.extend({ count: groupTrained.shape.count.default({ kind: 'unknown' }) }),
  AssignIdentifier: identifierAssigned,
  RetireIdentifier: identifierRetired,
  ReestablishAgency: agencyReestablished.extend({
    translations: agencyReestablished.shape.translations.default([]),
    lines: agencyReestablished.shape.lines.default([]),
  }),
  SplitAgency: agencySplit.extend(givenDivision),
  SecedeAgency: agencySeceded.extend({
    successor: givenSuccessor,
    functions: seceded.functions.default([]),
    positions: seceded.positions.default([]),
    staff: seceded.staff.default([]),
    seals: seceded.seals.default([]),
    quota: seceded.quota.default([]),
  }),
  AbolishAgency: agencyAbolished.extend({
    functions: abolished.functions.default([]),
    staff: abolished.staff.default([]),
  }),
};

type Given = typeof agencyCommandData;
const basis = z.strictObject(commandBasis);

type Owned = {
  [T in keyof Given]: Message<T, z.infer<Given[T]> & z.infer<typeof basis>>;
}[keyof Given];

/** `Confirm` is the process's own: no caller can send it. */
export type AgencyCommand = Owned | RecordNote | CorrectionCommand | Message<'Confirm', Confirmation>;
