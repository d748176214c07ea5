// The names and shapes below are the storage format. Once landed, a change needs a new version and an upcaster.
import { z } from 'zod';
import type { CorrectionEvent, confirmation, Message, NoteRecorded } from '../aggregate/index.ts';
import {
  agencyId,
  bloc,
  civilDate,
  destination,
  eventBasis,
  figure,
  functionDestination,
  functionId,
  functionKey,
  headPost,
  listOnce,
  mergerId,
  name,
  note,
  positionId,
  posts,
  quota,
  quotaBloc,
  sealId,
  staffDestination,
  taskId,
  term,
  translations,
} from '../values/index.ts';

/** A typed link to a parent (quan hệ trực thuộc). An agency has at most one parent per line (T4). */
export const reportingLine = z.strictObject({ line: term, parentId: agencyId });

/** What an agency is, whoever establishes it. `bloc` is `joint` for one that serves several. */
export const agencyProfile = {
  name,
  translations,
  kind: term,
  level: term,
  bloc: z.enum([...bloc.options, 'joint']),
  /** Counted in the measure of streamlining (đầu mối); authorities that others only report to are not. */
  focalPoint: z.boolean(),
  lines: z.array(reportingLine).max(20),
  /** Set for an internal unit (đơn vị thuộc cơ quan): the agency that it is a part of. */
  unitOf: agencyId.optional(),
};

export const agencyEstablished = z.strictObject({ agencyId, ...agencyProfile });

export const agencyRenamed = z.strictObject({
  agencyId,
  name,
  translations,
  /** Papers under the old name stay valid until the end of this day. */
  oldNameValidUntil: civilDate.optional(),
});

/** `parentId` null: the agency no longer reports on that line. */
export const reportingLineChanged = z.strictObject({ agencyId, line: term, parentId: agencyId.nullable() });

/** `complete` false: the source names some functions and says there are more. */
export const functionsAssigned = z.strictObject({
  agencyId,
  functions: listOnce(
    z.strictObject({ functionId, name, role: z.enum(['lead', 'support']) }),
    200,
    (one) => one.functionId,
  ).min(1),
  complete: z.boolean(),
});

export const functionsTransferred = z.strictObject({
  agencyId,
  functionIds: listOnce(functionId, 200, (id) => id).min(1),
  to: destination,
});

export const functionsDiscontinued = z.strictObject({
  agencyId,
  functionIds: listOnce(functionId, 200, (id) => id).min(1),
  reason: note,
});

/** `from`, where given, must be the quota of that bloc on the day before the change. */
export const staffingQuotaSet = z.strictObject({
  agencyId,
  bloc: quotaBloc,
  posts: posts.nullable(),
  from: posts.optional(),
});

export const quotaMoved = z.strictObject({
  agencyId,
  fromAgencyId: agencyId,
  bloc: quotaBloc,
  toBloc: quotaBloc,
  posts,
});

export const sealRegistered = z.strictObject({ agencyId, sealId, bloc });
export const sealSurrendered = z.strictObject({ agencyId, sealId });

/** Who pays the running costs and who follows the accounts: it may be a third agency. */
export const fundingChannelChanged = z.strictObject({
  agencyId,
  paidBy: agencyId,
  followedBy: agencyId,
  note: note.optional(),
});

/** A party cell, a trade union or a youth union of the agency's staff. */
export const affiliatedBodyTransferred = z.strictObject({
  agencyId,
  body: term,
  mode: z.enum(['own', 'joint-activity']),
  from: z.array(agencyId).max(20),
});

/** `functionId`: the function that the task is a part of, where that is known (P9). */
const task = z.strictObject({ taskId, name, positionId, functionId: functionId.optional() });

/** Who in the agency answers for which task (quy chế làm việc). */
export const workingRegulationIssued = z.strictObject({
  agencyId,
  principle: note.optional(),
  generalResponsibility: positionId.optional(),
  tasks: z.array(task).max(500),
});

/** `insteadOf`: the position that answered for the task until then. */
export const taskAssigned = z.strictObject({ agencyId, ...task.shape, insteadOf: positionId.optional() });

/** What the agency is called by the taxonomy has changed: its kind or its level. */
export const agencyReclassified = z.strictObject({ agencyId, kind: term, level: term });

/** At most so many posts of a class, such as deputies (cấp phó). */
export const postLimitSet = z.strictObject({ agencyId, postClass: term, atMost: z.int().min(0).max(10_000) });

/** So many posts of a class for a time, above the limit, until the end of a day where one is known. */
export const surplusAllowed = z.strictObject({
  agencyId,
  postClass: term,
  posts: z.int().min(0).max(10_000),
  until: civilDate.optional(),
});

/** What the agency has to do with, in numbers: members managed, units served. */
export const scopeRecorded = z.strictObject({ agencyId, metric: name, figure });

/** Procedures that several agencies or units went through apart are one chain now. */
export const proceduresIntegrated = z.strictObject({
  agencyId,
  chain: z.array(name).max(50),
  others: z.array(name).max(50),
  effect: note.optional(),
});

/** Staff came over without being named. Lives in the stream of the receiving agency. */
export const groupReassigned = z.strictObject({
  agencyId,
  from: listOnce(agencyId, 50, (id) => id),
  group: note,
  count: figure,
});

/** An official code, dated: registers reuse codes and swap them, so a code is no id. `from`: who gives it up by this. */
export const identifierAssigned = z.strictObject({ agencyId, scheme: term, value: name, from: agencyId.optional() });
export const identifierRetired = z.strictObject({ agencyId, scheme: term, value: name });

/** Staff were trained without being named. */
export const groupTrained = z.strictObject({ agencyId, group: note, subject: note, count: figure });

/** An agency begins and takes up again one that ended earlier (tái lập). Its id is fresh: ids are never reused. */
export const agencyReestablished = z.strictObject({ agencyId, ...agencyProfile, continues: agencyId });

/** One of the agencies that a split begins. `continues` names an earlier agency that it takes up again. */
export const splitSuccessor = z.strictObject({
  agencyId,
  ...agencyProfile,
  continues: agencyId.optional(),
  headPost: headPost.optional(),
});

/** How an agency is divided. What is not listed goes to `rest`. Without `quota` the whole quota goes with the rest. */
export const division = {
  agencyId,
  successors: z.array(splitSuccessor).max(50),
  rest: agencyId,
  functions: listOnce(functionDestination, 500, functionKey),
  positions: listOnce(z.strictObject({ positionId, agencyId }), 500, (one) => one.positionId),
  staff: listOnce(staffDestination, 500, ({ personId }) => personId),
  seals: listOnce(z.strictObject({ sealId, agencyId }), 50, (one) => one.sealId),
  quota: listOnce(z.strictObject({ agencyId, ...quota.shape }), 50, (one) => `${one.agencyId} ${one.bloc}`),
};
/** The agency ends and two or more begin (chia). Its head posts end. */
export const agencySplit = z.strictObject(division);

/** A part of the agency begins as one of its own, and the agency goes on (tách). Only what is listed goes with the part. */
export const agencySeceded = z.strictObject({
  agencyId,
  successor: splitSuccessor,
  functions: listOnce(functionId, 500, (id) => id),
  positions: listOnce(positionId, 500, (id) => id),
  staff: listOnce(staffDestination, 500, ({ personId }) => personId),
  seals: listOnce(sealId, 50, (id) => id),
  quota: listOnce(quota, 4, (one) => one.bloc),
});

/** The agency ends without a successor (giải thể, kết thúc hoạt động). What is not listed goes to `rest`. */
export const agencyAbolished = z.strictObject({
  agencyId,
  reason: note.optional(),
  rest: destination.optional(),
  functions: listOnce(functionDestination, 500, functionKey),
  staff: listOnce(staffDestination, 500, ({ personId }) => personId),
  /** The merger that the agency had joined, and is released from by its end. */
  releasedFrom: mergerId.optional(),
});

export const agencyEventData = {
  AgencyEstablished: agencyEstablished.extend(eventBasis),
  AgencyRenamed: agencyRenamed.extend(eventBasis),
  ReportingLineChanged: reportingLineChanged.extend(eventBasis),
  FunctionsAssigned: functionsAssigned.extend(eventBasis),
  FunctionsTransferred: functionsTransferred.extend(eventBasis),
  FunctionsDiscontinued: functionsDiscontinued.extend(eventBasis),
  StaffingQuotaSet: staffingQuotaSet.extend(eventBasis),
  QuotaMoved: quotaMoved.extend(eventBasis),
  SealRegistered: sealRegistered.extend(eventBasis),
  SealSurrendered: sealSurrendered.extend(eventBasis),
  FundingChannelChanged: fundingChannelChanged.extend(eventBasis),
  AffiliatedBodyTransferred: affiliatedBodyTransferred.extend(eventBasis),
  WorkingRegulationIssued: workingRegulationIssued.extend(eventBasis),
  TaskAssigned: taskAssigned.extend(eventBasis),
  AgencyReclassified: agencyReclassified.extend(eventBasis),
  PostLimitSet: postLimitSet.extend(eventBasis),
  SurplusAllowed: surplusAllowed.extend(eventBasis),
  ScopeRecorded: scopeRecorded.extend(eventBasis),
  ProceduresIntegrated: proceduresIntegrated.extend(eventBasis),
  GroupReassigned: groupReassigned.extend(eventBasis),
  GroupTrained: groupTrained.extend(eventBasis),
  IdentifierAssigned: identifierAssigned.extend(eventBasis),
  IdentifierRetired: identifierRetired.extend(eventBasis),
  AgencyReestablished: agencyReestablished.extend(eventBasis),
  AgencySplit: agencySplit.extend(eventBasis),
  AgencySeceded: agencySeceded.extend(eventBasis),
  AgencyAbolished: agencyAbolished.extend(eventBasis),
};

type Owned = {
  [T in keyof typeof agencyEventData]: Message<T, z.infer<(typeof agencyEventData)[T]>>;
}[keyof typeof agencyEventData];

export type AgencyEvent = Owned | NoteRecorded | CorrectionEvent | Message<'Confirmed', z.infer<typeof confirmation>>;
