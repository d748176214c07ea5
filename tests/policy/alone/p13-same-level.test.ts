import { describe, expect, it } from 'vitest';
import { agency, merger } from '../../support/records.ts';
import { answers, judged } from './judge-gate.ts';

describe('P13, agencies of one level', () => {
  const apart = { predecessors: [agency('home'), agency('org', { level: 'province' })] };

  it('are merged, and others as the policy excepts', () => {
    expect(judged('P13', merger())).toEqual([]);
    expect(answers('P13', merger({}, apart), { gates: { P13: { exceptions: [['district', 'province']] } } })).toEqual(
      [],
    );
    expect(answers('P13', merger({}, apart), { gates: { P13: { exceptions: [['district', 'commune']] } } })).toEqual([
      'broken',
    ]);
  });

  it('are the predecessors and whoever absorbs them', () => {
    expect(judged('P13', merger({}, apart))).toEqual([
      { rule: 'P13', answer: 'broken', subjects: ['merger:m', 'agency:home', 'agency:org'], entries: ['merged'] },
    ]);
    const absorbed = { predecessors: [agency('home')], absorbing: agency('board', { level: 'province' }) };
    expect(judged('P13', merger({ shape: 'absorption' }, absorbed))).toMatchObject([
      { subjects: ['merger:m', 'agency:home', 'agency:board'] },
    ]);
  });
});
