const unit = 'packages/domain/src/**';
/** What the units say, beside the code. */
const units = [`${unit}/*.test.ts`];
/** The same without what is said of whole histories, which takes longer than all others together. */
const quick = [`${unit}/!(every-command).test.ts`];
/**
 * What is said of rules, but for tests that load modules anew: to them alone would go the mutants of what a module does as it
 * loads.
 */
const rules = 'tests/rules/!(proofs).test.ts';
/** What is said of rules without a ledger around them. */
const alone = ['tests/policy/alone/*.test.ts', 'tests/rules/*-alone.test.ts'];

/**
 * The folders of the domain that are mutated, and the tests that run against the mutants of each: those that may notice
 * something there, and no slow ones that notice nothing alone.
 */
export const testsOf = {
  chart: quick,
  errors: quick,
  time: quick,
  values: quick,
  'schema-compat': quick,
  policy: quick,
  person: units,
  position: units,
  programme: units,
  agency: units,
  aggregate: [...units, 'tests/ledger/{corrections,repetition,same-intent}.test.ts'],
  merger: [...units, rules, 'tests/ledger/{procedure,merger-destinations,what-was-said}.test.ts'],
  registry: [...units, 'tests/bad-input/bad-lines.test.ts'],
  rules: [...quick, ...alone],
} as const satisfies Record<string, readonly string[]>;

export type Folder = keyof typeof testsOf;

export const isFolder = (name: string): name is Folder => Object.hasOwn(testsOf, name);

export const folders: readonly Folder[] = Object.keys(testsOf).filter(isFolder);
