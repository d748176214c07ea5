import * as agency from './acts/agency.ts';
import * as divisions from './acts/divisions.ts';
import * as functions from './acts/functions.ts';
import { swapIdentifiers } from './acts/identifier-swap.ts';
import * as procedure from './acts/merger-procedure.ts';
import * as records from './acts/merger-records.ts';
import * as phases from './acts/phases.ts';
import * as leave from './acts/pilot-leave.ts';
import * as posts from './acts/posts.ts';
import * as programme from './acts/programme.ts';
import * as quota from './acts/quota.ts';
import * as regulation from './acts/regulation.ts';
import * as staff from './acts/staff.ts';
import type { Act, Phase } from './world.ts';

type Weighted = { readonly weight: number };
type Performer = Weighted & ({ readonly act: Act } | { readonly phase: Phase });

/** What a step can be, the plainest first, and how often it comes up: what makes the rest possible comes up more often. */
export const repertoire = {
  'establish-agency': { weight: 5, act: agency.establishAgency },
  'establish-head': { weight: 5, act: posts.establishHead },
  'establish-staff-post': { weight: 3, act: posts.establishStaffPost },
  'assign-function': { weight: 3, act: functions.assignFunction },
  appoint: { weight: 4, act: staff.appoint },
  'set-quota': { weight: 4, act: quota.setQuota },
  'register-seal': { weight: 1, act: agency.registerSeal },
  consolidate: { weight: 3, act: records.consolidate },
  absorb: { weight: 2, act: records.absorb },
  abolish: { weight: 1, act: divisions.abolish },
  split: { weight: 1, act: divisions.split },
  'unify-titles': { weight: 2, act: staff.unifyTitles },
  'separate-titles': { weight: 1, act: staff.separateTitles },
  reassign: { weight: 1, act: staff.reassign },
  release: { weight: 1, act: staff.release },
  second: { weight: 1, act: staff.second },
  train: { weight: 1, act: staff.train },
  'keep-pay': { weight: 1, act: staff.keepPay },
  attest: { weight: 1, act: staff.attest },
  'transfer-function': { weight: 1, act: functions.transferFunction },
  'discontinue-function': { weight: 1, act: functions.discontinueFunction },
  'move-quota': { weight: 2, act: quota.moveQuota },
  'surrender-seal': { weight: 1, act: agency.surrenderSeal },
  rename: { weight: 1, act: agency.rename },
  reclassify: { weight: 1, act: agency.reclassify },
  're-establish-agency': { weight: 1, act: agency.reestablishAgency },
  'change-line': { weight: 1, act: agency.changeLine },
  'change-funding': { weight: 1, act: agency.changeFunding },
  affiliate: { weight: 1, act: agency.affiliate },
  'assign-identifier': { weight: 2, act: agency.assignIdentifier },
  'retire-identifier': { weight: 1, act: agency.retireIdentifier },
  regulate: { weight: 1, act: regulation.regulate },
  'assign-task': { weight: 1, act: regulation.assignTask },
  'set-post-limit': { weight: 1, act: regulation.setPostLimit },
  'allow-surplus': { weight: 1, act: regulation.allowSurplus },
  'record-scope': { weight: 1, act: regulation.recordScope },
  'integrate-procedures': { weight: 1, act: regulation.integrateProcedures },
  'reassign-group': { weight: 1, act: regulation.reassignGroup },
  'train-group': { weight: 1, act: regulation.trainGroup },
  'record-note': { weight: 1, act: regulation.recordNote },
  retitle: { weight: 1, act: posts.retitle },
  'transfer-position': { weight: 1, act: posts.transferPosition },
  'abolish-position': { weight: 1, act: posts.abolishPosition },
  'take-part': { weight: 1, act: records.takePart },
  'absorb-with-rest': { weight: 1, act: records.absorbWithRest },
  propose: { weight: 2, act: procedure.propose },
  'amend-inventory': { weight: 1, act: procedure.amendInventory },
  approve: { weight: 2, act: procedure.approve },
  complete: { weight: 2, act: procedure.complete },
  reschedule: { weight: 1, act: procedure.reschedule },
  withdraw: { weight: 1, act: procedure.withdraw },
  reject: { weight: 1, act: procedure.reject },
  settle: { weight: 1, act: procedure.settle },
  reverse: { weight: 1, act: divisions.reverse },
  secede: { weight: 1, act: divisions.secede },
  'abolish-bound': { weight: 1, act: divisions.abolishBound },
  'draft-scheme': { weight: 1, act: programme.draftScheme },
  'adopt-scheme': { weight: 2, act: programme.adoptScheme },
  'plan-mergers': { weight: 1, act: programme.planMergers },
  'open-consultation': { weight: 1, act: programme.openConsultation },
  'record-opinion': { weight: 1, act: programme.recordOpinion },
  'close-consultation': { weight: 1, act: programme.closeConsultation },
  'request-leave': { weight: 2, act: leave.requestLeave },
  'grant-leave': { weight: 1, act: leave.grantLeave },
  'refuse-leave': { weight: 1, act: leave.refuseLeave },
  'extend-leave': { weight: 1, act: leave.extendLeave },
  'suspend-leave': { weight: 1, act: leave.suspendLeave },
  'end-leave': { weight: 1, act: leave.endLeave },
  'declare-moratorium': { weight: 1, act: programme.declareMoratorium },
  'lift-moratorium': { weight: 1, act: programme.liftMoratorium },
  'issue-directive': { weight: 1, act: programme.issueDirective },
  'record-compliance': { weight: 1, act: programme.recordCompliance },
  'hold-review': { weight: 1, act: programme.holdReview },
  'set-precedent': { weight: 1, act: programme.setPrecedent },
  'raise-issue': { weight: 1, act: programme.raiseIssue },
  'resolve-issue': { weight: 1, act: programme.resolveIssue },
  'swap-identifiers': { weight: 1, phase: swapIdentifiers },
  'found-office': { weight: 4, phase: phases.foundOffice },
  'carry-merger': { weight: 2, phase: phases.carryMerger },
  'merge-and-reverse': { weight: 1, phase: phases.mergeAndReverse },
} as const satisfies Record<string, Performer>;

export type StepKind = keyof typeof repertoire;
export type Repertoire = Readonly<Record<StepKind, Performer>>;
