import { describe, expect, it } from 'vitest';
import { agency, ended } from '../../support/records.ts';
import { judged } from './judge-closing-rule.ts';

describe('O1, affiliated bodies', () => {
  const body = { by: 'joined', body: 'trade-union', mode: 'own' as const, of: 'home' };

  it('go with the merger', () => {
    expect(
      judged('O1', { records: [agency('joint', { affiliates: [body] }), agency('home', { end: ended })] }),
    ).toEqual([]);
    expect(judged('O1', { records: [agency('home', { end: ended, affiliates: [body] })] })).toEqual([
      { rule: 'O1', answer: 'broken', subjects: ['agency:home'], entries: ['joined', 'merged'], day: '2018-03' },
    ]);
  });
});
