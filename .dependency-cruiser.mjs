// What each package's sources may import. `node` allows Node's built-in modules.
const arrows = {
  domain: { packages: [], npm: ['zod', 'immer', 'fastest-levenshtein'], node: false },
  projections: { packages: ['domain'], npm: ['immer'], node: false },
  store: { packages: [], npm: [], node: true },
  ledger: { packages: ['domain', 'projections', 'store'], npm: ['uuid'], node: true },
  testing: { packages: ['domain', 'projections', 'store', 'ledger'], npm: ['vitest', 'fast-check'], node: true },
  cli: {
    packages: ['ledger', 'store'],
    npm: ['commander', 'cli-progress', '@types/cli-progress', 'csv-stringify', 'string-width'],
    node: true,
  },
};

const test = String.raw`\.test(-d)?\.ts$`;
const oneOf = (names) => `(?:${names.join('|')})`;
const otherPackages = (names) => `^packages/(?!${oneOf(names)}/)`;
// The last node_modules/ of a path names the npm package; pnpm's store puts another one before it.
const otherNpm = (names) => `node_modules/(?!\\.pnpm/)(?!${oneOf(names)}/)`;

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const ofPackage = ([name, { packages, npm, node }]) => {
  const sources = { path: `^packages/${name}/src/`, pathNot: test };
  const tests = { path: `^packages/${name}/src/.*${test}` };
  return [
    rule(`${name}-packages`, sources, { path: otherPackages([name, ...packages]) }),
    rule(`${name}-npm`, sources, { path: otherNpm([...npm, '$^']) }),
    rule(`${name}-tests-packages`, tests, { path: otherPackages([name, ...packages, 'testing']) }),
    rule(`${name}-tests-npm`, tests, { path: otherNpm([...npm, 'vitest', 'fast-check']) }),
    ...(node ? [] : [rule(`${name}-no-node`, sources, { dependencyTypes: ['core'] })]),
  ];
};

export default {
  forbidden: [
    rule('no-circular', {}, { circular: true }),
    rule('no-unresolvable', {}, { couldNotResolve: true }),
    rule(
      'packages-by-name-only',
      { path: '^packages/([^/]+)/' },
      {
        path: '^packages/',
        pathNot: '^packages/$1/',
        dependencyTypes: ['local'],
      },
    ),
    rule('packages-use-no-outside-file', { path: '^packages/' }, { path: '^(?:examples|tests)/' }),
    rule('examples-by-name-only', { path: '^examples/' }, { path: '^(?:packages|tests)/', dependencyTypes: ['local'] }),
    // The reference model is worth something only as long as it shares nothing with what it is compared with.
    rule('the-model-is-alone', { path: '^tests/model/' }, { pathNot: '^tests/model/' }),
    rule('a-known-package', { path: '^packages/', pathNot: `^packages/${oneOf(Object.keys(arrows))}/` }, {}),
    ...Object.entries(arrows).flatMap(ofPackage),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only our own build output: npm packages live in a dist/ too, and their arrows count.
    exclude: { path: '^packages/[^/]+/dist/' },
    // Types count too: an arrow that only carries a type is still an arrow.
    tsPreCompilationDeps: true,
    parser: 'tsc',
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
