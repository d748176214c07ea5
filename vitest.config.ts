import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests replay whole histories and hooks import a whole story: the defaults are too short on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // One core fewer is the default, which leaves one of two idle.
    maxWorkers: '100%',
    reporters: ['default', './tests/tools/summary-reporter.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts'] } },
      { extends: true, test: { name: 'flow', include: ['tests/**/*.test.ts'] } },
    ],
  },
});
