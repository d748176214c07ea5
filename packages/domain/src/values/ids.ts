import { z } from 'zod';

const pattern = /^[a-z0-9]+(?:[-/#~][a-z0-9]+)*$/;

// `constructor` is the one member of Object.prototype that the pattern lets through. Nothing here looks up ids in plain
// objects, but what readers of an export do with it is not ours to bet on.
const reserved = new Set(['constructor']);

const id = z
  .string()
  .max(128, { error: 'an id has at most 128 characters' })
  .regex(pattern, { error: 'an id is lower-case ASCII words joined by - / # or ~, for example ha-long/org-home#head' })
  .refine((value) => !reserved.has(value), { error: 'this id is reserved; choose another' });

export const agencyId = id.brand<'AgencyId'>();
export const positionId = id.brand<'PositionId'>();
export const mergerId = id.brand<'MergerId'>();
export const programmeId = id.brand<'ProgrammeId'>();
/** Opaque: nothing derives it from a name. */
export const personId = id.brand<'PersonId'>();
/** Names one function of one place: `ha-long/emulation`, not `emulation`, since each has at most one lead (F2). */
export const functionId = id.brand<'FunctionId'>();
export const sealId = id.brand<'SealId'>();
export const taskId = id.brand<'TaskId'>();
export const issueId = id.brand<'IssueId'>();
/** A consultation, a leave to pilot, a moratorium, a directive or a review, within its programme. */
export const itemId = id.brand<'ItemId'>();
export const caseId = id.brand<'CaseId'>();

export type AgencyId = z.infer<typeof agencyId>;
export type PositionId = z.infer<typeof positionId>;
export type MergerId = z.infer<typeof mergerId>;
export type ProgrammeId = z.infer<typeof programmeId>;
export type PersonId = z.infer<typeof personId>;
export type FunctionId = z.infer<typeof functionId>;
export type SealId = z.infer<typeof sealId>;
export type TaskId = z.infer<typeof taskId>;
export type IssueId = z.infer<typeof issueId>;
export type ItemId = z.infer<typeof itemId>;
export type CaseId = z.infer<typeof caseId>;
