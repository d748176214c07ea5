import type { GateId } from '../errors/index.ts';
import type { Policy } from '../policy/index.ts';
import type { MergerFacts } from './merger-facts.ts';
import type { Objection } from './objection.ts';

/**
 * A rule that is judged when a merger is completed, as of its day. What is broken refuses, warns or does nothing, as the
 * policy says, unless a named instrument waives it; what is possible or unknown refuses nothing and is a finding.
 */
export type Gate = {
  readonly id: GateId;
  readonly judge: (facts: MergerFacts, policy: Policy) => readonly Objection[];
};
