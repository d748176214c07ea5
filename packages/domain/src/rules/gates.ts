import type { Gate } from './gate.ts';
import { titlesUnifiedFirst } from './p1-titles-unified.ts';
import { staffConsulted } from './p3-staff-consulted.ts';
import { legalBasis } from './p5-legal-basis.ts';
import { rationaleGiven } from './p6-rationale-given.ts';
import { instrumentNamed } from './p7-instrument-named.ts';
import { instrumentOfEachLine } from './p8-instrument-of-each-line.ts';
import { noMoratorium } from './p12-no-moratorium.ts';
import { sameLevel } from './p13-same-level.ts';
import { drafterDoesNotApprove } from './s1-drafter-does-not-approve.ts';
import { notOnesOwnPost } from './s2-not-ones-own-post.ts';

/** Judged when a merger is completed, in this order: the first that is broken and refuses is the one that is named. */
export const gates: readonly Gate[] = [
  noMoratorium,
  legalBasis,
  instrumentNamed,
  staffConsulted,
  rationaleGiven,
  sameLevel,
  drafterDoesNotApprove,
  notOnesOwnPost,
  titlesUnifiedFirst,
  instrumentOfEachLine,
];
