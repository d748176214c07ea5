import type { MergerFacts } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, merger } from '../../support/records.ts';
import { answers, approval, decision, judged } from './judge-gate.ts';

describe('P8, an instrument of each line', () => {
  const lines = ['party', 'state'].map((line) => ({ by: 'earlier', line, parentId: `${line}-committee` }));
  const under = (instruments: readonly object[], more: Partial<MergerFacts> = {}) =>
    merger({ instruments }, { successor: agency('joint', { lines }), ...more });
  const ofLine = (line: string) => ({ kind: 'decision', line });

  it.each<readonly [string, MergerFacts]>([
    ['is there for each', under([ofLine('party'), ofLine('state')])],
    [
      'is that of the approval too',
      under([ofLine('party')], { approval: approval({ instruments: [ofLine('state')] }) }),
    ],
    ['is not asked of one line', under([decision], { successor: agency('joint', { lines: lines.slice(1) }) })],
    [
      'is not asked twice of one line',
      under([decision], { successor: agency('joint', { lines: [...lines.slice(1), ...lines.slice(1)] }) }),
    ],
    ['is not asked where nobody goes on', under([decision], { successor: undefined })],
    ['is not asked where there is none at all', under([])],
    ['is not asked where there is none at all, nor an approval', under([], { approval: undefined })],
  ])('%s', (_, facts) => {
    expect(judged('P8', facts)).toEqual([]);
  });

  it('is missed, or not known where one says no line', () => {
    const broken = { rule: 'P8', answer: 'broken', subjects: ['merger:m'], entries: ['merged', 'approved'] };
    expect(judged('P8', under([ofLine('party')]))).toEqual([broken]);
    expect(judged('P8', under([ofLine('party')], { approval: undefined }))).toEqual([
      { ...broken, entries: ['merged'] },
    ]);
    expect(answers('P8', under([ofLine('party'), decision]))).toEqual(['unknown']);
    expect(judged('P8', under([ofLine('party'), ofLine('state'), decision]))).toEqual([]);
  });
});
