import type { Figure } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, holding, merger, person, position } from '../../support/records.ts';
import { answers, judged } from './judge-closing-rule.ts';

describe('N2, headcount', () => {
  const facts = merger({}, { positions: [position('home#1', 'home', { holders: [holding('an'), holding('binh')] })] });

  it('adds up where everybody holds a post or was released', () => {
    const records = [
      person('an', { positions: ['joint#1'] }),
      person('binh', { released: { by: 'x', reason: 'Nghỉ' } }),
    ];
    expect(judged('N2', { facts, records })).toEqual([]);
  });

  it('does not where somebody is nowhere', () => {
    const lost = { rule: 'N2', answer: 'broken', entries: ['merged'] };
    const an = person('an', { positions: ['joint#1'] });
    expect(judged('N2', { facts, records: [an, person('binh')] })).toEqual([
      { ...lost, subjects: ['merger:m', 'person:binh'] },
    ]);
    expect(judged('N2', { facts })).toEqual([{ ...lost, subjects: ['merger:m', 'person:an', 'person:binh'] }]);
  });

  it('counts somebody who held two posts once', () => {
    const both = [
      position('home#1', 'home', { holders: [holding('an')] }),
      position('home#2', 'home', { holders: [holding('an')] }),
    ];
    expect(judged('N2', { facts: merger({}, { positions: both }) })).toMatchObject([
      { subjects: ['merger:m', 'person:an'] },
    ]);
  });

  const group = { by: 'came', group: 'Cán bộ' };
  const came = (count: Figure, from: readonly string[] = ['org']) =>
    agency('joint', { groups: [{ ...group, kind: 'reassigned', from, count }] });
  it.each<readonly [string, Figure, readonly string[]]>([
    ['unknown', { kind: 'unknown' }, ['unknown']],
    ['only a bound', { kind: 'at-least', value: 3 }, ['unknown']],
    ['known', { kind: 'exactly', value: 3 }, []],
  ])('of staff without names is %s', (_, count, expected) => {
    expect(answers('N2', { records: [came(count)] })).toEqual(expected);
  });

  it('of staff without names is asked of those who came from a predecessor', () => {
    const count: Figure = { kind: 'unknown' };
    expect(judged('N2', { records: [came(count)] })).toEqual([
      { rule: 'N2', answer: 'unknown', subjects: ['agency:joint'], entries: ['came'] },
    ]);
    expect(judged('N2', { records: [came(count, ['board'])] })).toEqual([]);
    expect(answers('N2', { records: [came(count, ['board', 'home'])] })).toEqual(['unknown']);
    const trained = agency('joint', { groups: [{ ...group, kind: 'trained', subject: 'Thanh tra', count }] });
    expect(judged('N2', { records: [trained] })).toEqual([]);
  });
});
