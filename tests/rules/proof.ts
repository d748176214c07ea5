/** What shows that a rule is kept, and that the test of it would fail if it were not. */
export type Proof = {
  /** What comes of each history that keeps the rule. */
  readonly kept: () => Promise<readonly string[]>;
  /** What comes of each that breaks it in one point. */
  readonly mutants: () => Promise<readonly string[]>;
  /** What comes of those when nothing judges the rule. */
  readonly off: () => Promise<readonly string[]>;
};
