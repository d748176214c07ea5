import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

const SLOWEST = 10;

/** Ends a run with the slowest test files and one line of totals that scripts can read: `N passed, N failed`. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export.
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const slowest = modules.toSorted((a, b) => duration(b) - duration(a)).slice(0, SLOWEST);
    console.log(`Slowest test files (of ${modules.length}):`);
    for (const module of slowest) {
      console.log(`${duration(module).toFixed(0).padStart(8)} ms  ${relative(process.cwd(), module.moduleId)}`);
    }
    console.log(`\n${totals(modules, unhandledErrors.length)}`);
  }
}

function duration(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return collectDuration + duration;
}

function totals(modules: readonly TestModule[], unhandled: number): string {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (state: string): number => states.filter((s) => s === state).length;
  // A file that breaks before its first test, a failing hook and an error outside any test fail the run without
  // failing a test; counting them keeps the line from saying "0 failed" for a red run.
  const broken = modules.reduce((sum, module) => {
    const suites = [...module.children.allSuites()];
    return sum + module.errors().length + suites.reduce((n, suite) => n + suite.errors().length, 0);
  }, unhandled);
  // A run cut short leaves tests without a result; they did not pass.
  const unfinished = count('pending');
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed') + broken + unfinished} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
