import * as agency from './acts/agency.ts';
import { breakPolicy, breakRule } from './acts/break-rule.ts';
import * as corrections from './acts/corrections.ts';
import * as divisions from './acts/divisions.ts';
import * as functions from './acts/functions.ts';
import { swapIdentifiers } from './acts/identifier-swap.ts';
import * as procedure from './acts/merger-procedure.ts';
import * as records from './acts/merger-records.ts';
import * as phases from './acts/phases.ts';
import * as leave from './acts/pilot-leave.ts';
import * as posts from './acts/posts.ts';
import * as programme from './acts/programme.ts';
import { pilot, steer } from './acts/programme-life.ts';
import * as quota from './acts/quota.ts';
import { raceForAgencies } from './acts/race.ts';
import * as regulation from './acts/regulation.ts';
import * as staff from './acts/staff.ts';
import { tryRefusal } from './acts/try-refusal.ts';
import { unifyHeads } from './acts/unified-heads.ts';
import type { Act, Phase } from './world.ts';

/** `instead`: what makes a later step of the kind possible, done where there is nothing to act on. */
type Weighted = { readonly weight: number; readonly instead?: string };
type Performer = Weighted & ({ readonly act: Act } | { readonly phase: Phase });

/** What a step can be, the plainest first, and how often it comes up: what makes the rest possible comes up more often. */
export const repertoire = {
  'establish-agency': { weight: 5, act: agency.establishAgency },
  'establish-head': { weight: 5, act: posts.establishHead, instead: 'establish-agency' },
  'establish-staff-post': { weight: 3, act: posts.establishStaffPost, instead: 'establish-agency' },
  'assign-function': { weight: 3, act: functions.assignFunction, instead: 'establish-agency' },
  appoint: { weight: 4, act: staff.appoint, instead: 'establish-staff-post' },
  'set-quota': { weight: 4, act: quota.setQuota, instead: 'establish-agency' },
  'register-seal': { weight: 1, act: agency.registerSeal, instead: 'establish-agency' },
  consolidate: { weight: 3, act: records.consolidate, instead: 'establish-agency' },
  absorb: { weight: 2, act: records.absorb, instead: 'establish-agency' },
  abolish: { weight: 1, act: divisions.abolish, instead: 'establish-agency' },
  split: { weight: 1, act: divisions.split, instead: 'found-office' },
  'unify-titles': { weight: 2, act: staff.unifyTitles, instead: 'establish-head' },
  'separate-titles': { weight: 1, act: staff.separateTitles, instead: 'unify-titles' },
  reassign: { weight: 2, act: staff.reassign, instead: 'appoint' },
  release: { weight: 1, act: staff.release, instead: 'appoint' },
  second: { weight: 1, act: staff.second, instead: 'appoint' },
  train: { weight: 1, act: staff.train, instead: 'appoint' },
  'keep-pay': { weight: 1, act: staff.keepPay, instead: 'appoint' },
  attest: { weight: 1, act: staff.attest, instead: 'establish-staff-post' },
  'forget-person': { weight: 1, act: staff.forget, instead: 'appoint' },
  'transfer-function': { weight: 1, act: functions.transferFunction, instead: 'assign-function' },
  'discontinue-function': { weight: 1, act: functions.discontinueFunction, instead: 'assign-function' },
  'move-quota': { weight: 5, act: quota.moveQuota, instead: 'found-office' },
  'surrender-seal': { weight: 1, act: agency.surrenderSeal, instead: 'register-seal' },
  rename: { weight: 1, act: agency.rename, instead: 'establish-agency' },
  reclassify: { weight: 1, act: agency.reclassify, instead: 'establish-agency' },
  're-establish-agency': { weight: 3, act: agency.reestablishAgency, instead: 'abolish' },
  'change-line': { weight: 2, act: agency.changeLine, instead: 'establish-agency' },
  'change-funding': { weight: 1, act: agency.changeFunding, instead: 'establish-agency' },
  affiliate: { weight: 1, act: agency.affiliate, instead: 'establish-agency' },
  'assign-identifier': { weight: 2, act: agency.assignIdentifier, instead: 'establish-agency' },
  'retire-identifier': { weight: 3, act: agency.retireIdentifier, instead: 'assign-identifier' },
  regulate: { weight: 1, act: regulation.regulate, instead: 'establish-agency' },
  'assign-task': { weight: 1, act: regulation.assignTask, instead: 'establish-staff-post' },
  'set-post-limit': { weight: 1, act: regulation.setPostLimit, instead: 'establish-agency' },
  'allow-surplus': { weight: 1, act: regulation.allowSurplus, instead: 'establish-agency' },
  'record-scope': { weight: 1, act: regulation.recordScope, instead: 'establish-agency' },
  'integrate-procedures': { weight: 1, act: regulation.integrateProcedures, instead: 'establish-agency' },
  'reassign-group': { weight: 1, act: regulation.reassignGroup, instead: 'establish-agency' },
  'train-group': { weight: 1, act: regulation.trainGroup, instead: 'establish-agency' },
  'record-note': { weight: 1, act: regulation.recordNote, instead: 'establish-agency' },
  retitle: { weight: 1, act: posts.retitle, instead: 'establish-staff-post' },
  'transfer-position': { weight: 1, act: posts.transferPosition, instead: 'establish-staff-post' },
  'abolish-position': { weight: 1, act: posts.abolishPosition, instead: 'establish-staff-post' },
  'take-part': { weight: 1, act: records.takePart, instead: 'found-office' },
  'merge-with-rest': { weight: 1, act: records.mergeWithRest, instead: 'found-office' },
  propose: { weight: 2, act: procedure.propose, instead: 'establish-agency' },
  'amend-inventory': { weight: 1, act: procedure.amendInventory, instead: 'propose' },
  approve: { weight: 2, act: procedure.approve, instead: 'propose' },
  complete: { weight: 2, act: procedure.complete, instead: 'approve' },
  reschedule: { weight: 2, act: procedure.reschedule, instead: 'propose' },
  withdraw: { weight: 2, act: procedure.withdraw, instead: 'propose' },
  reject: { weight: 3, act: procedure.reject, instead: 'propose' },
  settle: { weight: 1, act: procedure.settle, instead: 'complete' },
  reverse: { weight: 1, act: divisions.reverse, instead: 'consolidate' },
  secede: { weight: 1, act: divisions.secede, instead: 'found-office' },
  'abolish-bound': { weight: 1, act: divisions.abolishBound, instead: 'approve' },
  'draft-scheme': { weight: 1, act: programme.draftScheme },
  'adopt-scheme': { weight: 2, act: programme.adoptScheme },
  'plan-mergers': { weight: 1, act: programme.planMergers, instead: 'adopt-scheme' },
  'open-consultation': { weight: 1, act: programme.openConsultation, instead: 'adopt-scheme' },
  'record-opinion': { weight: 1, act: programme.recordOpinion, instead: 'open-consultation' },
  'close-consultation': { weight: 1, act: programme.closeConsultation, instead: 'open-consultation' },
  'request-leave': { weight: 2, act: leave.requestLeave, instead: 'adopt-scheme' },
  'grant-leave': { weight: 1, act: leave.grantLeave, instead: 'request-leave' },
  'refuse-leave': { weight: 1, act: leave.refuseLeave, instead: 'request-leave' },
  'extend-leave': { weight: 1, act: leave.extendLeave, instead: 'grant-leave' },
  'suspend-leave': { weight: 1, act: leave.suspendLeave, instead: 'grant-leave' },
  'end-leave': { weight: 1, act: leave.endLeave, instead: 'grant-leave' },
  'declare-moratorium': { weight: 1, act: programme.declareMoratorium, instead: 'adopt-scheme' },
  'lift-moratorium': { weight: 1, act: programme.liftMoratorium, instead: 'declare-moratorium' },
  'issue-directive': { weight: 1, act: programme.issueDirective, instead: 'adopt-scheme' },
  'record-compliance': { weight: 1, act: programme.recordCompliance, instead: 'issue-directive' },
  'hold-review': { weight: 1, act: programme.holdReview, instead: 'adopt-scheme' },
  'set-precedent': { weight: 1, act: programme.setPrecedent, instead: 'adopt-scheme' },
  'raise-issue': { weight: 1, act: programme.raiseIssue, instead: 'adopt-scheme' },
  'resolve-issue': { weight: 1, act: programme.resolveIssue, instead: 'raise-issue' },
  'correct-entry': { weight: 1, act: corrections.correctEntry, instead: 'record-scope' },
  'annul-entry': { weight: 1, act: corrections.annulEntry, instead: 'record-scope' },
  'record-and-correct': { weight: 1, phase: corrections.recordAndCorrect, instead: 'establish-agency' },
  'swap-identifiers': { weight: 1, phase: swapIdentifiers, instead: 'assign-identifier' },
  'found-office': { weight: 4, phase: phases.foundOffice },
  'carry-merger': { weight: 6, phase: phases.carryMerger, instead: 'found-office' },
  'merge-and-reverse': { weight: 1, phase: phases.mergeAndReverse, instead: 'found-office' },
  'unify-heads': { weight: 1, phase: unifyHeads },
  pilot: { weight: 2, phase: pilot },
  steer: { weight: 2, phase: steer },
  race: { weight: 2, phase: raceForAgencies, instead: 'found-office' },
  'break-rule': { weight: 4, phase: breakRule },
  'break-policy': { weight: 5, phase: breakPolicy },
  'try-refusal': { weight: 4, phase: tryRefusal },
} as const satisfies Record<string, Performer>;

export type StepKind = keyof typeof repertoire;
export type Repertoire = Readonly<Record<StepKind, Performer & { readonly instead?: StepKind }>>;
