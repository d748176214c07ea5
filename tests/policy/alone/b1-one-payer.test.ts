import { describe, expect, it } from 'vitest';
import { agency, ended } from '../../support/records.ts';
import { judged, paidBy } from './judge-closing-rule.ts';

describe('B1, one payer', () => {
  const paid = agency('joint', { funding: paidBy('office') });

  it('is there, or is not known to have ended', () => {
    expect(judged('B1', { records: [paid, agency('office')] })).toEqual([]);
    expect(judged('B1', { records: [paid] })).toEqual([]);
  });

  it('has ended', () => {
    expect(judged('B1', { records: [paid, agency('office', { end: { ...ended, by: 'closed' } })] })).toEqual([
      { rule: 'B1', answer: 'broken', subjects: ['agency:joint', 'agency:office'], entries: ['paid', 'closed'] },
    ]);
  });

  it('is not known of a focal point', () => {
    expect(judged('B1', { records: [agency('joint')] })).toEqual([
      { rule: 'B1', answer: 'unknown', subjects: ['agency:joint'], entries: [] },
    ]);
    expect(judged('B1', { records: [agency('joint', { focalPoint: false })] })).toEqual([]);
  });

  it('is asked of an agency that is there alone', () => {
    expect(judged('B1', { records: [] })).toEqual([]);
    const gone = agency('joint', { end: ended, funding: paidBy('office') });
    expect(judged('B1', { records: [gone, agency('office', { end: ended })] })).toEqual([]);
    expect(judged('B1', { records: [agency('joint', { end: ended })] })).toEqual([]);
  });
});
