/** The folders of the domain that are mutated, the quickest first, and the tests that run against the mutants of each. */

/** What the units say, beside the code, but for what is said of whole histories. */
const quick = ['packages/domain/src/**/!(every-command).test.ts'];
const units = ['packages/domain/src/**/*.test.ts'];
/** What commands do through a ledger. */
const commands = [...units, 'tests/rules/**/*.test.ts', 'tests/scenarios/**/*.test.ts', 'tests/ledger/**/*.test.ts'];
/** What gates and closing rules have against a merger. */
const policies = [...quick, 'tests/policy/**/*.test.ts', 'tests/rules/**/*.test.ts', 'tests/findings/**/*.test.ts'];

export const testsOf = {
  chart: quick,
  errors: quick,
  time: quick,
  values: quick,
  'schema-compat': quick,
  policy: policies,
  position: commands,
  programme: commands,
  agency: commands,
  aggregate: commands,
  merger: commands,
  registry: [...units, 'tests/bad-input/bad-lines.test.ts', 'tests/ledger/**/*.test.ts'],
  rules: policies,
} as const satisfies Record<string, readonly string[]>;

export type Folder = keyof typeof testsOf;

export const isFolder = (name: string): name is Folder => Object.hasOwn(testsOf, name);

export const folders: readonly Folder[] = Object.keys(testsOf).filter(isFolder);
