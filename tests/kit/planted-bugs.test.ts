import type { CommandInput, LedgerEntry } from '@orgledger/domain';
import { checkLog, type Fold, type PlayOptions, playCommands, searchCounterexample } from '@orgledger/testing/proofs';
import { describe, expect, it } from 'vitest';
import { warnOnly } from '../support/policies.ts';
import { extraHead, grownQuota, lostFunction, staffOfTheThirdLeftBehind } from './faulty-folds.ts';
import { endsTwice } from './faulty-store.ts';
import { shortest } from './shortest-histories.ts';

/** What the search finds is the same each time; another seed may be set. */
const SEED = Number(process.env['SEED'] ?? 7);

type Bug = {
  readonly title: string;
  /** The shortest history that shows it, which the search may miss by four commands. */
  readonly shortest: readonly CommandInput[];
  /** The rules that may find it: the first of them is named in the counterexample. */
  readonly rules: readonly string[];
  readonly fold?: Fold;
  readonly options?: () => PlayOptions;
};

const bugs: readonly Bug[] = [
  {
    title: 'a merger loses a function',
    shortest: shortest.functionOfAMergedAgency,
    rules: ['F1', 'functions-kept'],
    fold: lostFunction,
  },
  {
    title: 'the staff of the third agency of a merger are left behind',
    shortest: shortest.officerOfTheThirdAgency,
    rules: ['T3', 'posts-housed'],
    fold: staffOfTheThirdLeftBehind,
  },
  {
    title: 'the successor of a merger keeps the head post of a predecessor beside its own',
    shortest: shortest.headOfAMergedAgency,
    rules: ['F4', 'posts-housed'],
    fold: extraHead,
  },
  {
    title: 'the quota of a successor grows by one post',
    shortest: shortest.quotaOfMergedAgencies,
    rules: ['N5', 'quota-kept'],
    fold: grownQuota,
  },
  {
    title: 'an agency ends a second time',
    shortest: shortest.twoAbolitions,
    rules: ['L2', 'applicable'],
    options: () => ({ store: endsTwice(), policy: warnOnly }),
  },
];

describe.each(bugs)('$title', ({ shortest: known, rules, fold, options = () => ({ policy: warnOnly }) }) => {
  const breaches = (entries: readonly LedgerEntry[]) => checkLog(entries, fold === undefined ? {} : { fold });

  it('is shown by the shortest history that is known, and by no shorter one of its commands', async () => {
    const found = breaches((await playCommands(known, options())).entries);
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
    for (const left of known) {
      const others = known.filter((command) => command !== left);
      expect(breaches((await playCommands(others, options())).entries)).toEqual([]);
    }
  });

  it('is found within 1,000 histories, in at most four commands more than that', async () => {
    const found = await searchCounterexample(({ entries }) => breaches(entries)[0]?.rule, {
      runs: 1_000,
      length: 15,
      seed: SEED,
      options,
    });
    expect(found, 'no history shows the bug').toBeDefined();
    expect(found?.commands.length).toBeLessThanOrEqual(known.length + 4);
    const again = await playCommands(found?.commands ?? [], options());
    expect(again.refused).toEqual([]);
    expect(breaches(again.entries)).not.toEqual([]);
    // Without the bug there is nothing wrong with it.
    expect(checkLog((await playCommands(found?.commands ?? [])).entries)).toEqual([]);
  });
});
