import { abolish, appoint, assign, consolidate, establish, post, setQuota } from '../support/commands.ts';

const later = { effective: '2018-01-01' };
const ab = [establish('a'), establish('b')];
const headless = consolidate('m', ['a', 'b'], 'c', later);

/** For each bug that is planted the shortest history that shows it. */
export const shortest = {
  functionOfAMergedAgency: [...ab, assign('a', 'archives'), headless],
  officerOfTheThirdAgency: [
    ...ab,
    establish('d'),
    post('d#1', 'd'),
    appoint('d#1', 'p-1'),
    consolidate('m', ['a', 'b', 'd'], 'c', later),
  ],
  headOfAMergedAgency: [
    ...ab,
    post('a#head', 'a', { rank: 'head' }),
    consolidate('m', ['a', 'b'], 'c', {
      ...later,
      data: { headPost: { positionId: 'c#head', titles: [{ name: 'Head', statutory: false }] } },
    }),
  ],
  quotaOfMergedAgencies: [...ab, setQuota('a', 12), setQuota('b', 8), headless],
  twoAbolitions: [
    ...ab,
    abolish('a', { ...later, reason: 'reform' }),
    abolish('b', { effective: '2019-01-01', reason: 'reform' }),
  ],
} as const;
