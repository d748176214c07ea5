import { noFunctionLost } from './f1-no-function-lost.ts';
import { oneLead } from './f2-one-lead.ts';
import { oneHead } from './f4-one-head.ts';
import { acyclic } from './l4-acyclic.ts';
import { nobodyLost } from './n1-nobody-lost.ts';
import { quotaConserved } from './n5-quota-conserved.ts';
import { forest } from './t1-forest.ts';
import { withinAgency } from './t2-within-agency.ts';
import { nothingLeftBehind } from './t3-nothing-left-behind.ts';
import { oneMainAppointment } from './t5-one-main-appointment.ts';
import { withinCapacity } from './t6-within-capacity.ts';
import type { StateRule, TransitionRule } from './violation.ts';

/** Judged at the end of each day that a command changes, for the subjects that it touches. */
export const stateRules: readonly StateRule[] = [
  oneLead,
  oneHead,
  acyclic,
  forest,
  nothingLeftBehind,
  withinAgency,
  oneMainAppointment,
  withinCapacity,
];

/** Judged for each entry where it applies. L2, L3, L8 and L9 are judged there too, by the fold itself. */
export const transitionRules: readonly TransitionRule[] = [noFunctionLost, nobodyLost, quotaConserved];
