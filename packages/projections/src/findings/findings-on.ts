import { type CivilDate, defaultPolicy, isOff, type Policy } from '@orgledger/domain';
import type { Folded, PlacedEntry } from '../chart/index.ts';
import { affiliateOfEndedAgency } from './affiliates.ts';
import { attestationContradicted } from './attested-holder.ts';
import { contextOf, type Detector } from './context.ts';
import type { Certainty, Finding, FindingGroup, Findings } from './finding.ts';
import { gateFindings } from './gates.ts';
import { headPostVacant, noHeadPost } from './head-post.ts';
import { instrumentWithoutNumber, noInstrument } from './instruments.ts';
import { type FindingKind, findingKinds, type KindDescription } from './kinds.ts';
import { notApplicable } from './not-applicable.ts';
import { payerEnded, payerUnknown } from './payer.ts';
import { pilotNotReviewed } from './pilot-review.ts';
import { postsOverLimit, surplusExpired } from './post-limits.ts';
import { procedureUnknown } from './procedure.ts';
import { overQuota, quotaUnknown } from './quota.ts';
import { sealOfEndedAgency, sealsOfOneBloc } from './seals.ts';
import { leftToSettle } from './settlement.ts';
import { functionUnknownReceiver, unknownReceiver } from './unknown-receiver.ts';
import { windowOrder } from './window-order.ts';
import { functionNotRegulated, noWorkingRegulation } from './working-regulation.ts';

const detectors: readonly Detector[] = [
  gateFindings,
  noInstrument,
  payerEnded,
  payerUnknown,
  sealOfEndedAgency,
  sealsOfOneBloc,
  affiliateOfEndedAgency,
  overQuota,
  quotaUnknown,
  noWorkingRegulation,
  functionNotRegulated,
  leftToSettle,
  pilotNotReviewed,
  notApplicable,
  windowOrder,
  unknownReceiver,
  functionUnknownReceiver,
  noHeadPost,
  headPostVacant,
  attestationContradicted,
  postsOverLimit,
  surplusExpired,
  procedureUnknown,
  instrumentWithoutNumber,
];

/**
 * What is the matter with what is in force on a day, or may be. Entries of later days are not looked at. What is about a
 * state is read off the chart of the day; a state that only possible entries would bring about is not found. Folds the log
 * once, and where entries have windows once more for what another day would break.
 *
 * `placed`: the known entries in fold order; `size`: how many entries of the log were known. What is about a rule that the
 * policy has switched off is left out.
 */
export const findingsOn = (
  on: CivilDate,
  size: number,
  folded: Folded,
  placed: readonly PlacedEntry[],
  policy: Policy = defaultPolicy,
): Findings => {
  const context = contextOf(on, folded, placed, policy);
  const found = Map.groupBy(
    detectors.flatMap((detect) => detect(context)).filter(({ rule }) => rule === undefined || !isOff(policy, rule)),
    ({ kind }) => kind,
  );
  const groups = kindsInOrder.flatMap((kind) => groupOf(kind, found.get(kind) ?? []));
  return { on, size, count: groups.reduce((sum, { count }) => sum + count, 0), groups };
};

// The keys of the table are its kinds.
const kindsInOrder = Object.keys(findingKinds) as readonly FindingKind[];

const groupOf = (kind: FindingKind, findings: readonly Finding[]): readonly FindingGroup[] => {
  if (findings.length === 0) return [];
  const { rule, severity, statement }: KindDescription = findingKinds[kind];
  const certainties = { certain: 0, possible: 0, unknown: 0 } satisfies Record<Certainty, number>;
  for (const { certainty } of findings) certainties[certainty] += 1;
  return [{ kind, rule, severity, statement, count: findings.length, certainties, findings }];
};
