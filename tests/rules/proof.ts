/** What comes of what breaks nothing. */
export const SOUND = 'nothing against it';

/** What shows that a rule is kept, and that the test of it would fail if it were not: each answers what is said, case by case. */
export type Proof = {
  /** Of each history that keeps the rule. */
  readonly kept: () => Promise<readonly string[]>;
  /** Of each that breaks it in one point: the rule that is named. */
  readonly mutants: () => Promise<readonly string[]>;
  /** Of those when nothing judges the rule. An invariant judges nothing: there it is the machinery that its mutants change. */
  readonly off?: () => Promise<readonly string[]>;
};
