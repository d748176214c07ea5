import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { readOptions } from './options.ts';
import { earlierSummary, hardlyReached, type Summary } from './summary.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('run.ts', import.meta.url));

const campaign = async (out: string, ...args: readonly string[]): Promise<Summary> => {
  // So few runs hardly reach what is rare, which is what its exit code says.
  await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    '--seed',
    '3',
    '--out',
    out,
    ...args,
  ]).catch(() => undefined);
  return JSON.parse(await readFile(out, 'utf8'));
};

it('a campaign that was stopped and gone on with has reached what one in one go reaches', async () => {
  await using folder = await temporaryFolder();
  const [whole, parts] = [folder.file('whole.json'), folder.file('parts.json')];
  const atOnce = await campaign(whole, '--runs', '200');
  const first = await campaign(parts, '--runs', '100', '--workers', '1');
  const gone = await campaign(parts, '--runs', '200', '--from', '100');

  expect(first).toMatchObject({ seed: 3, runs: 100, histories: 100 });
  expect(gone).toMatchObject({ seed: 3, runs: 200, histories: 200 });
  for (const kind of ['events', 'refusals', 'rules', 'accepted', 'refused'] as const) {
    expect(gone[kind]).toEqual(atOnce[kind]);
  }
});

it('options are whole numbers, and runs come in batches', () => {
  expect(readOptions(['--runs', '250', '--seed', '7', '--from', '150'])).toEqual({
    runs: 300,
    seed: 7,
    from: 100,
    workers: 2,
    out: 'tests/campaign/summary.json',
  });
  expect(() => readOptions(['--runs', 'many'])).toThrow(RangeError);
  expect(() => readOptions(['--run', '5'])).toThrow();
});

it('a campaign goes on only from a summary of its own', async () => {
  await using folder = await temporaryFolder();
  const file = folder.file('summary.json');
  await writeFile(file, JSON.stringify({ seed: 3, runs: 100 }));
  await expect(earlierSummary(file, 3, 200)).rejects.toThrow(RangeError);
  await expect(earlierSummary(file, 4, 100)).rejects.toThrow(RangeError);
  expect(await earlierSummary(file, 3, 100)).toMatchObject({ runs: 100 });
  expect(await earlierSummary(folder.file('none'), 3, 0)).toBeUndefined();
});

it('what is reached too seldom for so many runs is named', () => {
  const none = { seed: 1, seconds: 1, runsPerSecond: 1, histories: 0, accepted: 0, refused: 0 };
  const nothing = { ...none, events: {}, refusals: {}, rules: {} };
  expect(hardlyReached({ ...nothing, runs: 100 })).toEqual([]);
  expect(hardlyReached({ ...nothing, runs: 400 })).toContain('AgencySplit 0');
  expect(hardlyReached({ ...nothing, runs: 400, events: { AgencySplit: 2 } })).not.toContain('AgencySplit 2');
});

it('the campaign that is kept here played 100,000 runs and reached all that it counted often enough', async () => {
  const kept: Summary = JSON.parse(await readFile(new URL('summary.json', import.meta.url), 'utf8'));
  const seldom = (counts: Summary['events'], least: number) =>
    Object.entries(counts).filter(([, times]) => times < least);
  expect(Math.min(kept.runs, kept.histories)).toBeGreaterThanOrEqual(100_000);
  expect(seldom(kept.events, 500)).toEqual([]);
  // What came since is for the next campaign to reach.
  expect(seldom(kept.refusals, 50)).toEqual([]);
  expect(seldom(kept.rules, 50)).toEqual([]);
});
