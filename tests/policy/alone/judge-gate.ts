import { type GateId, gates, type MergerFacts, type PolicyInput, parsePolicy } from '@orgledger/domain';
import { expect } from 'vitest';
import { entry } from '../../support/records.ts';

/** What a gate has against a merger, without its sentence. */
export const judged = (id: GateId, facts: MergerFacts, policy: PolicyInput = {}) => {
  const gate = gates.find((one) => one.id === id);
  if (gate === undefined) throw new RangeError(`${id} is no gate`);
  return gate.judge(facts, parsePolicy(policy)).map(({ message, ...rest }) => {
    expect(message.length).toBeGreaterThan(20);
    return rest;
  });
};
/** The answers alone. */
export const answers = (id: GateId, facts: MergerFacts, policy?: PolicyInput) =>
  judged(id, facts, policy).map(({ answer }) => answer);

export const decision = { kind: 'decision' };
export const proposal = (data: object) => entry('MergerProposed', 'proposed', data);
export const approval = (data: object) => entry('MergerApproved', 'approved', data);
/** A merger of which only that it came about is known. */
export const unknownSteps = {
  proposal: proposal({ procedure: 'unknown' }),
  approval: approval({ procedure: 'unknown' }),
};
