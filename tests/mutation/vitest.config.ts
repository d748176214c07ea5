import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isFolder, testsOf } from './folders.ts';
import { ShortestFirst } from './shortest-first.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const mutated = process.env['MUTATED'] ?? '';

/** How tests run against mutants: in a copy of the repository, with the mutants in the sources of the domain. */
export default defineConfig({
  root,
  resolve: {
    // The links of the packages lead out of the copy, to sources without mutants.
    alias: [
      { find: /^@orgledger\/([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
      { find: /^@orgledger\/([^/]+)\/([^/]+)$/, replacement: `${root}packages/$1/src/$2/index.ts` },
    ],
  },
  test: {
    include: isFolder(mutated) ? [...testsOf[mutated]] : [],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Modules are loaded once for all test files of a run: nothing in the domain is kept in a module.
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    setupFiles: ['tests/mutation/few-runs.ts'],
  },
});
