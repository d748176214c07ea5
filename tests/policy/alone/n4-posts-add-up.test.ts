import { describe, expect, it } from 'vitest';
import { agency, ended, holding, position } from '../../support/records.ts';
import { judged } from './judge-closing-rule.ts';

describe('N4, posts', () => {
  const joint = agency('joint', { positions: ['joint#1'] });

  it('are filled or vacant', () => {
    const records = [joint, position('joint#1', 'joint', { capacity: 3, holders: [holding('an')] })];
    expect(judged('N4', { records })).toEqual([]);
  });

  it('are not where more hold a post than there is room', () => {
    const records = [joint, position('joint#1', 'joint', { holders: [holding('an'), holding('binh')] })];
    expect(judged('N4', { records })).toEqual([
      { rule: 'N4', answer: 'broken', subjects: ['agency:joint'], entries: [] },
    ]);
  });

  it('are not asked for once the agency has ended', () => {
    const gone = agency('joint', { positions: ['joint#1'], end: ended });
    const records = [gone, position('joint#1', 'joint', { holders: [holding('an'), holding('binh')] })];
    expect(judged('N4', { records })).toEqual([]);
  });

  it('are as many as are known', () => {
    expect(judged('N4', { records: [agency('joint', { positions: ['gone#1'] })] })).toEqual([]);
  });
});
