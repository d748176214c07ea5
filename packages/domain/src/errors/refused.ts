import type { Refusal, RuleId } from './refusal.ts';

/** Thrown by `decide`. `errorCode` lets the problem mappers of other decider libraries recognise it: 403, forbidden. */
export class Refused extends Error {
  readonly errorCode = 403;
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.rule ?? refusal.code}: ${refusal.message}`);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export const isRefused = (error: unknown): error is Refused => error instanceof Refused;

/** Refuses when a rule is broken; returns when it holds. */
export const demand = (holds: boolean, rule: RuleId, ids: readonly string[], message: string): void => {
  if (!holds) throw new Refused({ code: 'RuleViolated', rule, ids, message });
};
