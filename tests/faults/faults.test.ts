import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { injectFailures, injections } from './inject.ts';
import { killInALoop } from './kill.ts';
import { cutPower, hasStrace } from './power-cut.ts';

// The same at length: pnpm faults --cycles 1000. Seeds are fixed here; what a kill hits depends on the machine all the same.

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder[Symbol.asyncDispose]());

const MINUTES = 60_000;

describe('a writer that is killed', () => {
  it('loses nothing that was acknowledged, leaves no half batch and no gap: 100 kills', {
    timeout: 10 * MINUTES,
  }, async () => {
    const report = await killInALoop({ folder: folder.path, cycles: 100, seed: 5 });
    expect(report.faults).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(100);
  });

  it('does lose if it acknowledges before it commits (control)', { timeout: 5 * MINUTES }, async () => {
    await using own = await temporaryFolder();
    const report = await killInALoop({ folder: own.path, cycles: 20, seed: 5, args: ['--ack-first'] });
    expect(report.faults.filter((fault) => fault.includes('lost:'))).not.toEqual([]);
  });
});

// Where strace is missing, the titles say that this was left out, and the summary counts it as skipped.
describe.skipIf(!hasStrace())('with strace: a power cut', () => {
  const cuts = { clean: 60, torn: 60, batches: 160, seed: 5 };

  it('loses nothing that was acknowledged', { timeout: 5 * MINUTES }, async () => {
    const report = await cutPower({ folder: folder.path, synchronous: 'FULL', ...cuts });
    expect(report).toMatchObject({ acknowledged: 161, losses: 0, faults: [] });
  });

  it('does lose if commits are not synced (control)', { timeout: 5 * MINUTES }, async () => {
    const report = await cutPower({ folder: folder.path, synchronous: 'NORMAL', ...cuts, clean: 10, torn: 10 });
    expect(report.losses).toBeGreaterThan(0);
    expect(report.faults).toEqual([]);
  });
});

describe.skipIf(!hasStrace())('with strace: a disk on which', () => {
  it.each(injections)(
    '$name: the error is typed, nothing is lost, and the store goes on',
    { timeout: 5 * MINUTES },
    async (injection) => {
      const { faults } = await injectFailures(folder.path, injection, { runs: 6, step: 11 });
      expect(faults).toEqual([]);
    },
  );
});
