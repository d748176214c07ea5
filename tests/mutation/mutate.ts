import { Stryker } from '@stryker-mutator/core';
import type { Folder } from './folders.ts';
import { forgetUnsure } from './forget.ts';

export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Runs of each property against a mutant. */
const RUNS = 30;

/**
 * Tests every mutant of a folder of the domain, but those that the last run settled and nothing has touched since. `afresh`
 * tests them all.
 */
export const mutate = (folder: Folder, options: { concurrency: number; afresh: boolean }): Promise<Mutant[]> => {
  Object.assign(process.env, { MUTATED: folder, RUNS: String(RUNS), SEED: '1' });
  const incrementalFile = `node_modules/.cache/mutation/${folder}.json`;
  forgetUnsure(incrementalFile);
  return new Stryker({
    packageManager: 'pnpm',
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/prose.ts'],
    ignorers: ['prose'],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    mutate: [`packages/domain/src/${folder}/**/*.ts`, '!**/*.test.ts', '!**/*.test-d.ts'],
    ignorePatterns: ['.orgledger', '**/dist', '**/*.tsbuildinfo'],
    ignoreStatic: true,
    // Far more than a test takes on a busy machine: what times out counts as noticed.
    timeoutMS: 10_000,
    timeoutFactor: 3,
    coverageAnalysis: 'perTest',
    concurrency: options.concurrency,
    // A file that is not there: the one that is cannot be read without the compiler's own interface.
    tsconfigFile: 'none',
    incremental: true,
    incrementalFile,
    force: options.afresh,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  }).runMutationTest();
};
