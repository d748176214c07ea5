import type { RuleRow } from '@orgledger/domain';
import { decided, judged } from './hard-proofs.ts';
import { planted } from './invariant-proofs.ts';
import { closed, gated } from './policy-proofs.ts';
import type { Proof } from './proof.ts';

const nothing = () => undefined;

/**
 * Of every rule what shows that it is kept, and that its test would fail without it. `judged`, `gated`, `closed`: the rule is left
 * out of the judgement, or off in the policy. `decided`: its file is replaced by one that never objects, since nothing in the
 * product switches it off. `planted`: the machinery has a fault. A rule that is missing here does not compile.
 */
export const proofs: Readonly<Record<RuleRow['id'], Proof>> = {
  F1: judged('F1'),
  F2: judged('F2'),
  F3: decided('F3', {
    'f3-one-responsible-per-task': {
      oneResponsiblePerTask: nothing,
      taskNotTaken: nothing,
      mayAssign: () => true,
    },
  }),
  F4: judged('F4'),
  F5: planted('F5'),
  N1: judged('N1'),
  N2: closed('N2'),
  N3: closed('N3'),
  N4: closed('N4'),
  N5: judged('N5'),
  B1: closed('B1'),
  K1: closed('K1'),
  O1: closed('O1'),
  D1: planted('D1'),
  L1: decided('L1', {
    'l1-cardinality': { mergerCardinality: nothing, splitCardinality: nothing, secessionCardinality: nothing },
  }),
  L2: decided('L2', { 'l2-ends-once': { endsOnce: nothing } }),
  L3: decided('L3', { 'l3-no-gap': { followsWithoutGap: (heir: unknown) => heir !== undefined } }),
  L4: decided('L4', {
    'l4-acyclic': { acyclic: { id: 'L4', judge: () => [] } },
    'l4-not-its-own-ancestor': { notItsOwnAncestor: nothing },
  }),
  L5: decided('L5', { 'l5-ended-with-reason': { endedWithReason: nothing } }),
  L6: planted('L6'),
  L7: decided('L7', { 'l7-explicit-parts': { restOfPartStated: nothing, partsGiven: nothing } }),
  L8: decided('L8', { 'l8-one-holder-per-identifier': { identifierTaken: nothing } }),
  L9: decided('L9', { 'l9-unique-live-names': { nameClash: nothing } }),
  T1: judged('T1'),
  T2: judged('T2'),
  T3: judged('T3'),
  T4: decided('T4', { 't4-one-parent-per-line': { oneParentPerLine: nothing } }),
  T5: judged('T5'),
  T6: judged('T6'),
  P1: gated('P1'),
  P2: planted('P2'),
  P3: gated('P3'),
  P4: decided('P4', { 'p4-in-order': { inOrder: nothing, allJoined: nothing } }),
  P5: gated('P5'),
  P6: gated('P6'),
  P7: gated('P7'),
  P8: gated('P8'),
  P9: closed('P9'),
  P10: closed('P10'),
  P11: closed('P11'),
  P12: gated('P12'),
  P13: gated('P13'),
  S1: gated('S1'),
  S2: gated('S2'),
  M1: planted('M1'),
  M2: planted('M2'),
  M3: planted('M3'),
  M4: planted('M4'),
  M5: planted('M5'),
  M6: planted('M6'),
  M7: planted('M7'),
  M8: planted('M8'),
  M9: planted('M9'),
  M10: planted('M10'),
};
