import { onePayer } from './b1-one-payer.ts';
import type { ClosingRule } from './closing-rule.ts';
import { seals } from './k1-seals.ts';
import { headcountAddsUp } from './n2-headcount-adds-up.ts';
import { withinQuota } from './n3-within-quota.ts';
import { postsAddUp } from './n4-posts-add-up.ts';
import { noAffiliateLeft } from './o1-affiliates.ts';
import { workingRegulation } from './p9-working-regulation.ts';
import { staffTrained } from './p10-staff-trained.ts';
import { pilotReviewed } from './p11-pilot-reviewed.ts';

/** Judged when a merger is settled, in this order: the first that does not hold is the one that is named. */
export const closingRules: readonly ClosingRule[] = [
  onePayer,
  seals,
  noAffiliateLeft,
  headcountAddsUp,
  withinQuota,
  postsAddUp,
  workingRegulation,
  staffTrained,
  pilotReviewed,
];
